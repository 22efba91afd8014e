/**
 * Lists of numbers laid end to end (compressed sparse rows): row r is `items` from `starts[r]`
 * (inclusive) to `starts[r + 1]` (exclusive). There is one more start than there are rows.
 */
export interface Rows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** The number in a cell. Loops over rows stay in range, so there always is one. */
export function cell(cells: Int32Array, at: number): number {
  return cells[at] as number; // in range: see above
}

/** One row, for loops that are not the innermost. */
export function row({ starts, items }: Rows, at: number): Int32Array {
  return items.subarray(cell(starts, at), cell(starts, at + 1));
}

/** For each number below `groups`, the positions in `keys` that hold it, rising. O(keys + groups). */
export function groupBy(keys: Int32Array, groups: number): Rows {
  const starts = startsOf(keys, groups);
  const next = starts.slice(0, groups);
  const items = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) place(items, next, cell(keys, at), at);
  return { starts, items };
}

/** The same pairs seen from the other side: for each item, the rows that hold it, rising. */
export function transpose(rows: Rows, columns: number): Rows {
  const starts = startsOf(rows.items, columns);
  const next = starts.slice(0, columns);
  const items = new Int32Array(rows.items.length);
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    const end = cell(rows.starts, row + 1);
    for (let at = cell(rows.starts, row); at < end; at += 1) {
      place(items, next, cell(rows.items, at), row);
    }
  }
  return { starts, items };
}

function startsOf(keys: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (const key of keys) starts[key + 1] = cell(starts, key + 1) + 1;
  for (let at = 0; at < groups; at += 1) starts[at + 1] = cell(starts, at + 1) + cell(starts, at);
  return starts;
}

function place(items: Int32Array, next: Int32Array, group: number, item: number): void {
  const at = cell(next, group);
  items[at] = item;
  next[group] = at + 1;
}
