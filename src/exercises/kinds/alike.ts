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
  return Object.entries(one).some(([language, text]) => {
    const otherText = other[language];
    if (otherText === undefined) return false;
    const bare = bareText(text);
    const otherBare = bareText(otherText);
    return bare.includes(otherBare) || otherBare.includes(bare);
  });
}

/** The letters, marks and digits of a text alone. */
function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
