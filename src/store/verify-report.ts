import type { MapId } from '../domain/identifier.js';

/** What a look through everything that a store holds gave, and what was mended on the way. */
export interface VerifyReport {
  /** In the order of their identifiers. */
  readonly maps: readonly VerifiedMap[];
  readonly schemes: { readonly count: number; readonly damaged: readonly string[] };
  /** What was made anew from things that are sound; nothing of it is amiss any more. */
  readonly mended: readonly MendedPart[];
  readonly remaining: readonly RemainingFault[];
  /** How large the store was before and after it was compacted; null where it was not. */
  readonly compacted: { readonly before: number; readonly after: number } | null;
}

/** A part of a store that was made anew. What of it was amiss is told in English. */
export type MendedPart =
  /** The file with all that is derived in it. */
  | { readonly kind: 'FILE'; readonly fault: string }
  | { readonly kind: 'PART'; readonly what: string; readonly map: MapId }
  | { readonly kind: 'NODES'; readonly count: number; readonly map: MapId };

/**
 * What else is amiss: a commit that could not be read was cut off, so that an import is lost; or
 * the store was not compacted, since some of it is damaged.
 */
export type RemainingFault = 'LOST_IMPORT' | 'NOT_COMPACTED';

/** A map as it was found, once all was mended that could be. */
export interface VerifiedMap {
  readonly id: MapId;
  readonly revision: number;
  /** How many things it holds. */
  readonly things: number;
  /** What of it is not as it was written, in English; null where all is. */
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
