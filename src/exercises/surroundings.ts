import type { CodePointText } from '../domain/code-points.js';
import type { Passage } from '../domain/document.js';

/** The most that is shown before a passage, and after it, in code points. */
export const MOST_AROUND = 120;

/** What ends a sentence, with the marks that close it; those of Chinese by their numbers. */
const END =
  /(?:[\u3002\uff01\uff1f\u2026]|(?<=\p{Script=Han})[!?]|[.!?](?=[\s"'”’)\]]|$))[」』”’"')\uff09\]]*\s*|\n+/gu;

/**
 * A passage with more of the text around it than its selector keeps: as many whole sentences as
 * fit into MOST_AROUND code points on either side, or as much as fits of a longer one; never across
 * a blank line, behind which another paragraph or the title is.
 *
 * The rule is our own and plain, so that it is the same everywhere; a segmenter of the platform
 * changes with its version.
 *
 * @param untold passages that are not to be told: what is around ends before them
 */
export function withSurroundings<One extends Passage>(
  text: CodePointText,
  passage: One,
  untold: readonly Passage[] = [],
): One {
  const { start, end } = passage;
  const others = untold.filter(({ document }) => document === passage.document);
  // One that overlaps the passage leaves nothing to be shown on its side.
  const ahead = others.filter((one) => one.start < start).map((one) => Math.min(one.end, start));
  const behind = others.filter((one) => one.end > end).map((one) => Math.max(one.start, end));
  const from = Math.max(0, ...ahead);
  const to = Math.min(text.length, ...behind);
  const before = text.slice(Math.max(from, start - MOST_AROUND), start);
  const after = text.slice(end, Math.min(to, end + MOST_AROUND));
  return {
    ...passage,
    prefix: lastParagraph(start - from <= MOST_AROUND ? before : afterFirstEnd(before)),
    suffix: firstParagraph(to - end <= MOST_AROUND ? after : untilLastEnd(after)),
  };
}

const BLANK_LINE = /\n\s*\n/;

function lastParagraph(words: string): string {
  return words.split(BLANK_LINE).at(-1) ?? words;
}

function firstParagraph(words: string): string {
  return words.split(BLANK_LINE)[0] ?? words;
}

/** From the first sentence that begins within; all of it where none does. */
function afterFirstEnd(words: string): string {
  const [first] = words.matchAll(END);
  if (first === undefined) return words;
  const rest = words.slice(first.index + first[0].length);
  return rest === '' ? words : rest;
}

/** To the end of the last sentence that ends within; all of it where none does. */
function untilLastEnd(words: string): string {
  const last = [...words.matchAll(END)].at(-1);
  return last === undefined ? words : words.slice(0, last.index + last[0].trimEnd().length);
}
