import type { Language, LocalizedText } from '../language.js';
import type { Properties } from './field.js';

/**
 * A text in several languages as properties that a person can read: `text` in `en` and `pt-BR`
 * becomes `text_en`, `text_pt_BR`, and `text_languages`, which keeps their order and their tags.
 */
export function localizedToProperties(field: string, text: LocalizedText): Properties {
  const languages = Object.keys(text);
  return {
    [languagesProperty(field)]: languages,
    ...Object.fromEntries(languages.map((one) => [property(field, one), text[one]])),
  };
}

/** The text again; null where the node has none. */
export function localizedFromProperties(
  field: string,
  properties: Properties,
): LocalizedText | null {
  // Written by `localizedToProperties` alone: a list of tags.
  const languages = properties[languagesProperty(field)] as readonly Language[] | undefined;
  if (languages === undefined) return null;
  return Object.fromEntries(
    // Each of these is a string for the same reason.
    languages.map((one) => [one, properties[property(field, one)] as string]),
  );
}

function languagesProperty(field: string): string {
  return `${field}_languages`;
}

function property(field: string, language: Language): string {
  return `${field}_${language.replaceAll('-', '_')}`;
}
