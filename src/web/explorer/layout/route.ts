import type { Pass } from './band-layout.js';
import type { Box, Point } from './drawing-plan.js';

/** The left and right edge of a column. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** One end of a line. */
export interface End extends Box {
  readonly column: number;
}

/** How far a line runs level before its arrow or bar, within the gap between columns. */
const HEAD = 12;

/**
 * The points of a line from one thing to another on its right: level within columns, so that it
 * never runs over a card, and slanting only in the gaps between them.
 *
 * @param head the end that bears an arrow or a bar, to which the line comes level
 */
export function route(
  from: End,
  passes: readonly Pass[],
  to: End,
  columns: readonly Column[],
  head: 'left' | 'right' | null,
): readonly Point[] {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const edge = (column: number, side: 'left' | 'right') => columns[column]?.[side] ?? 0;
  return withoutSpares([
    start,
    { x: edge(from.column, 'right') + (head === 'left' ? HEAD : 0), y: start.y },
    ...passes.flatMap(({ first, last, y }) => [
      { x: edge(first, 'left'), y },
      { x: edge(last, 'right'), y },
    ]),
    { x: edge(to.column, 'left') - (head === 'right' ? HEAD : 0), y: end.y },
    end,
  ]);
}

/** The line without points at which it does not bend. */
function withoutSpares(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    if (before !== undefined && last !== undefined && before.y === last.y && last.y === point.y) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
