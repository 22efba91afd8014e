/** `20,000,000`. */
export function grouped(count: number): string {
  return NUMBERS.format(count);
}

/** `英文` for `en`; a tag that has no name stands for itself. */
export function languageName(tag: string): string {
  return LANGUAGES.of(tag) ?? tag;
}

const NUMBERS = new Intl.NumberFormat('zh-Hant');
const LANGUAGES = new Intl.DisplayNames('zh-Hant', { type: 'language' });
