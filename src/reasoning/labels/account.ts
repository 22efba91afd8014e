import type { NumberedThing } from './labelling.js';
import type { Explain, Why } from './why.js';

/** One step of an account: a thing and why it has its label. */
export interface Step {
  readonly thing: NumberedThing;
  readonly why: Why;
}

/**
 * The whole account of a label: the thing itself, then what its why rests on, and so on down to
 * what is given, retracted, or goes round; each thing once, nearest first.
 *
 * A generator, so that a reader who stops early pays for no more than was read; at the end O(V + E).
 */
export function* accountOf(explain: Explain, thing: NumberedThing): Generator<Step, void, void> {
  const seen = new Set<string>();
  const queue = [thing];
  for (const next of queue) {
    const key = `${next.kind} ${next.number}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const why = explain(next);
    yield { thing: next, why };
    for (const further of why.restsOn) queue.push(further); // and is come to in its turn
  }
}
