import type { Store } from '../store/port.js';

/**
 * One request's reading of the store, in waves: loaders wait until every read under way has been
 * answered and all that follows from the answers has been asked for, and are then sent together.
 *
 * So a relation is read once for a whole page, whatever came back first, and a query runs the same
 * statements each time and on every store. The price is that a wave waits for its slowest read.
 */
export interface ReadBatches {
  /** Runs one read; it must not wait for a loader, which would wait for it in turn. */
  read<T>(run: () => Promise<T>): Promise<T>;
  /** Calls back with the next wave. What DataLoader knows as `batchScheduleFn`. */
  schedule(send: () => void): void;
}

/** @param check called before each read; what it throws is thrown in its place */
export function createReadBatches(check: () => void = () => {}): ReadBatches {
  let underWay = 0;
  let isPlanned = false;
  let waiting: (() => void)[] = [];
  const plan = () => {
    if (isPlanned || underWay > 0 || waiting.length === 0) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      if (underWay > 0) return; // planned again when that read ends
      const wave = waiting;
      waiting = [];
      for (const send of wave) send();
    });
  };
  return {
    async read(run) {
      check();
      underWay += 1;
      try {
        return await run();
      } finally {
        underWay -= 1;
        plan();
      }
    },
    schedule(send) {
      waiting.push(send);
      plan();
    },
  };
}

/** The same store, each of its reads being part of the waves. */
export function inReadBatches(store: Store, waves: ReadBatches): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => waves.read(() => Reflect.apply(member, target, args));
    },
  });
}
