import type { Language, LocalizedText } from '../../domain/language.js';

/** The properties of a node, as plain values. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * A text in several languages as properties that a person can read: `text` in `en` and `zh-Hant`
 * becomes `text_en`, `text_zh_Hant`, and `text_languages`, which keeps their order and their tags.
 */
export function toProperties(field: string, text: LocalizedText | null): Properties {
  if (text === null) return {};
  const languages = Object.keys(text);
  return {
    [languagesOf(field)]: languages,
    ...Object.fromEntries(languages.map((one) => [property(field, one), text[one]])),
  };
}

/** The text again; null where the node has none. */
export function optionalText(field: string, properties: Properties): LocalizedText | null {
  // Written by `toProperties` alone: a list of tags.
  const languages = properties[languagesOf(field)] as readonly Language[] | undefined;
  if (languages === undefined) return null;
  return Object.fromEntries(
    // Each of these is a string for the same reason.
    languages.map((one) => [one, properties[property(field, one)] as string]),
  );
}

/** The text again, where a node always has one. */
export function requiredText(field: string, properties: Properties): LocalizedText {
  return optionalText(field, properties) ?? {};
}

function languagesOf(field: string): string {
  return `${field}_languages`;
}

function property(field: string, language: Language): string {
  return `${field}_${language.replaceAll('-', '_')}`;
}
