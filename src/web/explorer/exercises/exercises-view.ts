import { type PageLanguage, pageLanguageOf } from '../words/languages.js';
import {
  DIFFICULTIES,
  type Difficulty,
  EXERCISE_KINDS,
  type ExerciseKind,
} from './exercise-data.js';

/** What exercises are asked for. */
export interface SetOrder {
  readonly map: string;
  readonly language: PageLanguage;
  /** In the order of all kinds; empty for any. */
  readonly kinds: readonly ExerciseKind[];
  /** Null for any. */
  readonly difficulty: Difficulty | null;
  readonly count: number;
  readonly seed: number;
}

/** All that a link to exercises restores. */
export interface ExercisesView extends SetOrder {
  /** Choosing a set, the number of one of its exercises, or what the set came to. */
  readonly at: 'choose' | 'total' | number;
}

export const MOST_EXERCISES = 30;
const USUAL_COUNT = 9;
/** The greatest seed that the API takes; the least is 0. */
export const MAX_SEED = 2 ** 31 - 1;

/** The word in the address that leads to exercises. */
const DO = 'exercises';

/** Whether an address leads to exercises, and not to the explorer. */
export function leadsToExercises(search: string): boolean {
  return new URLSearchParams(search).get('do') === DO;
}

/** The address at which one chooses exercises on a map. */
export function exercisesOn(map: string, language: PageLanguage): string {
  return `?${new URLSearchParams({ do: DO, map, lang: language })}`;
}

/** A view as the query of an address; while one chooses, the seed is not yet part of it. */
export function exercisesAddress(view: ExercisesView): string {
  const { map, language, kinds, difficulty, count, seed, at } = view;
  const query = new URLSearchParams({ do: DO, map });
  if (kinds.length > 0) query.set('kinds', kinds.map((kind) => kind.toLowerCase()).join('.'));
  if (difficulty !== null) query.set('difficulty', difficulty.toLowerCase());
  if (at !== 'choose') query.set('seed', `${seed}`);
  query.set('count', `${count}`);
  if (at !== 'choose' && at !== 1) query.set('at', `${at}`);
  query.set('lang', language);
  return `?${query}`;
}

/** The view that an address names; whatever it does not name, or names wrongly, is as usual. */
export function exercisesViewFrom(
  search: string,
  usual: { readonly map: string; readonly language: PageLanguage; readonly seed: number },
): ExercisesView {
  const query = new URLSearchParams(search);
  const named = (query.get('kinds') ?? '').toUpperCase().split('.');
  const difficulty = query.get('difficulty')?.toUpperCase();
  const seed = wholeNumber(query.get('seed'), 0, MAX_SEED);
  return {
    map: query.get('map') ?? usual.map,
    language: pageLanguageOf(query.get('lang')) ?? usual.language,
    kinds: EXERCISE_KINDS.filter((kind) => named.includes(kind)),
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? null,
    count: wholeNumber(query.get('count'), 1, MOST_EXERCISES) ?? USUAL_COUNT,
    seed: seed ?? usual.seed,
    at: seed === null ? 'choose' : placeFrom(query.get('at')),
  };
}

function placeFrom(text: string | null): ExercisesView['at'] {
  return text === 'total' ? text : (wholeNumber(text, 1, MOST_EXERCISES) ?? 1);
}

/** The whole number that a text writes in digits, where it lies within its bounds. */
export function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

/** A seed that is short enough to be told to a class. */
export function anotherSeed(): number {
  return 1 + Math.floor(Math.random() * 9_999);
}
