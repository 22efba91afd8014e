import type { Passage } from '../../domain/document.js';
import type { ProblemDetails } from './problem.js';
import { shortenedValue, shown } from './shown.js';
import type { SourceDocument } from './source-document.js';

/** How many code points before and after a passage are kept with it. */
const CONTEXT_LENGTH = 32;

/** How many of the places of an ambiguous quotation are shown. */
const SHOWN_PLACES = 10;

/**
 * Finds the passage that a quotation means: the one place of its words, or the `occurrence`-th
 * where they stand in several. The answer is what is wrong where there is no such passage.
 */
export function findQuotation(
  document: SourceDocument,
  words: string,
  occurrence: number | null,
): Passage | ProblemDetails {
  const places = document.occurrences(words);
  if (places.length === 0) return notFound(document, words);
  if (occurrence === null && places.length > 1) return ambiguous(document, words, places);
  const start = places[(occurrence ?? 1) - 1];
  if (start === undefined) {
    return {
      code: 'occurrence-out-of-range',
      message: `The quotation ${shown(words)} occurs ${times(places.length)} in ${document.file}, so there is no occurrence ${occurrence}.`,
      expected:
        places.length === 1 ? 'no "occurrence"' : `an occurrence from 1 to ${places.length}`,
    };
  }
  return passageAt(document, start, start + [...words].length);
}

export function isPassage(found: Passage | ProblemDetails): found is Passage {
  return 'exact' in found;
}

function passageAt({ id, points }: SourceDocument, start: number, end: number): Passage {
  return {
    document: id,
    start,
    end,
    exact: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: points.slice(end, end + CONTEXT_LENGTH),
  };
}

/**
 * Tells how far the words do match. That a beginning of them occurs is true up to some length and
 * false from there, so the longest one is found by halving: O(length of the text × log words).
 */
function notFound(document: SourceDocument, words: string): ProblemDetails {
  const expected = `words exactly as they stand in ${document.file}`;
  const letters = [...words];
  let matching = 0;
  let failing = letters.length;
  while (failing - matching > 1) {
    const middle = (matching + failing) >> 1;
    if (document.occurrences(letters.slice(0, middle).join('')).length > 0) matching = middle;
    else failing = middle;
  }
  const beginning = letters.slice(0, matching).join('');
  const start = matching === 0 ? undefined : document.occurrences(beginning)[0];
  const what = `The quotation ${shown(words)} is not in ${document.file}`;
  if (start === undefined) {
    const message = `${what}: not even its first character is.`;
    return { code: 'quotation-not-found', message, expected };
  }
  const end = start + matching;
  const { line } = document.lines.at(end - 1);
  const inText = document.points.slice(end, end + 12);
  const inQuotation = letters.slice(matching, matching + 12).join('');
  const then = inText === '' ? 'the text ends' : `the text has ${shown(inText)}`;
  return {
    code: 'quotation-not-found',
    message: `${what}. It matches up to ${shown(tail(beginning))} in line ${line}; then ${then} where the quotation has ${shown(inQuotation)}.`,
    expected,
  };
}

function ambiguous(
  document: SourceDocument,
  words: string,
  places: readonly number[],
): ProblemDetails {
  const length = [...words].length;
  const contexts = places.slice(0, SHOWN_PLACES).map((start, at) => {
    const { points, lines } = document;
    const before = points.slice(Math.max(0, start - 8), start);
    const after = points.slice(start + length, start + length + 8);
    const context = shown(`${before}[${shortenedValue(words)}]${after}`);
    return `${at + 1}: ${context} (line ${lines.at(start).line})`;
  });
  const rest = places.length > SHOWN_PLACES ? ', …' : '';
  return {
    code: 'quotation-ambiguous',
    message: `The quotation ${shown(words)} occurs ${times(places.length)} in ${document.file}: ${contexts.join(', ')}${rest}.`,
    expected: `{quote: …, occurrence: …} with an occurrence from 1 to ${places.length}, or a longer quotation`,
  };
}

function tail(words: string): string {
  const letters = [...words];
  return letters.length <= 24 ? words : `…${letters.slice(-23).join('')}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
