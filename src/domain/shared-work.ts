import type { Work } from './work.js';

/**
 * One computation for all who wait for its result. Each takes it further in turns of its own, from
 * where the others have left it: so it costs once, and who goes away leaves what is done to those
 * who stay.
 *
 * Where it fails, it fails for whoever took that step; the next begins anew.
 */
export class SharedWork<Result> {
  readonly #begin: () => Work<Result>;
  #underWay: Work<Result> | null = null;
  #done: { readonly result: Result } | null = null;

  constructor(begin: () => Work<Result>) {
    this.#begin = begin;
  }

  /** The result, and until then the steps that this one who waits has taken. */
  *wait(): Work<Result> {
    while (this.#done === null) {
      const steps = this.#goOn();
      if (steps !== null) yield steps;
    }
    return this.#done.result;
  }

  /** Takes the computation to its next yield; null where that was its end. */
  #goOn(): number | null {
    this.#underWay ??= this.#begin();
    try {
      const next = this.#underWay.next();
      if (next.done !== true) return next.value;
      this.#done = { result: next.value };
      this.#underWay = null;
      return null;
    } catch (error) {
      this.#underWay = null;
      throw error;
    }
  }
}

/**
 * The same computation, taken once for each key and shared by all who ask with it. The result is
 * kept as long as the key is.
 */
export function memoizedWork<Key extends object, Result>(
  begin: (key: Key) => Work<Result>,
): (key: Key) => Work<Result> {
  const known = new WeakMap<Key, SharedWork<Result>>();
  return (key) => {
    const shared = known.get(key) ?? new SharedWork(() => begin(key));
    known.set(key, shared);
    return shared.wait();
  };
}
