import type { EntityId } from '../domain/identifier.js';
import { flatMapInPieces } from '../domain/pace.js';
import type { Work } from '../domain/work.js';
import {
  DEFAULT_BUDGET,
  type DependenceView,
  dependence,
  TIERS,
  type Tier,
  type TierAnswer,
} from './dependence.js';
import { invariant } from './invariant.js';
import type { MapIndex } from './map-index.js';

/** A statement on which each of several others depends. */
export interface Shared {
  readonly statement: EntityId;
  /** Inferences on the shortest chain to each of them, in the order in which they were named. */
  readonly distances: readonly number[];
}

/** What several statements share; each tier worked out when it is asked for. */
export interface SharedView {
  /** By the sum of distances, then in the order of the map; never one of those that share. */
  readonly shared: readonly Shared[];
  /**
   * The weakest of the tiers in which they depend on it: so strong is the tie for each of them.
   * Exact unless the budget ran out where it could matter.
   *
   * @throws InvariantError where the statement is not in `shared`
   */
  tierOf(statement: EntityId): Work<TierAnswer>;
}

/**
 * The statements upstream of all of several: what they rest on together. One named twice counts once.
 *
 * The dependence of each, looked at UPSTREAM, and what is in all of them: O(k (V + E)) for k
 * statements. A tier costs at most k answers of dependence.ts, each with the budget of one pair, and
 * ends at the first that is REACHES and exact: none is weaker.
 *
 * @param budget as in dependence.ts
 * @throws InvariantError where none is named, or one is not in the map
 */
export function* sharedDependence(
  index: MapIndex,
  statements: readonly EntityId[],
  budget = DEFAULT_BUDGET,
): Work<SharedView> {
  const sharing = new Set(statements);
  invariant(sharing.size > 0, 'What is shared was asked for no statement.');
  const views: DependenceView[] = [];
  for (const one of sharing) views.push(yield* dependence(index, one, 'UPSTREAM', budget));
  const distances = new Map<EntityId, number[]>();
  for (const [at, { reached }] of views.entries()) {
    yield* flatMapInPieces(reached, ({ statement, distance }) => {
      const known = distances.get(statement) ?? [];
      if (known.length === at) distances.set(statement, [...known, distance]);
      return [];
    });
  }
  const shared = yield* flatMapInPieces(index.statements.ids, (statement) => {
    const all = distances.get(statement);
    return all?.length === views.length && !sharing.has(statement)
      ? [{ statement, distances: all }]
      : [];
  });
  const isShared = new Set(shared.map(({ statement }) => statement));
  return {
    shared: shared.sort((one, other) => sum(one.distances) - sum(other.distances)), // stable
    *tierOf(statement) {
      invariant(isShared.has(statement), `"${statement}" is not shared.`);
      const answers: TierAnswer[] = [];
      for (const view of views) {
        const answer = yield* view.tierOf(statement);
        if (answer.exact && answer.tier === 'REACHES') return answer;
        answers.push(answer);
      }
      return weakest(answers);
    },
  };
}

/** A tier that is not exact may be stronger in truth: an exact one as weak settles the matter. */
function weakest(answers: readonly TierAnswer[]): TierAnswer {
  const tier = TIERS.findLast((one) => answers.some((answer) => answer.tier === one)) as Tier; // of one answer or more
  return { tier, exact: answers.some((answer) => answer.tier === tier && answer.exact) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
