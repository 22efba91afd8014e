import { ExerciseLine, type LineOrder } from './exercise-line.js';
import type { Ground } from './ground.js';

/** How many exercises are kept beside a ground, in the lines that were asked for last. */
const MOST_KEPT = 1_000;

/** Lines by what tells one from another; the first is the one asked for longest ago. */
const kept = new WeakMap<Ground, Map<string, ExerciseLine>>();

/**
 * The line of exercises of one kind, difficulty and seed. It is kept beside the ground as long as
 * not too many others are asked for: so the same order costs once, and an exercise that was just
 * handed out need not be made again for its mark.
 */
export function exerciseLine(ground: Ground, order: LineOrder): ExerciseLine {
  const lines = kept.get(ground) ?? new Map<string, ExerciseLine>();
  kept.set(ground, lines);
  const name = `${order.kind} ${order.difficulty ?? ''} ${order.seed}`;
  const line = lines.get(name) ?? new ExerciseLine(ground, order);
  lines.delete(name);
  lines.set(name, line);
  let total = 0;
  for (const { size } of lines.values()) total += 1 + size;
  for (const [oldest, { size }] of lines) {
    if (total <= MOST_KEPT) break;
    lines.delete(oldest);
    total -= 1 + size;
  }
  return line;
}
