import type { EntityId, MapId } from '../../domain/identifier.js';
import type { Language } from '../../domain/language.js';
import type { BuiltMap } from '../../exercises/built-map.js';
import type { Exercise, ShownPassage } from '../../exercises/exercise.js';
import type { Ground } from '../../exercises/ground.js';
import type { ExerciseOrder, MadeExercise } from '../../exercises/make-exercises.js';
import { titled } from '../../exercises/shown.js';
import { tellingIn, type WordsLanguage } from '../../exercises/telling.js';

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

export interface KeyedExercise {
  readonly exercise: Exercise;
  /** Its place among those of its kind, from 1. */
  readonly number: number;
  /** In the order of the exercise's parts. */
  readonly parts: readonly KeyedPart[];
  /** The map to be built in every accepted reading, the map's own first; none where there are parts. */
  readonly readings: readonly ToldReading[];
}

export interface KeyedPart {
  readonly part: string;
  /** The key of the choice that is right. */
  readonly right: string;
  readonly choices: readonly KeyedChoice[];
}

export interface KeyedChoice {
  readonly choice: string;
  readonly means: string;
  readonly credit: number;
  readonly reason: string;
  readonly reread: readonly ShownPassage[];
}

export interface ToldReading extends BuiltMap {
  readonly note: string | null;
  /** By the key of an inference or conflict. */
  readonly reread: Readonly<Record<string, readonly ShownPassage[]>>;
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
      return keyed(ground, one, number);
    }),
  };
}

function keyed(
  ground: Ground,
  { exercise, draft, telling }: MadeExercise,
  number: number,
): KeyedExercise {
  return {
    exercise,
    number,
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
    readings: (draft.readings ?? []).map(({ inferences, conflicts, note, reread }) => ({
      inferences,
      conflicts,
      note,
      reread: Object.fromEntries(
        Object.entries(reread).map(([key, passages]) => [key, titled(ground, passages, telling)]),
      ),
    })),
  };
}
