import { DomainError } from '../domain/domain-error.js';
import type { Turns } from './turns.js';

/**
 * What several requests wait for while it is worked out, by what it is worked out from.
 *
 * The first who asks begins it, in turns of its own. Where that request is over before it is done,
 * what it has begun ends with it, and the next who still waits begins anew.
 */
export class InFlight<Key extends object, Result> {
  readonly #results = new WeakMap<Key, Promise<Result>>();

  /** @throws what `begin` throws, for all who wait, but for the end of somebody else's request */
  async join(key: Key, turns: Turns, begin: () => Promise<Result>): Promise<Result> {
    for (;;) {
      const begun = this.#results.get(key);
      if (begun === undefined) return this.#begin(key, begin);
      try {
        return await begun;
      } catch (error) {
        if (!endedWithItsRequest(error)) throw error;
        turns.check();
      }
    }
  }

  #begin(key: Key, begin: () => Promise<Result>): Promise<Result> {
    // Whoever hears that it failed finds nothing under way any more.
    const result = begin().finally(() => this.#results.delete(key));
    this.#results.set(key, result);
    return result;
  }
}

function endedWithItsRequest(error: unknown): boolean {
  return (
    error instanceof DomainError && (error.code === 'TIMEOUT' || error.code === 'QUERY_TOO_COSTLY')
  );
}
