import { ExerciseLine, type LineOrder } from './exercise-line.js';
import type { Ground } from './ground.js';

/** How many exercises are kept of all maps together: some tens of megabytes. */
const MOST_KEPT = 5_000;

/** The lines beside a ground, by what tells one from another. */
type Lines = Map<string, KeptLine>;

interface KeptLine {
  readonly line: ExerciseLine;
  readonly place: Place;
}

/** Where a line is kept; it does not keep it itself, so that a line goes with its ground. */
interface Place {
  readonly lines: WeakRef<Lines>;
  readonly name: string;
}

const beside = new WeakMap<Ground, Lines>();

/** In the order in which the lines were last asked for, the one asked for longest ago first. */
const places = new Set<Place>();

/**
 * The line of exercises of one kind and seed. It is kept beside the ground as long as
 * not too many others are asked for: so the same order costs once, and an exercise that was just
 * handed out need not be made again for its mark.
 */
export function exerciseLine(ground: Ground, order: LineOrder): ExerciseLine {
  const lines: Lines = beside.get(ground) ?? new Map();
  beside.set(ground, lines);
  const name = `${order.kind} ${order.seed}`;
  const kept = lines.get(name) ?? {
    line: new ExerciseLine(ground, order),
    place: { lines: new WeakRef(lines), name },
  };
  lines.set(name, kept);
  places.delete(kept.place);
  places.add(kept.place);
  makeRoom();
  return kept.line;
}

/**
 * Lets go what was asked for longest ago, until no more is kept than may be; of maps that are gone
 * nothing is left.
 */
function makeRoom(): void {
  let total = 0;
  for (const place of places) {
    const size = sizeOf(place);
    if (size === null) places.delete(place);
    else total += size;
  }
  for (const place of places) {
    if (total <= MOST_KEPT) return;
    total -= sizeOf(place) ?? 0;
    place.lines.deref()?.delete(place.name);
    places.delete(place);
  }
}

/** One for the line itself, and the exercises in it; null where it is gone with its map. */
function sizeOf({ lines, name }: Place): number | null {
  const line = lines.deref()?.get(name)?.line;
  return line === undefined ? null : 1 + line.size;
}
