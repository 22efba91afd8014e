import type { ExerciseReference } from '../exercises/exercise-id.js';
import type { Store } from '../store/port.js';
import type { Exercise } from '../words/exercise-in-words.js';
import { type KeyInWords, keyInWords } from '../words/key-in-words.js';
import { exerciseAgain } from './exercises-of-map.js';
import type { IndexOf } from './map-indexes.js';
import type { Turns } from './turns.js';

/** An exercise with the answers to it. */
export interface AnswerKey extends KeyInWords {
  readonly exercise: Exercise;
}

/**
 * The key of an exercise, for an educator.
 *
 * @throws DomainError MAP_TOO_LARGE; NOT_FOUND where there is no such map; CONFLICT where it changed since
 */
export async function answerKey(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  reference: ExerciseReference,
): Promise<AnswerKey> {
  const again = await exerciseAgain(store, indexOf, turns, reference);
  const { ground, draft, exercise, localizer } = again;
  return { exercise, ...keyInWords(ground, draft, localizer) };
}
