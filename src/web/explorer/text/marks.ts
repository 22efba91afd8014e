/** What some words of a text are in the map; places count code points, the end is exclusive. */
export interface TextMark {
  readonly kind: 'passage' | 'signal' | 'aside';
  /** The statement of a passage, the inference or conflict of a signal, or the aside. */
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text under one and the same marks. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** All marks that cover it, the longest first. */
  readonly marks: readonly TextMark[];
}

/**
 * Cuts a text where a mark begins or ends, so that marks may overlap and nest.
 *
 * The segments joined are the text. What of a mark lies outside the text is left out, and so is a
 * mark without words. Cost: O(n + m log m + c log c), where n is the length of the text, m the number
 * of marks and c how many marks the segments carry in all.
 */
export function segmentsOf(text: string, marks: readonly TextMark[]): readonly Segment[] {
  const inText = marks.filter(({ start, end }) => start < end && end > 0);
  const opening = inText.toSorted((a, b) => a.start - b.start);
  const units = new CodePointWalk(text);
  const places = [...new Set(inText.flatMap(({ start, end }) => [start, end]))]
    .filter((place) => place > 0)
    .sort((a, b) => a - b);
  places.push(Number.POSITIVE_INFINITY);

  const segments: Segment[] = [];
  let open: TextMark[] = [];
  let opened = 0;
  for (const place of places) {
    const { place: start, unit: from } = units;
    units.walkTo(place);
    if (units.unit === from) break; // the text is at its end
    for (let next = opening[opened]; next && next.start <= start; next = opening[opened]) {
      open.push(next);
      opened += 1;
    }
    open = open.filter(({ end }) => end > start);
    const end = units.place;
    segments.push({ start, end, text: text.slice(from, units.unit), marks: longestFirst(open) });
  }
  return segments;
}

/** Cuts segments at line feeds, which are left out; an empty line is a paragraph without segments. */
export function paragraphsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  let last: Segment[] = [];
  const paragraphs = [last];
  for (const segment of segments) {
    let { start } = segment;
    for (const [at, text] of segment.text.split('\n').entries()) {
      if (at > 0) {
        start += 1;
        last = [];
        paragraphs.push(last);
      }
      const end = start + [...text].length;
      if (text !== '') last.push({ ...segment, start, end, text });
      start = end;
    }
  }
  return paragraphs;
}

function longestFirst(marks: readonly TextMark[]): readonly TextMark[] {
  return marks.toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

/** Walks a text once, counting code points beside JavaScript's own units. */
class CodePointWalk {
  readonly #text: string;
  place = 0;
  unit = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes on to a place, or to the end where the text is shorter. */
  walkTo(place: number): void {
    while (this.place < place && this.unit < this.#text.length) {
      this.unit += (this.#text.codePointAt(this.unit) ?? 0) > 0xffff ? 2 : 1;
      this.place += 1;
    }
  }
}
