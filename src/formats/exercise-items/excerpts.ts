import type { ShownText } from '../../words/exercise-in-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';

/** A stretch of a document in which shown statements are said, each marked where it is. */
export interface Excerpt {
  readonly document: ShownPassage['document'];
  readonly title: string;
  readonly pieces: readonly ExcerptPiece[];
}

export interface ExcerptPiece {
  readonly text: string;
  /** Whether these are words of a shown statement, not just what stands around them. */
  readonly isMarked: boolean;
  /** The keys of the shown statements whose words end here. */
  readonly ends: readonly string[];
}

/** A stretch as it grows: its characters, from `start` on, and what is marked in it. */
interface Stretch {
  readonly first: ShownPassage;
  readonly start: number;
  readonly characters: string[];
  readonly marks: { readonly key: string; readonly start: number; readonly end: number }[];
}

/**
 * The passages of shown statements put together: where their surroundings meet or overlap they are
 * one excerpt, so that nothing of the text is given twice. O(n log n) in what is quoted.
 */
export function excerptsOf(shown: readonly ShownText[]): readonly Excerpt[] {
  const quoted = shown
    .flatMap(({ key, passages }) => passages.map((passage) => ({ key, ...around(passage) })))
    .sort((one, other) => byPlace(one, other));
  const stretches: Stretch[] = [];
  for (const { key, passage, start, characters } of quoted) {
    const last = stretches.at(-1);
    const mark = { key, start: passage.start, end: passage.end };
    if (
      last !== undefined &&
      last.first.document === passage.document &&
      start <= last.start + last.characters.length
    ) {
      last.characters.push(...characters.slice(last.start + last.characters.length - start));
      last.marks.push(mark);
    } else stretches.push({ first: passage, start, characters: [...characters], marks: [mark] });
  }
  return stretches.map(({ first: { document, title }, ...stretch }) => ({
    document,
    title,
    pieces: piecesOf(stretch),
  }));
}

function around(passage: ShownPassage) {
  const { prefix, exact, suffix, start } = passage;
  return {
    passage,
    start: start - [...prefix].length,
    characters: [...prefix, ...exact, ...suffix],
  };
}

function byPlace(one: ReturnType<typeof around>, other: ReturnType<typeof around>): number {
  const [a, b] = [one.passage.document, other.passage.document];
  return (a < b ? -1 : Number(a > b)) || one.start - other.start;
}

/** Cuts a stretch wherever a mark begins or ends. */
function piecesOf({ start, characters, marks }: Omit<Stretch, 'first'>): readonly ExcerptPiece[] {
  const end = start + characters.length;
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])];
  cuts.sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? end;
    return {
      text: characters.slice(from - start, to - start).join(''),
      isMarked: marks.some((mark) => mark.start <= from && to <= mark.end),
      ends: [...new Set(marks.filter((mark) => mark.end === to).map(({ key }) => key))],
    };
  });
}

/** A text on one line: lines are joined by a blank, but for those that end or begin in Chinese. */
export function joined(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])\s*\n\s*/gu, '')
    .replace(/\s*\n\s*(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/gu, '')
    .replace(/\s*\n\s*/g, ' ');
}
