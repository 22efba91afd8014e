import { Arg } from 'type-graphql';
import type { ArgumentMap } from '../domain/argument-map.js';
import { EXAMPLE_TAG, type Language, type LocalizedText } from '../domain/language.js';
import { inFirstOf, languagesOf, nothingIn, wordsIn } from '../domain/map-languages.js';
import { WORDS_LANGUAGES } from '../words/catalogues.js';
import { parseLanguage } from './arguments.js';

/** The language of the scheme catalogue, which every map has beside its own as well. */
const SHARED: Language = 'en';

/** What a field says of itself that is a sentence of the program's own. */
export const IN_OUR_WORDS =
  `In one of the program's own languages (${languageNames()}): the one asked for, or one of the ` +
  'same name, or English. Of longer lists it names the first three things.';

/** Declares the argument `language` of a text. */
export function LanguageArg() {
  return Arg('language', () => String, {
    nullable: true,
    description:
      `A BCP 47 tag, for example \`en\` or \`${EXAMPLE_TAG}\`. Left out, it is the map's own language ` +
      "(English for schemes). One of the map's `languages` that this text alone lacks gives the map's own; " +
      'any other is INVALID_INPUT.',
  });
}

/**
 * A text in the language asked for. Where the text lacks it, but its map has it, in the map's own;
 * so a page of texts does not fail for one that was never translated.
 *
 * @throws DomainError INVALID_INPUT where the tag is malformed or the map has no such language.
 */
export async function inLanguage(
  text: LocalizedText,
  asked: string | null | undefined,
  readMap: () => ArgumentMap | Promise<ArgumentMap>,
): Promise<string> {
  const language = parseLanguage(asked);
  const words = language === null ? undefined : wordsIn(text, language);
  if (words !== undefined) return words;
  const map = await readMap();
  const languages = languagesOf(map);
  if (language !== null && !languages.includes(language)) {
    throw nothingIn(language, map, Object.keys(text));
  }
  return inFirstOf(text, [map.language, ...languages]);
}

/** The same for a text of the scheme catalogue, which all maps share: English where it lacks it. */
export function inCatalogueLanguage(text: LocalizedText, asked: string | null | undefined): string {
  const language = parseLanguage(asked);
  return inFirstOf(text, language === null ? [SHARED] : [language, SHARED]);
}

function languageNames(): string {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return WORDS_LANGUAGES.map((tag) => names.of(tag)).join(', ');
}
