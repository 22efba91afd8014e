import type { MapStructure } from '../../src/domain/argument-map.js';
import type { EntityId } from '../../src/domain/identifier.js';

// Dependence straight from its definitions: sets, every subset tried, nothing clever. It shares no
// code with what it is compared with, and grows with two to the power of the given statements.

type IdSet = ReadonlySet<EntityId>;
type Tier = 'NECESSARY' | 'CONTRIBUTES' | 'REACHES';

/** G: the statements that no inference concludes. */
export function slowGiven(map: MapStructure): readonly EntityId[] {
  return map.statements.filter((one) => map.inferences.every((i) => i.conclusion !== one));
}

/** D(X), the inferences that conclude `leftOut` being left out: added to until nothing new comes. */
export function slowDerived(
  map: MapStructure,
  from: Iterable<EntityId>,
  leftOut: EntityId | null,
): IdSet {
  const derived = new Set(from);
  for (let before = -1; before < derived.size; ) {
    before = derived.size;
    for (const { premises, conclusion } of map.inferences) {
      if (conclusion !== leftOut && premises.every((premise) => derived.has(premise))) {
        derived.add(conclusion);
      }
    }
  }
  return derived;
}

/** Inferences on the shortest chain from p, for every statement that one leads to, p left out. */
export function slowDistances(map: MapStructure, p: EntityId): ReadonlyMap<EntityId, number> {
  const distances = new Map<EntityId, number>();
  let ends: IdSet = new Set([p]);
  for (let length = 1; length <= map.statements.length; length += 1) {
    const chains = map.inferences.filter(({ premises }) => premises.some((one) => ends.has(one)));
    ends = new Set(chains.map(({ conclusion }) => conclusion));
    for (const end of ends) if (end !== p && !distances.has(end)) distances.set(end, length);
  }
  return distances;
}

/** The strongest tier between p and each other statement; those without any are left out. */
export function slowTiers(map: MapStructure, p: EntityId): ReadonlyMap<EntityId, Tier> {
  const given = slowGiven(map);
  const withP = subsets([...given.filter((one) => one !== p), p]);
  const derivedFrom = new Map(withP.map((set) => [set, slowDerived(map, set, p)]));
  const all = slowDerived(map, given, null);
  const withoutP = slowDerived(
    map,
    given.filter((one) => one !== p),
    p,
  );
  const distances = slowDistances(map, p);
  const tiers = new Map<EntityId, Tier>();
  for (const s of map.statements) {
    if (s === p) continue;
    const supports = withP.filter((set) => derivedFrom.get(set)?.has(s));
    const minimal = supports.filter((set) => !supports.some((other) => isWithin(other, set)));
    if (all.has(s) && !withoutP.has(s)) tiers.set(s, 'NECESSARY');
    else if (minimal.some((set) => set.has(p))) tiers.set(s, 'CONTRIBUTES');
    else if (distances.has(s)) tiers.set(s, 'REACHES');
  }
  return tiers;
}

/** The minimal supports of s over G, p being taken away: neither given nor derivable. */
export function slowSupportsWithout(map: MapStructure, p: EntityId, s: EntityId): readonly IdSet[] {
  const sets = subsets(slowGiven(map).filter((one) => one !== p));
  const supports = sets.filter((set) => slowDerived(map, set, p).has(s));
  return supports.filter((set) => !supports.some((other) => isWithin(other, set)));
}

/** The length of the longest path that enters no statement twice; for maps without cycles. */
export function slowLongestChain(map: MapStructure): number {
  const from = (statement: EntityId, behind: IdSet): number =>
    Math.max(
      0,
      ...map.inferences
        .filter((i) => i.premises.includes(statement) && !behind.has(i.conclusion))
        .map((i) => 1 + from(i.conclusion, new Set([...behind, i.conclusion]))),
    );
  return Math.max(0, ...map.statements.map((one) => from(one, new Set([one]))));
}

/** One set is a proper subset of another. */
export function isWithin(one: IdSet, other: IdSet): boolean {
  return one.size < other.size && [...one].every((element) => other.has(element));
}

/** All sets of some of the elements. */
export function subsets(elements: readonly EntityId[]): readonly IdSet[] {
  let sets: readonly IdSet[] = [new Set()];
  for (const element of elements) {
    sets = [...sets, ...sets.map((set) => new Set([...set, element]))];
  }
  return sets;
}
