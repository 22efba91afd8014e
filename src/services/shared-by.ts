import { changedMeanwhile, invalidInput } from '../domain/domain-error.js';
import { type EntityId, mapOf } from '../domain/identifier.js';
import type { Role } from '../domain/role.js';
import type { Tier, TierAnswer } from '../reasoning/dependence.js';
import { sharedDependence } from '../reasoning/shared.js';
import type { Store } from '../store/port.js';
import { chosenByTier, type DecidedRows, withRoles } from './decided-rows.js';
import { mustExist } from './existing.js';
import type { IndexOf } from './map-indexes.js';
import { indexedMapOf } from './supports.js';
import type { Turns } from './turns.js';

/** A statement on which each of several others rests. */
export interface SharedRow {
  readonly statement: EntityId;
  /** Inferences on the shortest chain to each of them, in the order of asking. */
  readonly distances: readonly number[];
  /** The weakest of their tiers, and whether it is certain. */
  tier(): Promise<TierAnswer>;
}

export interface SharedQuestion {
  readonly of: readonly EntityId[];
  /** Only statements with one of these roles; all where null. */
  readonly roles: readonly Role[] | null;
  /** Only those whose tier is one of these; all where null. */
  readonly tiers: readonly Tier[] | null;
  /** The steps that the tiers of each of them may take; see reasoning/dependence.ts. */
  readonly budget: number;
}

/** The most statements that can be asked what they share. */
export const MAX_SHARING = 20;

/**
 * What several statements of one map all rest on, nearest first by the sum of distances.
 *
 * @throws DomainError MAP_TOO_LARGE; INVALID_INPUT where there are fewer than two or more than
 *   MAX_SHARING, or they are of several maps; NOT_FOUND where one is no statement
 */
export async function sharedBy(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  { of, roles, tiers, budget }: SharedQuestion,
): Promise<DecidedRows<SharedRow>> {
  const statements = [...new Set(of)];
  const [first] = statements;
  const maps = new Set(statements.map(mapOf));
  if (first === undefined || statements.length < 2 || statements.length > MAX_SHARING) {
    throw invalidInput({
      argument: 'statements',
      message: `There ${statements.length === 1 ? 'is 1 statement' : `are ${statements.length} statements`}.`,
      expected: `2 to ${MAX_SHARING} different ones`,
    });
  }
  if (maps.size > 1) {
    throw invalidInput({
      argument: 'statements',
      message: `They are of the maps ${[...maps].map((map) => `"${map}"`).join(', ')}.`,
      expected: 'statements of one map',
    });
  }
  await mustExist(
    store,
    statements.map((id) => ({ kind: 'statement', id })),
  );
  const indexed = await indexedMapOf(indexOf, { id: first, map: mapOf(first) });
  const { index } = indexed;
  const gone = statements.find((id) => !index.statements.numbers.has(id));
  if (gone !== undefined) throw changedMeanwhile(gone);
  const view = await turns.run(sharedDependence(index, statements, budget));
  const rows = await turns.run(withRoles(index, view.shared, roles));
  const { chosen, undecided } = await chosenByTier(turns, view, rows, tiers);
  return {
    rows: chosen.map((row) => ({ ...row, tier: () => turns.run(view.tierOf(row.statement)) })),
    undecided,
  };
}
