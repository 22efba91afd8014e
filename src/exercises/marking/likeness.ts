import { type Relation, sameTexts, shareText, textsAt } from './relations.js';

/** The ways in which a relation can be like one of the map and not the same, the nearest first. */
export const NEAR_OUTCOMES = [
  'WRONGLY_LINKED',
  'REVERSED',
  'WRONG_FUNCTION',
  'WRONG_TARGET',
] as const;
export type Near = (typeof NEAR_OUTCOMES)[number];

/** What a drawn relation is compared with: one of the map, in one reading. */
export interface Comparison {
  readonly drawn: Relation;
  readonly own: Relation;
  /** Whether both lead to the same, or strike the same. */
  readonly sameEnd: boolean;
  readonly drawnRelations: ReadonlyMap<string, Relation>;
  readonly ownRelations: ReadonlyMap<string, Relation>;
}

/**
 * How a drawn relation is like one of the map that it is not the same as; null where it is not.
 *
 * - WRONGLY_LINKED: to the same end, from some of the same texts, but not from the same ones
 * - REVERSED: it leads from where the other leads to, to where the other comes from
 * - WRONG_FUNCTION: from the same texts to the same place, but an attack for a support or the other
 *   way round; the place of an undercut is any text of the step that it strikes
 * - WRONG_TARGET: from the same texts to another end
 */
export function nearness(comparison: Comparison): Near | null {
  const { drawn, own, sameEnd, drawnRelations, ownRelations } = comparison;
  const sameFrom = sameTexts(drawn.from, own.from);
  if (drawn.kind !== own.kind) {
    if (!sameFrom) return null;
    const reached = textsAt(ownRelations, own.to);
    return [...textsAt(drawnRelations, drawn.to)].some((text) => reached.has(text))
      ? 'WRONG_FUNCTION'
      : null;
  }
  if (sameEnd) return !sameFrom && shareText(drawn.from, own.from) ? 'WRONGLY_LINKED' : null;
  const back =
    own.from.includes(drawn.to) && shareText(drawn.from, [...textsAt(ownRelations, own.to)]);
  if (back) return 'REVERSED';
  return sameFrom ? 'WRONG_TARGET' : null;
}
