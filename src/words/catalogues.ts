import type { Language } from '../domain/language.js';
import type { Catalogue } from './catalogue.js';
import { ENGLISH } from './en/english.js';
import { TRADITIONAL_CHINESE } from './zh-hant/traditional-chinese.js';

/** The catalogues, by the tag of their language. */
export const CATALOGUES = {
  en: ENGLISH,
  'zh-Hant': TRADITIONAL_CHINESE,
} as const satisfies Readonly<Record<Language, Catalogue>>;

/** A language that the program speaks. */
export type WordsLanguage = keyof typeof CATALOGUES;

/** All of them, the one that stands in for any other first. */
export const WORDS_LANGUAGES = Object.keys(CATALOGUES) as readonly WordsLanguage[];

/**
 * The language in which a reader of another is spoken to: the same one, else one of the same name
 * whatever its script or region, else English.
 */
export function wordsLanguage(asked: Language): WordsLanguage {
  const same = WORDS_LANGUAGES.find((one) => one === asked);
  return same ?? WORDS_LANGUAGES.find((one) => nameOf(one) === nameOf(asked)) ?? 'en';
}

/** The catalogue for a reader of a language; see `wordsLanguage`. */
export function catalogueFor(asked: Language): Catalogue {
  return CATALOGUES[wordsLanguage(asked)];
}

/** What a tag begins with: `zh` of `zh-Hant-TW`. */
function nameOf(tag: Language): string {
  return tag.split('-', 1)[0] ?? tag;
}
