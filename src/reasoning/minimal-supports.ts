import type { EntityId } from '../domain/identifier.js';
import type { Work } from '../domain/work.js';
import { ANY_SIZE } from './family-nodes.js';
import { idsFor, type MapIndex, statementNumber } from './map-index.js';
import { necessaryAmong } from './necessary.js';
import { Propagation } from './propagation.js';
import { SetFamilies } from './set-families.js';
import { smallestSets } from './smallest-sets.js';
import { derivationOf, minimalSupport } from './support.js';
import { givenInDepth, supportFamily } from './support-families.js';
import { givenStatements } from './support-graph.js';
import { type UpstreamPart, UpstreamParts, wholeNumbers } from './upstream-part.js';

/** How many minimal supports are listed where nothing is said, and at most. */
export const DEFAULT_SUPPORT_LIMIT = 10;
export const MAX_SUPPORT_LIMIT = 100;

/**
 * The steps that the search may take where nothing is said, and at most: edges looked at, and four
 * for each operation on families of sets. The first is about a second's work.
 */
export const DEFAULT_SUPPORT_BUDGET = 20_000_000;
export const MAX_SUPPORT_BUDGET = 100_000_000;

export interface SupportOptions {
  /** 1 or more; DEFAULT_SUPPORT_LIMIT where nothing is said. */
  readonly limit?: number;
  /** 0 or more; DEFAULT_SUPPORT_BUDGET where nothing is said. */
  readonly budget?: number;
}

export interface MinimalSupports {
  /**
   * Smallest first, then in the order of the map, member by member; members in the order of the map.
   */
  readonly sets: readonly (readonly EntityId[])[];
  /** Whether these are all: neither the limit nor the budget held any back. */
  readonly complete: boolean;
  /**
   * Whether these are the first `limit` of all, in that order. False where the budget ran out, or
   * the families grew too deep (two linked premises with a thousand reasons each); then they are the
   * first ones as far as they were certain, and one more, found on the way, where it is not among
   * them. Complete implies exact.
   */
  readonly exact: boolean;
}

/**
 * The minimal supports of a statement s: the sets U of given statements with s ∈ D(U), of which no
 * proper subset is one. A given statement has one, itself; a statement that is not derived has none.
 *
 * In the part of the map upstream of s. One support is found by leaving out what can be spared, and
 * the critical premises in it are taken for granted, as they stand in all. If anything is left, the
 * supports are made from the premises on, whole families at a time (support-families.ts): half the
 * budget on all of them; if that is not enough, on those with one member more, two more, and so on,
 * until there are `limit` or the budget is spent.
 *
 * There can be exponentially many, and whether there is another is NP-hard to say. O(V + E) without
 * choices. The first support is worked out whatever the budget, in O(k log(n / k) (V + E)) steps for
 * k of n given statements, so what is derived always has one. Listing costs the size of the families
 * and, for each set, their depth. The same map, statement, limit and budget give the same answer.
 *
 * @throws InvariantError where the map has no such statement
 */
export function* minimalSupports(
  index: MapIndex,
  statement: EntityId,
  { limit = DEFAULT_SUPPORT_LIMIT, budget = DEFAULT_SUPPORT_BUDGET }: SupportOptions = {},
): Work<MinimalSupports> {
  const part = yield* new UpstreamParts(index).of(statementNumber(index, statement));
  const propagation = new Propagation(part);
  propagation.assumeAll(givenStatements(part));
  if (!(yield* propagation.propagateInPieces(part.goal))) {
    return { sets: [], complete: true, exact: true };
  }
  const { assumed } = yield* derivationOf(part, propagation, [part.goal]);
  propagation.undo();
  const one = yield* minimalSupport(propagation, part.goal, assumed);
  const left = budget - part.size;
  const critical = yield* necessaryAmong(part, propagation, part.goal, Int32Array.from(one), left);
  const found =
    critical.length === one.length
      ? { sets: [one], complete: true, exact: true }
      : yield* beyondCritical(part, one, critical, limit, left - propagation.steps);
  return {
    ...found,
    sets: found.sets.map((set) => idsFor(index.statements, wholeNumbers(part, set))),
  };
}

/** What a list of supports says of itself. */
type Listed = Omit<MinimalSupports, 'sets'>;

/** The same in numbers of the part, where one support and the critical premises in it are known. */
function* beyondCritical(
  part: UpstreamPart,
  one: readonly number[],
  critical: readonly number[],
  limit: number,
  budget: number,
): Work<Listed & { readonly sets: readonly (readonly number[])[] }> {
  const isCritical = new Uint8Array(part.statementCount);
  for (const given of critical) isCritical[given] = 1;
  const inDepth = yield* givenInDepth(part);
  const open = Int32Array.from(inDepth.filter((given) => isCritical[given] === 0));
  const elements = new Int32Array(part.statementCount).fill(-1);
  open.forEach((given, element) => {
    elements[given] = element;
  });

  let left = budget;
  let certain: readonly (readonly number[])[] = [];
  /** The supports with at most `most` members beside the critical ones; null past the steps. */
  const tryFor = function* (most: number, steps: number): Work<Listed | null> {
    const families = new SetFamilies(steps);
    const family = yield* supportFamily(part, elements, families, most);
    left -= families.steps;
    if (families.hasGivenUp) return null;
    const first = smallestSets(families.nodes, family, limit + 1, open);
    certain = first.slice(0, limit).map((set) => rising([...set, ...critical]));
    const areAll = !families.hasLeftOut;
    return { complete: areAll && first.length <= limit, exact: areAll || first.length >= limit };
  };
  const whole = yield* tryFor(ANY_SIZE, left / 2);
  if (whole !== null) return { sets: certain, ...whole };
  for (let most = 1; most <= open.length; most += 1) {
    const found = yield* tryFor(most, left);
    if (found?.exact) return { sets: certain, ...found };
    if (found === null) break;
  }
  const isListed = certain.some((set) => set.every((given, at) => given === one[at]));
  return { sets: isListed ? certain : [...certain, one], complete: false, exact: false };
}

function rising(numbers: number[]): readonly number[] {
  return numbers.sort((a, b) => a - b);
}
