import type { Work } from '../../domain/work.js';
import type { ExerciseAnswer } from '../answer.js';
import type { Draft } from '../draft.js';
import type { PartCounts } from '../facts/marking-facts.js';
import type { Mark, PartMark } from '../mark.js';
import { markBuiltMap } from './mark-built-map.js';
import { markParts } from './mark-parts.js';

/**
 * Marks an answer that fits its exercise (see `read-answer.ts`): pure, and always the same.
 *
 * The key gets full marks, an answer without anything gets none, and taking something right away
 * never raises the score. A part is worth the credit of its choice; for a map to be built see
 * `difference.ts`.
 */
export function* mark(draft: Draft, answer: ExerciseAnswer): Work<Mark> {
  if (draft.readings !== null) {
    return yield* markBuiltMap(draft, draft.readings, answer.built);
  }
  const parts = markParts(draft, answer.choices);
  const points = parts.reduce((sum, one) => sum + one.points, 0);
  const outOf = parts.length;
  return {
    points,
    outOf,
    score: outOf === 0 ? 0 : points / outOf,
    feedback: { say: 'partsMarked', ...countsOf(parts) },
    parts,
    built: null,
  };
}

function countsOf(parts: readonly PartMark[]): PartCounts {
  const count = (outcome: PartMark['outcome']) =>
    parts.filter((one) => one.outcome === outcome).length;
  return { parts: parts.length, right: count('RIGHT'), partly: count('PARTLY') };
}
