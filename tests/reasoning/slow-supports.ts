import type { MapStructure } from '../../src/domain/argument-map.js';
import type { EntityId } from '../../src/domain/identifier.js';
import {
  isWithin,
  slowDerived,
  slowDistances,
  slowGiven,
  slowTiers,
  subsets,
} from './slow-dependence.js';

// Supports, loads and what is shared straight from their definitions; like slow-dependence.ts it
// shares no code with what it is compared with.

const TIERS = ['REACHES', 'CONTRIBUTES', 'NECESSARY'] as const;
type Tier = (typeof TIERS)[number];

/** All minimal supports of each statement, smallest first, then in the order of the map. */
export function slowSupports(map: MapStructure): ReadonlyMap<EntityId, readonly EntityId[][]> {
  const sets = subsets(slowGiven(map)).map((set) => ({
    set,
    derives: slowDerived(map, set, null),
  }));
  const place = new Map(map.statements.map((statement, at) => [statement, at]));
  const placesOf = (set: readonly EntityId[]) => set.map((one) => place.get(one) ?? -1);
  return new Map(
    map.statements.map((s) => {
      const supports = sets.filter(({ derives }) => derives.has(s)).map(({ set }) => set);
      const minimal = supports.filter((set) => !supports.some((other) => isWithin(other, set)));
      return [s, minimal.map((set) => [...set]).sort((a, b) => compared(placesOf(a), placesOf(b)))];
    }),
  );
}

/** The given statements in every one of the supports; none where there are none. */
export function slowCritical(supports: readonly (readonly EntityId[])[]): readonly EntityId[] {
  const [first = [], ...others] = supports;
  return first.filter((one) => others.every((set) => set.includes(one)));
}

/** The concluded statements, without p, that are derived and would not be with p taken away. */
export function slowLoad(map: MapStructure, p: EntityId): number {
  const given = slowGiven(map);
  const all = slowDerived(map, given, null);
  const left = slowDerived(
    map,
    given.filter((one) => one !== p),
    p,
  );
  return map.statements.filter((s) => s !== p && all.has(s) && !left.has(s)).length;
}

/** What all of several statements depend on, with the weakest tier and the distance to each. */
export function slowShared(map: MapStructure, by: readonly EntityId[]) {
  const shared = map.statements.flatMap((p) => {
    const tiers = slowTiers(map, p);
    const distances = slowDistances(map, p);
    if (by.includes(p) || !by.every((s) => tiers.has(s))) return [];
    const strengths = by.map((s) => TIERS.indexOf(tiers.get(s) as Tier)); // it has one: see above
    return [
      {
        statement: p,
        tier: TIERS[Math.min(...strengths)],
        distances: by.map((s) => distances.get(s)),
      },
    ];
  });
  const far = (one: (typeof shared)[number]) =>
    one.distances.reduce((sum: number, distance) => sum + (distance ?? 0), 0);
  return shared.sort((one, other) => far(one) - far(other));
}

/** By length, then number by number. */
function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, place) => number !== other[place]);
  return one.length - other.length || (one[at] ?? 0) - (other[at] ?? 0);
}
