import type { EntityId } from '../domain/identifier.js';
import { Pace } from '../domain/pace.js';
import type { Work } from '../domain/work.js';
import { idsFor, type MapIndex } from './map-index.js';
import { cell, groupBy } from './rows.js';
import { strongComponentsInPieces } from './strong-components.js';

/**
 * The inferences of a longest chain, from premise to conclusion: how deep the argument goes.
 *
 * The statements of a cycle of support count as one place: a chain passes through it, but its
 * inferences count only where they lead from one place to another. So the length is that of the
 * longest path among the components, which going round in circles does not lengthen, and without
 * cycles it is the plain longest path. Of several it is the first in the map, compared inference by
 * inference. O(V + E); empty where there is no inference.
 */
export function* longestChain(index: MapIndex): Work<readonly EntityId[]> {
  const { uses, conclusions } = index;
  const pace = new Pace();
  const { count, componentOf } = yield* strongComponentsInPieces(index);
  const members = groupBy(componentOf, count);
  /** Component → inferences on the longest chain that begins in it, and the first of them. */
  const lengths = new Int32Array(count);
  const firsts = new Int32Array(count).fill(-1);
  /** The component that an inference leads into. */
  const target = (inference: number): number => cell(componentOf, cell(conclusions, inference));

  const consider = (component: number, inference: number): void => {
    const next = target(inference);
    if (next === component) return;
    const length = cell(lengths, next) + 1;
    const best = cell(lengths, component);
    if (length > best || (length === best && inference < cell(firsts, component))) {
      lengths[component] = length;
      firsts[component] = inference;
    }
  };
  let start = -1;
  for (let component = 0; component < count; component += 1) {
    const end = cell(members.starts, component + 1);
    for (let at = cell(members.starts, component); at < end; at += 1) {
      const statement = cell(members.items, at);
      const last = cell(uses.starts, statement + 1);
      for (let use = cell(uses.starts, statement); use < last; use += 1) {
        consider(component, cell(uses.items, use));
      }
      if (pace.isDue(2 + last - cell(uses.starts, statement))) yield pace.taken();
    }
    if (start < 0 || isBetter(component, start, lengths, firsts)) start = component;
  }

  const chain: number[] = [];
  while (start >= 0 && cell(lengths, start) > 0) {
    const inference = cell(firsts, start);
    chain.push(inference);
    start = target(inference);
  }
  return idsFor(index.inferences, chain);
}

/** Longer, or as long and first in the map. */
function isBetter(one: number, other: number, lengths: Int32Array, firsts: Int32Array): boolean {
  const difference = cell(lengths, one) - cell(lengths, other);
  return difference > 0 || (difference === 0 && cell(firsts, one) < cell(firsts, other));
}
