import type { Direction } from '../domain/direction.js';
import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId } from '../domain/identifier.js';
import type { Role } from '../domain/role.js';
import type { Statement } from '../domain/statement.js';
import { dependence, TIERS, type Tier } from '../reasoning/dependence.js';
import { type MapIndex, roleOfStatement } from '../reasoning/map-index.js';
import type { Store } from '../store/port.js';
import type { IndexOf } from './map-indexes.js';

export type { Tier };

/** The most statements that are named where a map is too large to be indexed. */
export const MAX_CLOSURE = 10_000;

/** One statement that depends on another, or that another depends on. */
export interface DependenceRow {
  readonly statement: EntityId;
  /** Inferences on the shortest chain; null where the map is too large to be indexed. */
  readonly distance: number | null;
  /** The strongest tier that is known to hold, and whether a stronger one is excluded. */
  tier(): { readonly tier: Tier; readonly exact: boolean };
  /** The inferences of a shortest chain; null where the map is too large to be indexed. */
  witness(): readonly EntityId[] | null;
  /** A minimal support without the premise; null where there is none, or it is not known. */
  standsWithout(): readonly EntityId[] | null;
}

export interface DependenceQuestion {
  readonly of: Pick<Statement, 'id' | 'map'>;
  readonly direction: Direction;
  /** Only statements with one of these roles; all where null. */
  readonly roles: readonly Role[] | null;
  /** Only those whose strongest tier is one of these; all where null. */
  readonly tiers: readonly Tier[] | null;
}

/**
 * What depends on a statement (DOWNSTREAM), or what it depends on (UPSTREAM), by distance and then
 * in the order of the map.
 *
 * Tiers are worked out when they are asked for, so that a page pays for its own rows alone, unless
 * `tiers` leaves some out. Where the map is too large to be indexed the store follows the
 * inferences: every tier is then REACHES, not exact, in the order of the map, and at most
 * MAX_CLOSURE statements are named.
 */
export async function dependenceOfStatement(
  store: Store,
  indexOf: IndexOf,
  question: DependenceQuestion,
): Promise<readonly DependenceRow[]> {
  const indexed = await indexOf(question.of.map);
  if (indexed === null) throw changedMeanwhile(question.of.id);
  return indexed.kind === 'indexed'
    ? rowsOfIndex(indexed.index, question)
    : rowsOfStore(store, question);
}

function rowsOfIndex(index: MapIndex, question: DependenceQuestion): readonly DependenceRow[] {
  const { of, direction, roles, tiers } = question;
  const { numbers } = index.statements;
  if (!numbers.has(of.id)) throw changedMeanwhile(of.id);
  const view = dependence(index, of.id, direction);
  const hasRole = (statement: EntityId) => {
    const number = numbers.get(statement);
    return number !== undefined && (roles?.includes(roleOfStatement(index, number)) ?? true);
  };
  const rows = view.reached
    .filter(({ statement }) => hasRole(statement))
    .map(({ statement, distance }) => ({
      statement,
      distance,
      tier: () => view.tierOf(statement),
      witness: () => view.witnessOf(statement),
      standsWithout: () => view.standsWithout(statement),
    }));
  if (tiers === null || TIERS.every((tier) => tiers.includes(tier))) return rows;
  return rows.filter((row) => tiers.includes(row.tier().tier));
}

async function rowsOfStore(
  store: Store,
  { of, direction, roles, tiers }: DependenceQuestion,
): Promise<readonly DependenceRow[]> {
  if (tiers !== null && !tiers.includes('REACHES')) return [];
  const reached = await store.closure(of.id, direction, MAX_CLOSURE);
  const found = roles === null ? [] : await store.rolesOf(reached);
  const hasRole = (at: number) => {
    const role = found[at];
    return roles === null || (role !== undefined && role !== null && roles.includes(role));
  };
  return reached
    .filter((_, at) => hasRole(at))
    .map((statement) => ({
      statement,
      distance: null,
      tier: () => ({ tier: 'REACHES', exact: false }),
      witness: () => null,
      standsWithout: () => null,
    }));
}
