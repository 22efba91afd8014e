import type { MapId } from '../domain/identifier.js';

/** What a look through everything that a store holds gave, and what was mended on the way. */
export interface VerifyReport {
  /** In the order of their identifiers. */
  readonly maps: readonly VerifiedMap[];
  readonly schemes: { readonly count: number; readonly damaged: readonly string[] };
  /** What was made anew from things that are sound; in words, nothing of it is amiss any more. */
  readonly mended: readonly string[];
  /** What else is amiss, and how to mend it; a sentence each. */
  readonly remaining: readonly string[];
  /** How large the store was before and after it was compacted; null where it was not. */
  readonly compacted: { readonly before: number; readonly after: number } | null;
}

/** A map as it was found, once all was mended that could be. */
export interface VerifiedMap {
  readonly id: MapId;
  readonly revision: number;
  /** How many things it holds. */
  readonly things: number;
  /** What of it is not as it was written, in words; null where all is. */
  readonly damage: string | null;
}

/** Says whether everything is as it was written. */
export function isSound({ maps, schemes, remaining }: VerifyReport): boolean {
  return (
    remaining.length === 0 &&
    schemes.damaged.length === 0 &&
    maps.every(({ damage }) => damage === null)
  );
}
