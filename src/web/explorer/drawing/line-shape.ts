import type { Point } from '../layout/drawing-plan.js';

/** How long an arrow's head is, and half of how wide. */
const ARROW = { length: 9, half: 4.5 };

/** Half the length of the bar at the end of an attack, and how far it stands off its target. */
const BAR = { half: 8, gap: 4 };

/**
 * A smooth path through the points, as the data of an SVG path.
 *
 * It leaves and reaches each point level, so that lines meet joints and cards from the side.
 */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let path = `M${at(first)}`;
  let from = first;
  for (const to of rest) {
    path += from.y === to.y ? `L${at(to)}` : curve(from, to);
    from = to;
  }
  return path;
}

function curve(from: Point, to: Point): string {
  if (Math.abs(to.x - from.x) < 1) return `L${at(to)}`;
  const middle = (from.x + to.x) / 2;
  return `C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
}

/** The head of an arrow whose tip is the line's end, as the data of a closed path. */
export function arrowHead(points: readonly Point[]): string {
  const end = points.at(-1);
  if (end === undefined) return '';
  const { x, y } = towardsEnd(points);
  const back = { x: end.x - x * ARROW.length, y: end.y - y * ARROW.length };
  const left = { x: back.x - y * ARROW.half, y: back.y + x * ARROW.half };
  const right = { x: back.x + y * ARROW.half, y: back.y - x * ARROW.half };
  return `M${at(end)}L${at(left)}L${at(right)}Z`;
}

/** The bar across the end of an attack, as the data of a path. */
export function endBar(points: readonly Point[]): string {
  const end = points.at(-1);
  if (end === undefined) return '';
  const { x, y } = towardsEnd(points);
  const on = { x: end.x - x * BAR.gap, y: end.y - y * BAR.gap };
  const one = { x: on.x - y * BAR.half, y: on.y + x * BAR.half };
  const other = { x: on.x + y * BAR.half, y: on.y - x * BAR.half };
  return `M${at(one)}L${at(other)}`;
}

/** The direction in which a line ends, of length 1; level as its path is, unless it ends upright. */
function towardsEnd(points: readonly Point[]): Point {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return { x: 1, y: 0 };
  const across = end.x - before.x;
  if (Math.abs(across) >= 1) return { x: Math.sign(across), y: 0 };
  return { x: 0, y: Math.sign(end.y - before.y) || 1 };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
