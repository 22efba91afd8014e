import type { LocalizedText } from '../../domain/language.js';

/**
 * How much of what one text speaks of another speaks of, too: the share of its words that stand in
 * the other, from 0 to 1, in the language in which that is most.
 *
 * Words are those of four letters or more and numbers; where a script has no spaces between words,
 * each two characters that stand together. So it is a rough measure, and the same everywhere: a
 * segmenter of the platform changes with its version. A text without any such word shares nothing.
 *
 * `shareOfWords({ en: 'Gold rises' }, { en: 'The price of gold' })` is 0.5.
 */
export function shareOfWords(one: LocalizedText, other: LocalizedText): number {
  const otherWords = wordsByLanguage(other);
  const shares = [...wordsByLanguage(one)].map(([language, words]) => {
    const others = otherWords.get(language) ?? new Set();
    const shared = [...words].filter((word) => others.has(word));
    return words.size === 0 ? 0 : shared.length / words.size;
  });
  return Math.max(0, ...shares);
}

/** Texts of a map are compared with many others, and never change. */
const FOUND = new WeakMap<LocalizedText, ReadonlyMap<string, ReadonlySet<string>>>();

function wordsByLanguage(text: LocalizedText): ReadonlyMap<string, ReadonlySet<string>> {
  const known = FOUND.get(text);
  if (known !== undefined) return known;
  const words = new Map(Object.entries(text).map(([language, told]) => [language, wordsOf(told)]));
  FOUND.set(text, words);
  return words;
}

const LEAST_LETTERS = 4;

function wordsOf(text: string): ReadonlySet<string> {
  const runs = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|\p{N}[\p{N}.]*|[\p{L}\p{M}]+/gu);
  return new Set((runs ?? []).flatMap(wordsOfRun));
}

function wordsOfRun(run: string): readonly string[] {
  if (/^\p{N}/u.test(run)) return [run];
  if (!/^\p{Script=Han}/u.test(run)) return run.length < LEAST_LETTERS ? [] : [run];
  const characters = [...run];
  return characters.slice(1).map((one, at) => `${characters[at]}${one}`);
}
