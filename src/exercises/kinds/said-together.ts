import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { LocalizedText } from '../../domain/language.js';
import type { Ground } from '../ground.js';

/** So much of one text in another, and it says little that the other does not. */
const NEARLY_ALL = 0.85;

/** What ends a sentence; those of Chinese by their numbers. */
const END = /[\u3002\uff01\uff1f!?\n]|\.(?=\s)/u;

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
      const starts = [first.start, second.start].sort((a, b) => a - b);
      return !END.test(textOf(first.document).slice(starts[0] ?? 0, starts[1] ?? 0));
    }),
  );
}

function isWithinWords(one: LocalizedText, other: LocalizedText): boolean {
  return Object.entries(one).some(([language, text]) => {
    const words = wordsOf(text);
    const inOrder = longestCommon(words, wordsOf(other[language] ?? ''));
    return words.length > 0 && inOrder / words.length >= NEARLY_ALL;
  });
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
