import type { EntityId } from '../domain/identifier.js';
import { idsFor, type MapIndex } from './map-index.js';
import { cell, groupBy } from './rows.js';
import { strongComponents } from './strong-components.js';

/**
 * The cycles of support: the strongly connected components with more than one statement.
 *
 * A statement may stand in a cycle and still be derived from outside it; one that only its cycle
 * supports is not derived. Statements are in the order of the map, cycles in that of their first.
 * O(V + E).
 */
export function supportCycles(index: MapIndex): readonly (readonly EntityId[])[] {
  const { count, componentOf } = strongComponents(index);
  const { starts, items } = groupBy(componentOf, count);
  const cycles: Int32Array[] = [];
  for (let component = 0; component < count; component += 1) {
    const members = items.subarray(cell(starts, component), cell(starts, component + 1));
    if (members.length > 1) cycles.push(members);
  }
  return cycles
    .sort((one, other) => cell(one, 0) - cell(other, 0))
    .map((members) => idsFor(index.statements, members));
}
