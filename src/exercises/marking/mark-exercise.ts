import type { Work } from '../../domain/work.js';
import type { ExerciseAnswer } from '../answer.js';
import type { Draft } from '../draft.js';
import type { Ground } from '../ground.js';
import type { Mark } from '../mark.js';
import type { Telling } from '../telling.js';
import { partsFeedback } from '../words/marking-words.js';
import { markBuiltMap } from './mark-built-map.js';
import { markParts } from './mark-parts.js';

/**
 * Marks an answer that fits its exercise (see `read-answer.ts`): pure, and always the same.
 *
 * The key gets full marks, an answer without anything gets none, and taking something right away
 * never raises the score. A part is worth the credit of its choice; for a map to be built see
 * `difference.ts`.
 */
export function* mark(
  ground: Ground,
  draft: Draft,
  answer: ExerciseAnswer,
  telling: Telling,
): Work<Mark> {
  if (draft.readings !== null) {
    return yield* markBuiltMap(ground, draft, draft.readings, answer.built, telling);
  }
  const parts = markParts(ground, draft, answer.choices, telling);
  const points = parts.reduce((sum, one) => sum + one.points, 0);
  const outOf = parts.length;
  return {
    points,
    outOf,
    score: outOf === 0 ? 0 : points / outOf,
    feedback: partsFeedback(parts)(telling),
    parts,
    built: null,
  };
}
