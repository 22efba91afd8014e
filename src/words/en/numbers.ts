/** `20,000,000`. */
export function grouped(count: number): string {
  return NUMBERS.format(count);
}

/** `1 premise`, `2 premises`, `100,000 premises`. */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${grouped(count)} ${isOne(count) ? one : other}`;
}

/** Whether what is so many is spoken of in the singular. */
export function isOne(count: number): boolean {
  return PLURALS.select(count) === 'one';
}

/** `English` for `en`; a tag that has no name stands for itself. */
export function languageName(tag: string): string {
  return LANGUAGES.of(tag) ?? tag;
}

const NUMBERS = new Intl.NumberFormat('en-GB');
const PLURALS = new Intl.PluralRules('en-GB');
const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });
