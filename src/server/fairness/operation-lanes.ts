import { type HeldBy, type OperationLimits, OperationSlots, type Slot } from './operation-slots.js';

/** An operation is dear that costs more than this part of what one may cost. */
export const DEAR = 1 / 10;

/**
 * Of the operations that may be under way, the part that may be dear. They share one thread: the
 * fewer take turns on it, the sooner the first is done, and the fewer are over their time.
 */
const DEAR_PART = 1 / 8;

/** One operation, from when it came until its work has ended. */
export interface Lane {
  readonly client: string;
  /** True once it may begin; false where nobody waits for it any more. */
  readonly begins: Promise<boolean>;
  /** It was found to be dear, and goes on as one of those: true once it may, as with `begins`. */
  becomeDear(): Promise<boolean | HeldBy>;
  /** What it waits for; null where it does not wait. */
  heldBy(): HeldBy | null;
  /** It has ended, or will never begin. */
  leave(): void;
}

/**
 * Two lanes for operations: all begin in the first, and those found to be dear go over to the
 * second, which has an eighth of the places. So a client's dear operations wait for each other, and
 * hold back neither its own light ones nor those of whoever shares its address.
 */
export class OperationLanes {
  readonly #all: OperationSlots;
  readonly #dear: OperationSlots;

  constructor(limits: OperationLimits) {
    this.#all = new OperationSlots(limits);
    this.#dear = new OperationSlots({
      ...limits,
      ofClient: Math.ceil(limits.ofClient * DEAR_PART),
      ofAll: Math.ceil(limits.ofAll * DEAR_PART),
    });
  }

  get running(): number {
    return this.#all.running + this.#dear.running;
  }

  get waiting(): number {
    return this.#all.waiting + this.#dear.waiting;
  }

  /** A lane for an operation, or who is at fault that it cannot even wait. */
  enter(client: string, signal: AbortSignal): Lane | HeldBy {
    const light = this.#all.enter(client, signal);
    if (typeof light === 'string') return light;
    let current: Slot = light;
    return {
      client,
      begins: light.begins,
      becomeDear: async () => {
        if (current !== light) return true;
        const dear = this.#dear.enter(client, signal);
        if (typeof dear === 'string') return dear;
        light.leave();
        current = dear;
        return dear.begins;
      },
      heldBy: () => current.heldBy(),
      leave: () => current.leave(),
    };
  }
}
