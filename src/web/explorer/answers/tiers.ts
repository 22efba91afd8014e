import type { ResultOf } from 'gql.tada';
import type { DEPENDENTS } from '../api/queries.js';
import type { Tier } from '../map-data.js';

type Connection = NonNullable<ResultOf<typeof DEPENDENTS>['statement']>['dependents'];

/** One statement that rests on another, and how. */
export type Dependent = Connection['edges'][number];

/** What rests on a statement. */
export interface Dependents {
  readonly statement: string;
  readonly total: number;
  /** Nearest first; fewer than `total` where there are very many. */
  readonly edges: readonly Dependent[];
}

export interface TierGroup {
  readonly tier: Tier;
  readonly edges: readonly Dependent[];
}

const STRONGEST_FIRST: readonly Tier[] = ['NECESSARY', 'CONTRIBUTES', 'REACHES'];

/** Dependents by tier, the strongest first, each in the order given; tiers without any are left out. */
export function groupByTier(edges: readonly Dependent[]): readonly TierGroup[] {
  return STRONGEST_FIRST.map((tier) => ({
    tier,
    edges: edges.filter((edge) => edge.tier === tier),
  })).filter((group) => group.edges.length > 0);
}

/**
 * The things on the witness chain of a dependent, from the statement it rests on to itself:
 * statements and inferences in turn, with the other premises of each inference before it.
 */
export function chainOf(statement: string, { witness }: Dependent): readonly string[] {
  const steps = (witness ?? []).flatMap(({ id, premises, conclusion }) => [
    ...premises.map((premise) => premise.id),
    id,
    conclusion.id,
  ]);
  return [...new Set([statement, ...steps])];
}
