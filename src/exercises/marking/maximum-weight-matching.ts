/**
 * Pairs rows with columns, each with one at most, so that the weights of the pairs come to the most
 * that is possible. A pair without a weight above 0 is never made.
 *
 * The Hungarian method (Kuhn 1955, Munkres 1957), row by row along shortest augmenting paths in
 * reduced costs, with a potential for each row and column: O(r² c) for r rows and c columns, the
 * shorter side being taken as the rows. Exact for whole numbers; of several best answers it gives
 * the same one each time.
 *
 * @param weights as many numbers in each row
 * @returns the column of each row, or null where it stays alone
 */
export function maximumWeightMatching(
  weights: readonly (readonly number[])[],
): readonly (number | null)[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const weightOf = (row: number, column: number) => Math.max(weights[row]?.[column] ?? 0, 0);
  if (rows > columns) {
    const rowOf = assignment(columns, rows, (column, row) => -weightOf(row, column));
    const columnOf = new Map(rowOf.map((row, column) => [row, column]));
    return weights.map((_, row) => paired(row, columnOf.get(row)));
  }
  return assignment(rows, columns, (row, column) => -weightOf(row, column)).map((column, row) =>
    paired(row, column),
  );

  function paired(row: number, column: number | undefined): number | null {
    return column !== undefined && weightOf(row, column) > 0 ? column : null;
  }
}

/** The column of each row, all different, at the least cost; there are as many columns or more. */
function assignment(
  rows: number,
  columns: number,
  costOf: (row: number, column: number) => number,
): readonly number[] {
  const rowPotential = new Float64Array(rows);
  const columnPotential = new Float64Array(columns);
  /** Column → its row, or -1. */
  const rowAt = new Int32Array(columns).fill(-1);
  for (let start = 0; start < rows; start += 1) {
    const distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    /** Column → the column before it on the path, or -1 where the path begins with `start`. */
    const before = new Int32Array(columns).fill(-1);
    const settled = new Uint8Array(columns);
    let row = start;
    let reached = 0;
    let last = -1;
    for (;;) {
      let nearest = -1;
      for (let column = 0; column < columns; column += 1) {
        if (settled[column] === 1) continue;
        const reduced = costOf(row, column) - at(rowPotential, row) - at(columnPotential, column);
        if (reached + reduced < at(distance, column)) {
          distance[column] = reached + reduced;
          before[column] = last;
        }
        if (nearest < 0 || at(distance, column) < at(distance, nearest)) nearest = column;
      }
      settled[nearest] = 1;
      reached = at(distance, nearest);
      last = nearest;
      if (at(rowAt, nearest) < 0) break;
      row = at(rowAt, nearest);
    }
    rowPotential[start] = at(rowPotential, start) + reached;
    for (let column = 0; column < columns; column += 1) {
      if (settled[column] === 0 || column === last) continue;
      const slack = reached - at(distance, column);
      columnPotential[column] = at(columnPotential, column) - slack;
      const own = at(rowAt, column);
      rowPotential[own] = at(rowPotential, own) + slack;
    }
    while (last >= 0) {
      const previous = at(before, last);
      rowAt[last] = previous < 0 ? start : at(rowAt, previous);
      last = previous;
    }
  }
  const columnAt = new Array<number>(rows).fill(-1);
  rowAt.forEach((row, column) => {
    if (row >= 0) columnAt[row] = column;
  });
  return columnAt;
}

function at(numbers: Float64Array | Int32Array, place: number): number {
  return numbers[place] ?? 0;
}
