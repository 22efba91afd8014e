import type { Point } from './drawing-plan.js';

interface Segment {
  readonly line: number;
  readonly a: Point;
  readonly b: Point;
}

/**
 * How many pairs of segments of different lines cross. Lines that meet at an end of one of them,
 * or run along each other, touch and do not cross.
 *
 * A sweep from left to right, comparing each segment with those that reach as far as it begins:
 * O(n log n + n·k), where k are the segments over one place.
 */
export function countCrossings(lines: readonly { readonly points: readonly Point[] }[]): number {
  const segments = lines.flatMap(segmentsOf).sort((one, other) => one.a.x - other.a.x);
  let open: Segment[] = [];
  let count = 0;
  for (const segment of segments) {
    open = open.filter(({ b }) => b.x >= segment.a.x);
    for (const other of open) {
      if (other.line !== segment.line && doCross(other, segment)) count++;
    }
    open.push(segment);
  }
  return count;
}

/** The segments of a line, each from left to right. */
function segmentsOf(line: { readonly points: readonly Point[] }, at: number): readonly Segment[] {
  return line.points.slice(1).map((to, index) => {
    const from = line.points[index] ?? to;
    return from.x <= to.x ? { line: at, a: from, b: to } : { line: at, a: to, b: from };
  });
}

function doCross(one: Segment, other: Segment): boolean {
  return side(one, other.a) * side(one, other.b) < 0 && side(other, one.a) * side(other, one.b) < 0;
}

/** On which side of a segment a point lies: the sign of the cross product, 0 on it. */
function side({ a, b }: Segment, point: Point): number {
  const product = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
  return Math.abs(product) < 1e-6 ? 0 : Math.sign(product);
}
