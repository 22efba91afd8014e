/** How many operations may be under way, and how many may wait for that. */
export interface OperationLimits {
  readonly ofClient: number;
  readonly ofAll: number;
  readonly waitingOfClient: number;
  readonly waitingOfAll: number;
}

/** Whose fault it is that an operation cannot begin. */
export type HeldBy = 'client' | 'server';

/** One operation, from when it came until it has ended. */
export interface Slot {
  /** True once it may begin; false where nobody waits for it any more. */
  readonly begins: Promise<boolean>;
  /** What it waits for; null once it has begun. */
  heldBy(): HeldBy | null;
  /** It has ended, or will never begin. A second call does nothing. */
  leave(): void;
}

interface Client {
  running: number;
  /** In the order of coming. */
  readonly waiting: Set<() => void>;
}

/**
 * Lets operations begin: so many of each client at the same time, so many of all. Others wait, each
 * client in its own queue; of the clients that may begin one more, they take turns, whoever has
 * many waiting.
 *
 * A client with four dear operations under way so holds back its fifth, and nobody else's first.
 * An operation counts until its work has ended, whether its client is still there or not.
 */
export class OperationSlots {
  #running = 0;
  #waiting = 0;
  /** Those with something under way or waiting; the first has its turn next. */
  readonly #clients = new Map<string, Client>();

  constructor(private readonly limits: OperationLimits) {}

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting;
  }

  /** A slot for an operation, or who is at fault that it cannot even wait. */
  enter(name: string, signal: AbortSignal): Slot | HeldBy {
    const client = this.#clients.get(name) ?? { running: 0, waiting: new Set() };
    const held = this.#heldBy(client);
    if (held === 'client' && client.waiting.size >= this.limits.waitingOfClient) return 'client';
    if (held !== null && this.#waiting >= this.limits.waitingOfAll) return 'server';
    this.#clients.set(name, client);

    let state: 'waiting' | 'running' | 'over' = 'waiting';
    let answer: (mayBegin: boolean) => void = () => {};
    const begins = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    const begin = () => {
      client.waiting.delete(begin);
      this.#waiting -= 1;
      client.running += 1;
      this.#running += 1;
      state = 'running';
      answer(true);
    };
    const leave = () => {
      if (state === 'over') return;
      if (state === 'running') {
        client.running -= 1;
        this.#running -= 1;
      } else {
        client.waiting.delete(begin);
        this.#waiting -= 1;
      }
      state = 'over';
      answer(false);
      if (client.running === 0 && client.waiting.size === 0) this.#clients.delete(name);
      this.#beginOthers();
    };
    client.waiting.add(begin);
    this.#waiting += 1;
    const giveUp = () => state === 'waiting' && leave();
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
    this.#beginOthers();
    return { begins, leave, heldBy: () => (state === 'waiting' ? this.#heldBy(client) : null) };
  }

  #heldBy(client: Client): HeldBy | null {
    if (client.running >= this.limits.ofClient) return 'client';
    return this.#running >= this.limits.ofAll ? 'server' : null;
  }

  /** Cost: O(clients with something under way). */
  #beginOthers(): void {
    // One that has had its turn goes behind the others, and is met again after them.
    for (const [name, client] of this.#clients) {
      if (this.#running >= this.limits.ofAll) return;
      const [begin] = client.waiting;
      if (begin === undefined || client.running >= this.limits.ofClient) continue;
      this.#clients.delete(name);
      this.#clients.set(name, client);
      begin();
    }
  }
}
