import type { MapId } from '../domain/identifier.js';
import type { Language } from '../domain/language.js';
import { mapLanguage } from '../domain/map-languages.js';
import type { Exercise } from '../exercises/exercise.js';
import type { ExerciseOrigin } from '../exercises/exercise-id.js';
import type { MadeExercise } from '../exercises/exercise-line.js';
import type { Ground } from '../exercises/ground.js';
import {
  type ExerciseOrder,
  makeExercises,
  remakeExercise,
  type Shortfall,
} from '../exercises/make-exercises.js';
import { tellingIn } from '../exercises/telling.js';
import type { Store } from '../store/port.js';
import { groundOfMap } from './exercise-ground.js';
import type { IndexOf } from './map-indexes.js';
import type { Turns } from './turns.js';

export interface ExerciseRequest extends Omit<ExerciseOrder, 'language'> {
  readonly map: MapId;
  /** Null for the map's own. */
  readonly language: Language | null;
}

/** Exercises from a map, without their keys. */
export interface ExerciseSet {
  readonly map: MapId;
  readonly mapTitle: string;
  readonly seed: number;
  readonly language: Language;
  readonly exercises: readonly Exercise[];
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Makes exercises from a map.
 *
 * @throws DomainError MAP_TOO_LARGE; NOT_FOUND where there is no such map; INVALID_INPUT for a language it has not
 */
export async function exercisesOfMap(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  { map, language: asked, ...order }: ExerciseRequest,
): Promise<ExerciseSet> {
  const ground = await groundOfMap(store, indexOf, turns, map);
  const language = mapLanguage(ground.map, asked);
  const { made, shortfalls } = await turns.run(makeExercises(ground, { ...order, language }));
  return {
    map,
    mapTitle: tellingIn(language, ground.map).text(ground.map.title),
    seed: order.seed,
    language,
    exercises: made.map(({ exercise }) => exercise),
    shortfalls,
  };
}

/** An exercise with its key, and what it was made from. */
export interface RemadeExercise extends MadeExercise {
  readonly ground: Ground;
}

/**
 * Makes an exercise again.
 *
 * @throws DomainError MAP_TOO_LARGE; NOT_FOUND where there is no such map; CONFLICT where it changed since
 */
export async function exerciseAgain(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  origin: ExerciseOrigin,
): Promise<RemadeExercise> {
  const ground = await groundOfMap(store, indexOf, turns, origin.map);
  return { ground, ...(await turns.run(remakeExercise(ground, origin))) };
}
