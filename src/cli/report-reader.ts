import type { ArgumentMap } from '../domain/argument-map.js';
import { EXAMPLE_TAG, isLanguage, type Language, type LocalizedText } from '../domain/language.js';
import { inFirstOf, languagesOf } from '../domain/map-languages.js';
import { type Environment, environmentLanguage } from '../wiring/configuration.js';
import type { Catalogue } from '../words/catalogue.js';
import { catalogueFor, wordsLanguage } from '../words/catalogues.js';
import { UsageError } from './command.js';

/** Whom a command tells what it found. */
export interface ReportReader {
  readonly language: Language;
  readonly catalogue: Catalogue;
  /** A text of a map in the reader's language, or in the nearest to it that there is. */
  text(map: Pick<ArgumentMap, 'language' | 'title'>, text: LocalizedText): string;
}

/** The help of the option that names the reader's language. */
export const LANGUAGE_HELP =
  'the language of what is told, for example en [that of LC_ALL, LC_MESSAGES or LANG]';

/**
 * The reader of a language that `--language` names, or the environment where it names none.
 *
 * @throws UsageError where it is no language tag.
 */
export function reportReader(
  typed: string | undefined,
  environment: Environment | undefined,
): ReportReader {
  const language = languageOption(typed) ?? environmentLanguage(environment);
  const [name = language] = language.split('-', 1);
  const nearest = [language, name, wordsLanguage(language)];
  return {
    language,
    catalogue: catalogueFor(language),
    text: (map, text) => inFirstOf(text, [...nearest, ...languagesOf(map)]),
  };
}

/** The tag that `--language` names; null where it names none. @throws UsageError where it is none. */
export function languageOption(typed: string | undefined): Language | null {
  if (typed === undefined) return null;
  if (isLanguage(typed)) return typed;
  throw new UsageError(`--language is "${typed}". Expected a tag, for example ${EXAMPLE_TAG}.`);
}
