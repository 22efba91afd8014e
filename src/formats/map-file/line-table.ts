/** Finds the line and column of a place in a text; both count from 1. Made in one pass. */
export class LineTable {
  readonly #starts: number[] = [0];

  /** `chars` is a text, with places in UTF-16 code units, or the list of its code points. */
  constructor(readonly chars: string | readonly string[]) {
    for (let at = 0; at < chars.length; at += 1) {
      if (chars[at] === '\n') this.#starts.push(at + 1);
    }
  }

  /** Columns count code points. Costs O(log lines + column). */
  at(place: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    const start = this.#starts[low] ?? 0;
    let column = 1;
    for (let at = start; at < place; at += 1) if (!isLowSurrogate(this.chars[at])) column += 1;
    return { line: low + 1, column };
  }
}

/** The second half of a character outside the basic plane, when a text is cut in code units. */
function isLowSurrogate(char: string | undefined): boolean {
  return char !== undefined && char.length === 1 && char >= '\udc00' && char <= '\udfff';
}
