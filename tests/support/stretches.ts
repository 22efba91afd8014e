import type { Work } from '../../src/domain/work.js';

/** How a computation parts what it does. */
export interface Stretches {
  /** How often it yields. */
  readonly yields: number;
  /** The most steps that it yields at once. */
  readonly mostSteps: number;
  /** The most that is counted between two yields, or before the first or after the last. */
  readonly mostCounted: number;
}

/**
 * Runs a computation to its end, and tells how it parts what it does.
 *
 * @param takeCount how often something was looked at since it was last called
 */
export function stretchesOf(work: Work<unknown>, takeCount: () => number = () => 0): Stretches {
  let [yields, mostSteps, mostCounted] = [0, 0, 0];
  takeCount();
  for (;;) {
    const next = work.next();
    mostCounted = Math.max(mostCounted, takeCount());
    if (next.done === true) return { yields, mostSteps, mostCounted };
    yields += 1;
    mostSteps = Math.max(mostSteps, next.value);
  }
}

/** Lists and functions that count how often something of them is looked at. */
export function counter() {
  let count = 0;
  return {
    takeCount() {
      const taken = count;
      count = 0;
      return taken;
    },
    list<Item>(items: readonly Item[]): readonly Item[] {
      return new Proxy(items, {
        get(target, name, receiver) {
          if (typeof name === 'string' && /^\d/.test(name)) count += 1;
          return Reflect.get(target, name, receiver);
        },
      });
    },
    calls<Args extends readonly unknown[], Result>(
      run: (...args: Args) => Result,
    ): (...args: Args) => Result {
      return (...args) => {
        count += 1;
        return run(...args);
      };
    },
  };
}
