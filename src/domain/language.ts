/** A BCP 47 language tag in its usual case, for example `en` or `zh-Hant`. */
export type Language = string;

/** A tag to show where one is expected. */
export const EXAMPLE_TAG: Language = 'zh-Hant';

/**
 * One text in one or more languages. Every map has its own language and English; a text that is
 * only known in one of them holds just that one.
 */
export type LocalizedText = Readonly<Record<Language, string>>;

const TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/;

/** Says whether a text is a language tag: language, then script and region where given. */
export function isLanguage(text: string): boolean {
  return TAG.test(text);
}
