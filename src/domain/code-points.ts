/**
 * A text that is counted and cut in Unicode code points, as the W3C Web Annotation model counts.
 * JavaScript's own indices count UTF-16 code units and go wrong after the first emoji.
 */
export interface CodePointText {
  readonly length: number;
  /** The code points from `start` (inclusive) to `end` (exclusive). */
  slice(start: number, end: number): string;
  /** Every place, in code points, where `words` begins; overlapping places included. */
  occurrences(words: string): readonly number[];
}

/** Makes a text countable in code points, in one pass over it. */
export function codePointText(text: string): CodePointText {
  const points = [...text];
  return {
    length: points.length,
    slice: (start, end) => points.slice(start, end).join(''),
    occurrences: (words) => {
      const places: number[] = [];
      if (words === '') return places;
      let unit = 0;
      let point = 0;
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        for (; unit < at; point += 1) unit += points[point]?.length ?? 1;
        if (unit === at) places.push(point); // not in the middle of a pair of units
      }
      return places;
    },
  };
}
