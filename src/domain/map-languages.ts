import type { ArgumentMap } from './argument-map.js';
import { type DomainError, invalidInput } from './domain-error.js';
import type { Language, LocalizedText } from './language.js';

/** The language that every map has beside its own. */
const SHARED: Language = 'en';

/** The languages that a map's texts can be asked for in: its own, English, and its title's. */
export function languagesOf({
  language,
  title,
}: Pick<ArgumentMap, 'language' | 'title'>): readonly Language[] {
  return [...new Set([language, SHARED, ...Object.keys(title)])];
}

/**
 * The language asked for, or the map's own where none is.
 *
 * @throws DomainError INVALID_INPUT where it is none of the map's languages.
 */
export function mapLanguage(
  map: Pick<ArgumentMap, 'id' | 'language' | 'title'>,
  asked: Language | null,
): Language {
  if (asked === null || languagesOf(map).includes(asked)) return asked ?? map.language;
  throw nothingIn(asked, map);
}

/** The error of a language that a map has nothing in; `more` are languages of one text alone. */
export function nothingIn(
  language: Language,
  map: Pick<ArgumentMap, 'id' | 'language' | 'title'>,
  more: readonly Language[] = [],
): DomainError {
  const known = [...new Set([...languagesOf(map), ...more])].map((tag) => `"${tag}"`);
  return invalidInput({
    argument: 'language',
    message: `The map "${map.id}" has nothing in "${language}".`,
    expected: known.join(' or '),
  });
}

/** A text in the first of some languages that it has, else in the first that it has at all. */
export function inFirstOf(text: LocalizedText, languages: readonly Language[]): string {
  for (const language of [...languages, ...Object.keys(text)]) {
    const words = wordsIn(text, language);
    if (words !== undefined) return words;
  }
  throw new Error('A text holds no language at all.');
}

/** A text in one language, or undefined where it lacks it. */
export function wordsIn(text: LocalizedText, language: Language): string | undefined {
  return Object.hasOwn(text, language) ? text[language] : undefined;
}
