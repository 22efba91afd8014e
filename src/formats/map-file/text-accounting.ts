import type { EntityId } from '../../domain/identifier.js';
import type { LocalizedText } from '../../domain/language.js';
import type { PassageUse, UsedPassage } from './quotations.js';
import type { SourceDocument } from './source-document.js';

/**
 * What the text of one document is used for, character by character. Lengths count code points
 * that are not white space (Unicode's White_Space); places are code points of the whole text.
 */
export interface DocumentAccounting {
  readonly document: EntityId;
  readonly title: LocalizedText;
  /** True where the file asks for the whole text: then each hole and overlap is an error. */
  readonly isRequired: boolean;
  readonly codePoints: number;
  readonly counts: {
    readonly statements: number;
    readonly signals: number;
    readonly headings: number;
    readonly asides: number;
    /** Those that lie in more than one passage. */
    readonly overlapping: number;
  };
  /** Those that lie in a passage at all; all of the text is accounted for at `codePoints`. */
  readonly accounted: number;
  readonly holes: readonly Hole[];
  /** At most MAX_OVERLAPS of them, declared or not. */
  readonly overlaps: readonly Overlap[];
}

/** Words that lie in no passage, within one line, from the first to the last that is not white. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly line: number;
  readonly column: number;
}

/** Words that lie in two passages. */
export interface Overlap extends Hole {
  readonly first: { readonly use: PassageUse; readonly owner: EntityId };
  readonly second: { readonly use: PassageUse; readonly owner: EntityId };
  /** True where at least one of the two quotations declares that it is shared. */
  readonly declared: boolean;
}

/** Pairs of passages grow with the square of a careless map; more than these nobody reads. */
export const MAX_OVERLAPS = 10_000;

const WHITE = /^\p{White_Space}$/u;

/**
 * Accounts for one document: one pass over the passages marks each code point with its uses, one
 * over the text counts them and gathers the holes. O(text + total length of passages + overlaps).
 */
export function accountFor(
  document: SourceDocument,
  title: LocalizedText,
  isRequired: boolean,
  used: readonly UsedPassage[],
): DocumentAccounting {
  const here = used.filter(({ passage }) => passage.document === document.id);
  const { letters } = document;
  const isWhite = letters.map((letter) => WHITE.test(letter));
  const uses = { statement: 0, signal: 0, heading: 0, aside: 0 };
  const covered = coverage(here, letters.length);
  let codePoints = 0;
  let accounted = 0;
  let overlapping = 0;
  for (let at = 0; at < letters.length; at += 1) {
    if (isWhite[at] === true) continue;
    codePoints += 1;
    const times = covered.times[at] ?? 0;
    if (times > 0) accounted += 1;
    if (times > 1) overlapping += 1;
    for (const use of USES) if (((covered.uses[at] ?? 0) & BIT[use]) !== 0) uses[use] += 1;
  }
  const { statement: statements, signal: signals, heading: headings, aside: asides } = uses;
  return {
    document: document.id,
    title,
    isRequired,
    codePoints,
    counts: { statements, signals, headings, asides, overlapping },
    accounted,
    holes: holes(document, letters, isWhite, covered.times),
    overlaps: overlaps(document, isWhite, here),
  };
}

const USES = ['statement', 'signal', 'heading', 'aside'] as const satisfies readonly PassageUse[];
const BIT: Readonly<Record<PassageUse, number>> = { statement: 1, signal: 2, heading: 4, aside: 8 };

/** How many passages each code point lies in, and their uses, one bit for each. */
function coverage(used: readonly UsedPassage[], length: number) {
  const times = new Uint32Array(length);
  const uses = new Uint8Array(length);
  for (const { passage, use } of used) {
    for (let at = passage.start; at < passage.end; at += 1) {
      times[at] = (times[at] ?? 0) + 1;
      uses[at] = (uses[at] ?? 0) | BIT[use];
    }
  }
  return { times, uses };
}

function holes(
  document: SourceDocument,
  letters: readonly string[],
  isWhite: readonly boolean[],
  times: Uint32Array,
): readonly Hole[] {
  const found: Hole[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at <= letters.length; at += 1) {
    const isOver = at === letters.length || letters[at] === '\n' || (times[at] ?? 0) > 0;
    if (isOver && start >= 0) {
      found.push(stretch(document, start, end));
      start = -1;
    } else if (!isOver && isWhite[at] === false) {
      if (start < 0) start = at;
      end = at + 1;
    }
  }
  return found;
}

/** Each pair of passages that have more than white space in common, by a sweep along the text. */
function overlaps(
  document: SourceDocument,
  isWhite: readonly boolean[],
  used: readonly UsedPassage[],
): readonly Overlap[] {
  const inOrder = [...used].sort((a, b) => a.passage.start - b.passage.start);
  const found: Overlap[] = [];
  let open: UsedPassage[] = [];
  for (const second of inOrder) {
    open = open.filter(({ passage }) => passage.end > second.passage.start);
    for (const first of open) {
      const end = Math.min(first.passage.end, second.passage.end);
      const trimmed = trim(isWhite, second.passage.start, end);
      if (trimmed === null) continue;
      if (found.length === MAX_OVERLAPS) return found;
      found.push({
        ...stretch(document, trimmed.start, trimmed.end),
        first: { use: first.use, owner: first.owner },
        second: { use: second.use, owner: second.owner },
        declared: first.shared || second.shared,
      });
    }
    open.push(second);
  }
  return found;
}

/** A span without the white space at its ends; null where there is nothing else. */
function trim(isWhite: readonly boolean[], from: number, to: number) {
  let start = from;
  let end = to;
  while (start < end && isWhite[start] === true) start += 1;
  while (end > start && isWhite[end - 1] === true) end -= 1;
  return start < end ? { start, end } : null;
}

function stretch({ points, lines }: SourceDocument, start: number, end: number): Hole {
  return { start, end, exact: points.slice(start, end), ...lines.at(start) };
}
