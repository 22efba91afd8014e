import type { CodePointText } from '../../domain/code-points.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { LocalizedText } from '../../domain/language.js';
import type { Ground } from '../ground.js';

/** So much of one text in another, and it says little that the other does not. */
const NEARLY_ALL = 0.85;

/** About the steps of looking whether one text is presupposed in another. */
export const STEPS_FOR_TWO_TEXTS = 1_000;

/** What ends a sentence; those of Chinese by their numbers. A full stop does so before a space. */
const END = /[\u3002\uff01\uff1f!?\n]|\.(?=\s)/gu;

/**
 * Whether a statement is presupposed where another is said: all its passages are parts of the
 * other's, or nearly all its words stand in the other's, in the same order, in one language.
 *
 * Nobody is convinced of the other by it then, since who hears the other hears it as well.
 */
export function isPresupposed({ statementOf }: Ground, id: EntityId, by: EntityId): boolean {
  const [one, other] = [statementOf(id), statementOf(by)];
  const isPart = ({ document, start, end }: Passage) =>
    other.passages.some(
      (whole) =>
        whole.document === document &&
        whole.start <= start &&
        end <= whole.end &&
        end - start < whole.end - whole.start,
    );
  return (
    (one.passages.length > 0 && one.passages.every(isPart)) || isWithinWords(one.text, other.text)
  );
}

/** Whether two statements are said within one sentence. */
export function inOneSentence({ statementOf, textOf }: Ground, one: EntityId, other: EntityId) {
  return statementOf(one).passages.some((first) =>
    statementOf(other).passages.some((second) => {
      if (first.document !== second.document) return false;
      const from = Math.min(first.start, second.start);
      const to = Math.max(first.start, second.start);
      return !hasEndBetween(sentenceEnds(textOf(first.document)), from, to);
    }),
  );
}

/** Where the ends of sentences begin, and what is last of each, in code points; both rising. */
interface SentenceEnds {
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

/** Documents are looked at again and again, and never change. */
const FOUND_ENDS = new WeakMap<CodePointText, SentenceEnds>();

function sentenceEnds(text: CodePointText): SentenceEnds {
  const known = FOUND_ENDS.get(text);
  if (known !== undefined) return known;
  const units = text.slice(0, text.length);
  const firsts: number[] = [];
  const lasts: number[] = [];
  let point = 0;
  let unit = 0;
  for (const { index, 0: end } of units.matchAll(END)) {
    for (; unit < index; point += 1) unit += (units.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    firsts.push(point);
    lasts.push(end === '.' ? point + 1 : point); // with the space that makes it one
  }
  const ends = { firsts: Int32Array.from(firsts), lasts: Int32Array.from(lasts) };
  FOUND_ENDS.set(text, ends);
  return ends;
}

/** Whether a whole end of a sentence stands between two places. O(log n). */
function hasEndBetween({ firsts, lasts }: SentenceEnds, from: number, to: number): boolean {
  let low = 0;
  for (let high = firsts.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (lasts[low] ?? to) < to;
}

function isWithinWords(one: LocalizedText, other: LocalizedText): boolean {
  const others = wordsIn(other);
  return Object.entries(wordsIn(one)).some(([language, { list }]) => {
    const { list: otherList, set } = others[language] ?? NO_WORDS;
    if (list.length === 0) return false;
    // So many at most are in order; to know how many takes much longer.
    const shared = list.reduce((count, word) => count + (set.has(word) ? 1 : 0), 0);
    if (shared / list.length < NEARLY_ALL) return false;
    return longestCommon(list, otherList) / list.length >= NEARLY_ALL;
  });
}

interface Words {
  readonly list: readonly string[];
  readonly set: ReadonlySet<string>;
}

const NO_WORDS: Words = { list: [], set: new Set() };

/** Texts of a map are compared with many others, and never change. */
const FOUND_WORDS = new WeakMap<LocalizedText, Readonly<Record<string, Words>>>();

function wordsIn(text: LocalizedText): Readonly<Record<string, Words>> {
  const known = FOUND_WORDS.get(text);
  if (known !== undefined) return known;
  const words: Record<string, Words> = {};
  for (const [language, told] of Object.entries(text)) {
    const list = wordsOf(told);
    words[language] = { list, set: new Set(list) };
  }
  FOUND_WORDS.set(text, words);
  return words;
}

/** The words of a text; of Chinese, the characters. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
  );
}

/** The length of the longest common subsequence, row by row. O(n·m). */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [at, otherWord] of other.entries()) {
      next.push(
        word === otherWord ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
