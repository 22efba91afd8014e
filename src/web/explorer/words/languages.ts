/** The languages that the page speaks, by their own names; statements are shown in them, too. */
export const PAGE_LANGUAGES = { en: 'English', 'zh-Hant': '繁體中文' } as const;
export type PageLanguage = keyof typeof PAGE_LANGUAGES;

/** The tags of all of them, the one that stands in for any other first. */
export const PAGE_LANGUAGE_TAGS = Object.keys(PAGE_LANGUAGES) as readonly PageLanguage[];

/** A language of the page by its tag, or undefined where it is none. */
export function pageLanguageOf(tag: string | null): PageLanguage | undefined {
  return PAGE_LANGUAGE_TAGS.find((one) => one === tag);
}

/**
 * The page's language for a reader of several, whatever script or region each is of. English is
 * named by most browsers, so any other language that the page speaks comes before it.
 */
export function nearestPageLanguage(read: readonly string[]): PageLanguage {
  const names = read.map(nameOf);
  return PAGE_LANGUAGE_TAGS.find((one) => one !== 'en' && names.includes(nameOf(one))) ?? 'en';
}

/** What a tag begins with: `zh` of `zh-Hant-TW`. */
function nameOf(tag: string): string {
  return (tag.split('-', 1)[0] ?? tag).toLowerCase();
}
