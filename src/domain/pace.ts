import { STEPS_BETWEEN_YIELDS, type Work } from './work.js';

/**
 * Counts the steps of a computation between two of its yields. In a loop that may run long stands
 * `if (pace.isDue(3)) yield pace.taken();`, with the steps that one round of it takes.
 *
 * Parts of one computation share a pace, so that many short ones yield as one long one does.
 */
export class Pace {
  #steps = 0;

  /** Counts some steps, and says whether so many have come together that they are to be yielded. */
  isDue(steps: number): boolean {
    this.#steps += steps;
    return this.#steps >= STEPS_BETWEEN_YIELDS;
  }

  /** The steps since it was last asked. */
  taken(): number {
    const steps = this.#steps;
    this.#steps = 0;
    return steps;
  }
}

/** About the steps of looking at one thing, and of making something small of it. */
const STEPS_FOR_A_THING = 20;

/** What `things.flatMap(find)` gives, as a computation. */
export function* flatMapInPieces<Thing, Found>(
  things: Iterable<Thing>,
  find: (thing: Thing, at: number) => Found | readonly Found[],
  stepsForOne = STEPS_FOR_A_THING,
): Work<Found[]> {
  const pace = new Pace();
  const all: Found[] = [];
  let at = 0;
  for (const thing of things) {
    const found = find(thing, at);
    at += 1;
    if (!isList(found)) all.push(found);
    else for (const one of found) all.push(one);
    if (pace.isDue(stepsForOne)) yield pace.taken();
  }
  return all;
}

/** `Array.isArray` does not tell read-only lists from what they hold. */
function isList<Found>(found: Found | readonly Found[]): found is readonly Found[] {
  return Array.isArray(found);
}
