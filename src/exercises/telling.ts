import type { Language, LocalizedText } from '../domain/language.js';
import type { ExerciseFact } from './facts/exercise-fact.js';

/** The languages that the words of exercises themselves are in. */
export const WORDS_LANGUAGES = ['en', 'zh-Hant'] as const;
export type WordsLanguage = (typeof WORDS_LANGUAGES)[number];

/** How texts are told in one language. */
export interface Telling {
  /** What the texts of the map are shown in. */
  readonly language: Language;
  /** What the exercise's own words are in: the same where we speak it, English where we do not. */
  readonly words: WordsLanguage;
  /** A text of the map; in the map's own language where it lacks the one asked for. */
  text(localized: LocalizedText): string;
}

/** Words that are told in whichever language they are asked for in. */
export type Wording = (telling: Telling) => string;

/** What is not told by facts yet. */
export type Said = ExerciseFact | Wording;

/** Makes a wording of two texts of our own. */
export function ours(texts: Readonly<Record<WordsLanguage, string>>): Wording {
  return ({ words }) => texts[words];
}

/** The wording of a text of the map. */
export function of(localized: LocalizedText): Wording {
  return (telling) => telling.text(localized);
}
