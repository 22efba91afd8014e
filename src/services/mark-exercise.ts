import type { RawAnswer } from '../exercises/answer.js';
import type { ExerciseId, ExerciseReference } from '../exercises/exercise-id.js';
import { mark } from '../exercises/marking/mark-exercise.js';
import { readAnswer } from '../exercises/marking/read-answer.js';
import type { Store } from '../store/port.js';
import { type MarkInWords, markInWords } from '../words/mark-in-words.js';
import { exerciseAgain } from './exercises-of-map.js';
import type { IndexOf } from './map-indexes.js';
import type { Turns } from './turns.js';

/** What an answer to an exercise is worth. */
export interface ExerciseMark extends MarkInWords {
  readonly exercise: ExerciseId;
}

/**
 * Marks an answer. Nothing is kept.
 *
 * @throws DomainError MAP_TOO_LARGE; NOT_FOUND where there is no such map; CONFLICT where it changed since;
 *   INVALID_INPUT that names the part of the answer that does not fit the exercise
 */
export async function markExercise(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  reference: ExerciseReference,
  raw: RawAnswer,
): Promise<ExerciseMark> {
  const again = await exerciseAgain(store, indexOf, turns, reference);
  const { ground, exercise, draft, localizer } = again;
  const marked = await turns.run(mark(draft, readAnswer(draft, raw)));
  return { exercise: exercise.id, ...markInWords(ground, marked, localizer) };
}
