import type { BuiltMap } from '../exercises/built-map.js';
import type { Exercise, ShownPassage } from '../exercises/exercise.js';
import type { ExerciseOrigin } from '../exercises/exercise-id.js';
import { titled } from '../exercises/shown.js';
import type { Store } from '../store/port.js';
import { exerciseAgain, type RemadeExercise } from './exercises-of-map.js';
import type { IndexOf } from './map-indexes.js';

/** An exercise with the answers to it. */
export interface AnswerKey {
  readonly exercise: Exercise;
  readonly parts: readonly PartKey[];
  /** The map to be built in every accepted reading; none where there are parts. */
  readonly readings: readonly ReadingKey[];
}

export interface PartKey {
  readonly part: string;
  /** The key of the choice that is right. */
  readonly right: string;
  readonly choices: readonly ChoiceKey[];
}

export interface ChoiceKey {
  readonly choice: string;
  readonly means: string;
  /** 1 where it is right, above 0 where it is partly right, 0 where it is wrong. */
  readonly credit: number;
  readonly reason: string;
  readonly reread: readonly ShownPassage[];
}

export interface ReadingKey extends BuiltMap {
  readonly note: string | null;
}

/**
 * The key of an exercise, for an educator; null where its map is too large (see `groundOfMap`).
 *
 * @throws DomainError NOT_FOUND where there is no such map; CONFLICT where it changed since
 */
export async function answerKey(
  store: Store,
  indexOf: IndexOf,
  origin: ExerciseOrigin,
): Promise<AnswerKey | null> {
  const again = await exerciseAgain(store, indexOf, origin);
  return again && keyOf(again);
}

function keyOf({ ground, exercise, draft, telling }: RemadeExercise): AnswerKey {
  return {
    exercise,
    parts: draft.parts.map(({ key, choices }) => ({
      part: key,
      right: choices.find(({ credit }) => credit === 1)?.key ?? '',
      choices: choices.map(({ key: choice, means, credit, reason, reread }) => ({
        choice,
        means,
        credit,
        reason: reason(telling),
        reread: titled(ground, reread, telling),
      })),
    })),
    readings: (draft.readings ?? []).map(({ inferences, conflicts, note }) => ({
      inferences,
      conflicts,
      note,
    })),
  };
}
