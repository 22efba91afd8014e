import type { EntityId, MapId } from '../../domain/identifier.js';
import type { Language } from '../../domain/language.js';
import type { MadeExercise } from '../../exercises/exercise-line.js';
import type { Ground } from '../../exercises/ground.js';
import type { WordsLanguage } from '../../words/catalogues.js';
import { type Exercise, exerciseInWords } from '../../words/exercise-in-words.js';
import { exerciseLocalizer } from '../../words/exercise-localizer.js';
import { type KeyInWords, keyInWords } from '../../words/key-in-words.js';

/** Exercises with their keys, in the words of one language: what a format writes. */
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

export interface KeyedExercise extends KeyInWords {
  readonly exercise: Exercise;
  /** Its place among those of its kind, from 1. */
  readonly number: number;
}

/** Puts exercises with their keys into words. */
export function keyedSet(
  ground: Ground,
  made: readonly MadeExercise[],
  { language, seed }: { readonly language: Language; readonly seed: number },
): KeyedSet {
  const { map, documents } = ground;
  const localizer = exerciseLocalizer(language, map);
  const counts = new Map<string, number>();
  return {
    map: map.id,
    mapTitle: localizer.text(map.title),
    language,
    words: localizer.words,
    seed,
    languageOf: Object.fromEntries(documents.map((document) => [document.id, document.language])),
    exercises: made.map((one) => {
      const number = (counts.get(one.kind) ?? 0) + 1;
      counts.set(one.kind, number);
      const exercise = exerciseInWords(ground, one, localizer);
      return { exercise, number, ...keyInWords(ground, one.draft, localizer) };
    }),
  };
}
