import type { MapId } from '../domain/identifier.js';
import type { Language } from '../domain/language.js';
import { mapLanguage } from '../domain/map-languages.js';
import type { ExerciseReference } from '../exercises/exercise-id.js';
import type { Ground } from '../exercises/ground.js';
import { type ExerciseOrder, makeExercises } from '../exercises/make-exercises.js';
import type { Store } from '../store/port.js';
import {
  type Exercise,
  type ExerciseAgain,
  exerciseAgainInWords,
  exercisesInWords,
} from '../words/exercise-in-words.js';
import { exerciseLocalizer } from '../words/exercise-localizer.js';
import { type ShortfallInWords, shortfallInWords } from '../words/shortfall-in-words.js';
import { groundOfMap } from './exercise-ground.js';
import type { IndexOf } from './map-indexes.js';
import type { Turns } from './turns.js';

export interface ExerciseRequest extends ExerciseOrder {
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
  readonly shortfalls: readonly ShortfallInWords[];
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
  const { made, shortfalls } = await turns.run(makeExercises(ground, order));
  const localizer = exerciseLocalizer(language, ground.map);
  return {
    map,
    mapTitle: localizer.text(ground.map.title),
    seed: order.seed,
    language,
    exercises: await turns.run(exercisesInWords(ground, made, localizer)),
    shortfalls: shortfalls.map((one) => shortfallInWords(one, language)),
  };
}

/** An exercise with its key, and what it was made from. */
export interface RemadeExercise extends ExerciseAgain {
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
  reference: ExerciseReference,
): Promise<RemadeExercise> {
  const ground = await groundOfMap(store, indexOf, turns, reference.map);
  return { ground, ...(await turns.run(exerciseAgainInWords(ground, reference))) };
}
