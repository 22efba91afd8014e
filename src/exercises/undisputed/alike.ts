import type { LocalizedText } from '../../domain/language.js';

/**
 * Whether two texts read alike in any language that both are in: the same, or one within the other,
 * once case, width, punctuation and white space are left out (NFKC, lower case).
 *
 * Two choices that read alike cannot be told apart by a learner, so that at most one is offered. A
 * text without a letter or a digit says nothing to tell it by, and is alike to any.
 *
 * `readsAlike({ en: 'Gold rises.' }, { en: 'So gold rises, slowly' })` is true.
 */
export function readsAlike(one: LocalizedText, other: LocalizedText): boolean {
  const others = bareTexts(other);
  return Object.entries(bareTexts(one)).some(([language, bare]) => {
    const otherBare = others[language];
    if (otherBare === undefined) return false;
    return bare.includes(otherBare) || otherBare.includes(bare);
  });
}

/** Texts of a map are compared with many others, and never change. */
const FOUND = new WeakMap<LocalizedText, Readonly<Record<string, string>>>();

function bareTexts(text: LocalizedText): Readonly<Record<string, string>> {
  const known = FOUND.get(text);
  if (known !== undefined) return known;
  const entries = Object.entries(text).map(([language, told]) => [language, bareText(told)]);
  const bare: Readonly<Record<string, string>> = Object.fromEntries(entries);
  FOUND.set(text, bare);
  return bare;
}

/** The letters, marks and digits of a text alone. */
function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
