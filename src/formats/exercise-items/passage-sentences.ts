import type { ShownPassage } from '../../words/shown-passages.js';

/** What ends a sentence, with the marks that close it, or a line. */
const END = /(?:[。！？!?…]|\.(?=\s))[」』”’"')\]]*|\n/gu;

/**
 * A passage with no more around it than the rest of its own sentences: enough to find what is to be
 * read again. An exercise shows more, to be read for the first time.
 */
export function cutToSentences(passage: ShownPassage): ShownPassage {
  const { prefix, exact, suffix } = passage;
  const before = [...prefix.matchAll(END)].at(-1);
  const isWhole = /(?:[。！？!?…]|\.)[」』”’"')\]]*\s*$/u.test(exact);
  const after = isWhole ? undefined : [...suffix.matchAll(END)][0];
  return {
    ...passage,
    prefix:
      before === undefined ? prefix : prefix.slice(before.index + before[0].length).trimStart(),
    suffix: isWhole
      ? ''
      : after === undefined
        ? suffix
        : suffix.slice(0, after.index + after[0].length).trimEnd(),
  };
}
