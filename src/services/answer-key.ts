import type { Exercise } from '../exercises/exercise.js';
import type { ExerciseOrigin } from '../exercises/exercise-id.js';
import { type ToldKey, toldKey } from '../exercises/told-key.js';
import type { Store } from '../store/port.js';
import { exerciseAgain } from './exercises-of-map.js';
import type { IndexOf } from './map-indexes.js';
import type { Turns } from './turns.js';

/** An exercise with the answers to it. */
export interface AnswerKey extends ToldKey {
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
  origin: ExerciseOrigin,
): Promise<AnswerKey> {
  const again = await exerciseAgain(store, indexOf, turns, origin);
  return { exercise: again.exercise, ...toldKey(again.ground, again) };
}
