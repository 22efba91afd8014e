import stringWidth from 'string-width';

/** One line of a table: what is counted, how many, and what is said beside it. */
export type TableRow = readonly [name: string, count: number, more?: string];

/**
 * Lines with the names in one column and the counts in the next, indented. Columns are as wide as
 * what a terminal shows: a Chinese character takes the room of two letters.
 *
 * @param least the width of the first column, where no name needs more
 */
export function tableLines(rows: readonly TableRow[], least: number): readonly string[] {
  const names = Math.max(least, ...rows.map(([name]) => stringWidth(name)));
  const counts = Math.max(...rows.map(([, count]) => String(count).length));
  return rows.map(([name, count, more = '']) => {
    const padding = ' '.repeat(names - stringWidth(name));
    return `  ${name}${padding} ${String(count).padStart(counts)}  ${more}`.trimEnd();
  });
}
