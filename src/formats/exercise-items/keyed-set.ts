import type { EntityId, MapId } from '../../domain/identifier.js';
import type { Language } from '../../domain/language.js';
import type { Exercise } from '../../exercises/exercise.js';
import type { MadeExercise } from '../../exercises/exercise-line.js';
import type { Ground } from '../../exercises/ground.js';
import type { ExerciseOrder } from '../../exercises/make-exercises.js';
import { tellingIn, type WordsLanguage } from '../../exercises/telling.js';
import { type ToldKey, toldKey } from '../../exercises/told-key.js';

/** Exercises with their keys, all of them told: what a format writes. */
export interface KeyedSet {
  readonly map: MapId;
  readonly mapTitle: string;
  /** What the texts of the map are in. */
  readonly language: Language;
  /** What our own words are in. */
  readonly words: WordsLanguage;
  readonly seed: number;
  /** What a document's passages are in. */
  readonly languageOf: Readonly<Record<EntityId, Language>>;
  readonly exercises: readonly KeyedExercise[];
}

export interface KeyedExercise extends ToldKey {
  readonly exercise: Exercise;
  /** Its place among those of its kind, from 1. */
  readonly number: number;
}

/** Tells exercises with their keys. */
export function keyedSet(
  ground: Ground,
  made: readonly MadeExercise[],
  { language, seed }: Pick<ExerciseOrder, 'language' | 'seed'>,
): KeyedSet {
  const { map, documents } = ground;
  const telling = tellingIn(language, map);
  const counts = new Map<string, number>();
  return {
    map: map.id,
    mapTitle: telling.text(map.title),
    language,
    words: telling.words,
    seed,
    languageOf: Object.fromEntries(documents.map((document) => [document.id, document.language])),
    exercises: made.map((one) => {
      const number = (counts.get(one.exercise.kind) ?? 0) + 1;
      counts.set(one.exercise.kind, number);
      return { exercise: one.exercise, number, ...toldKey(ground, one) };
    }),
  };
}
