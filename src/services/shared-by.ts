import { changedMeanwhile, invalidInput } from '../domain/domain-error.js';
import { type EntityId, mapOf } from '../domain/identifier.js';
import type { Role } from '../domain/role.js';
import { TIERS, type Tier } from '../reasoning/dependence.js';
import { roleOfStatement } from '../reasoning/map-index.js';
import { sharedDependence } from '../reasoning/shared.js';
import type { Store } from '../store/port.js';
import { mustExist } from './existing.js';
import type { IndexOf } from './map-indexes.js';
import { indexedMapOf } from './supports.js';

/** A statement on which each of several others rests. */
export interface SharedRow {
  readonly statement: EntityId;
  /** Inferences on the shortest chain to each of them, in the order of asking. */
  readonly distances: readonly number[];
  /** The weakest of their tiers, and whether it is certain. */
  tier(): { readonly tier: Tier; readonly exact: boolean };
}

export interface SharedQuestion {
  readonly of: readonly EntityId[];
  /** Only statements with one of these roles; all where null. */
  readonly roles: readonly Role[] | null;
  /** Only those whose tier is one of these; all where null. */
  readonly tiers: readonly Tier[] | null;
}

/** The most statements that can be asked what they share. */
export const MAX_SHARING = 20;

/**
 * What several statements of one map all rest on, nearest first by the sum of distances.
 *
 * @throws DomainError MAP_TOO_LARGE; INVALID_INPUT where there are fewer than two or more than MAX_SHARING, or they
 *   are of several maps; NOT_FOUND where one is no statement
 */
export async function sharedBy(
  store: Store,
  indexOf: IndexOf,
  { of, roles, tiers }: SharedQuestion,
): Promise<readonly SharedRow[]> {
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
  const view = sharedDependence(index, statements);
  const rows = view.shared
    .filter(({ statement }) => {
      const number = index.statements.numbers.get(statement);
      if (roles === null || number === undefined) return true;
      return roles.includes(roleOfStatement(index, number));
    })
    .map((row) => ({ ...row, tier: () => view.tierOf(row.statement) }));
  if (tiers === null || TIERS.every((tier) => tiers.includes(tier))) return rows;
  return rows.filter((row) => tiers.includes(row.tier().tier));
}
