import type { Passage } from '../domain/document.js';
import type { ExerciseFact } from './facts/exercise-fact.js';

/**
 * What an answer is worth, part by part, and why: as marking gives it, in no language yet; told to a
 * learner, what it says is text, and places have more around them (see `src/words`).
 */
export interface Mark<Said = ExerciseFact, Place = Passage> {
  readonly points: number;
  readonly outOf: number;
  /** points / outOf, from 0 to 1. */
  readonly score: number;
  /** On the whole. */
  readonly feedback: Said;
  /** One for each part of the exercise, in its order, unanswered ones included. */
  readonly parts: readonly PartMark<Said, Place>[];
  /** Null where no map was to be built. */
  readonly built: BuiltMark<Said, Place> | null;
}

const PART_OUTCOMES = ['RIGHT', 'PARTLY', 'WRONG', 'UNANSWERED'] as const;
export type PartOutcome = (typeof PART_OUTCOMES)[number];

export interface PartMark<Said = ExerciseFact, Place = Passage> {
  readonly part: string;
  /** The key of what was chosen; null where nothing was. */
  readonly choice: string | null;
  readonly outcome: PartOutcome;
  readonly points: number;
  readonly outOf: number;
  readonly reason: Said;
  readonly reread: readonly Place[];
}

/**
 * How a relation that was drawn stands to the map, or one of the map to what was drawn:
 *
 * - RIGHT: it is in the reading that the marking took
 * - RIGHT_ELSEWHERE: it is in another accepted reading; it neither counts nor costs
 * - REVERSED: from conclusion to premise, or from target to attacker
 * - WRONGLY_LINKED: taken together what is separate, or apart what belongs together
 * - WRONG_TARGET: the right source, to something else
 * - WRONG_FUNCTION: a support drawn as an attack, or an attack as a support
 * - NOT_IN_MAP: nothing of the map is like it
 * - MISSING: of the map, and nothing that was drawn was taken for it
 *
 * The four that are near count as one half where they are taken for a relation of the map that is
 * not drawn otherwise, and cost a quarter where they are not. `marking/difference.ts` says it all.
 */
const RELATION_OUTCOMES = [
  'RIGHT',
  'RIGHT_ELSEWHERE',
  'REVERSED',
  'WRONGLY_LINKED',
  'WRONG_TARGET',
  'WRONG_FUNCTION',
  'NOT_IN_MAP',
  'MISSING',
] as const;
export type RelationOutcome = (typeof RELATION_OUTCOMES)[number];

export interface RelationMark<Said = ExerciseFact, Place = Passage> {
  readonly outcome: RelationOutcome;
  readonly relation: 'INFERENCE' | 'CONFLICT';
  /** The key of the relation that was drawn; null for one that is missing. */
  readonly drawn: string | null;
  /** What it was drawn from; empty for one that is missing, since that would tell. */
  readonly from: readonly string[];
  /**
   * What it leads to or strikes: as drawn, or of the map for one that is missing. That names a drawn
   * relation where it was drawn, and else the shown text that it leads to in the end.
   */
  readonly to: string;
  /** What it adds to the points of the exercise; below 0 where it costs. */
  readonly points: number;
  readonly reason: Said;
  readonly reread: readonly Place[];
}

export interface BuiltMark<Said = ExerciseFact, Place = Passage> {
  /** What was drawn in its order, then what is missing. */
  readonly relations: readonly RelationMark<Said, Place>[];
  readonly measures: MapMeasures;
  /** The number of the accepted reading that was taken, from 0: the map's own. */
  readonly reading: number;
}

/**
 * How alike two maps of the same statements are, at five levels, each from 0 to 1 (after Peldszus
 * and Stede 2015).
 */
export interface MapMeasures {
  readonly centralClaim: number;
  readonly role: number;
  readonly function: number;
  readonly attachment: number;
  readonly labelledAttachment: number;
}
