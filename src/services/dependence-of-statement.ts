import type { Direction } from '../domain/direction.js';
import { changedMeanwhile, mapTooLarge } from '../domain/domain-error.js';
import type { EntityId } from '../domain/identifier.js';
import type { Role } from '../domain/role.js';
import type { Statement } from '../domain/statement.js';
import { dependence, type Tier, type TierAnswer } from '../reasoning/dependence.js';
import type { MapIndex } from '../reasoning/map-index.js';
import type { Store } from '../store/port.js';
import { chosenByTier, type DecidedRows, withRoles } from './decided-rows.js';
import type { IndexOf, TooLargeMap } from './map-indexes.js';
import type { Turns } from './turns.js';

export type { Tier };

/** The most statements that are named where a map is too large to be indexed. */
export const MAX_CLOSURE = 10_000;

/** One statement that depends on another, or that another depends on. */
export interface DependenceRow {
  readonly statement: EntityId;
  /** Inferences on the shortest chain. @throws DomainError MAP_TOO_LARGE */
  distance(): number;
  /** The strongest tier that is known to hold, and whether a stronger one is excluded. */
  tier(): Promise<TierAnswer>;
  /** The inferences of a shortest chain. @throws DomainError MAP_TOO_LARGE */
  witness(): Promise<readonly EntityId[]>;
  /** A minimal support without the premise; null where there is none. @throws DomainError MAP_TOO_LARGE */
  standsWithout(): Promise<readonly EntityId[] | null>;
}

export interface DependenceQuestion {
  readonly of: Pick<Statement, 'id' | 'map'>;
  readonly direction: Direction;
  /** Only statements with one of these roles; all where null. */
  readonly roles: readonly Role[] | null;
  /** Only those whose strongest tier is one of these; all where null. */
  readonly tiers: readonly Tier[] | null;
  /** The steps that all tiers together may take; see reasoning/dependence.ts. */
  readonly budget: number;
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
  turns: Turns,
  question: DependenceQuestion,
): Promise<DecidedRows<DependenceRow>> {
  const indexed = await indexOf(question.of.map);
  if (indexed === null) throw changedMeanwhile(question.of.id);
  return indexed.kind === 'indexed'
    ? rowsOfIndex(indexed.index, turns, question)
    : rowsOfStore(store, indexed, question);
}

async function rowsOfIndex(
  index: MapIndex,
  turns: Turns,
  { of, direction, roles, tiers, budget }: DependenceQuestion,
): Promise<DecidedRows<DependenceRow>> {
  if (!index.statements.numbers.has(of.id)) throw changedMeanwhile(of.id);
  const view = await turns.run(dependence(index, of.id, direction, budget));
  const rows = await turns.run(withRoles(index, view.reached, roles));
  const { chosen, undecided } = await chosenByTier(turns, view, rows, tiers);
  return {
    rows: chosen.map(({ statement, distance }) => ({
      statement,
      distance: () => distance,
      tier: () => turns.run(view.tierOf(statement)),
      witness: () => turns.run(view.witnessOf(statement)),
      standsWithout: () => turns.run(view.standsWithout(statement)),
    })),
    undecided,
  };
}

/** Of a map that is too large to be indexed nothing but REACHES is known, and nothing is decided. */
async function rowsOfStore(
  store: Store,
  { size, limit }: TooLargeMap,
  { of, direction, roles, tiers }: DependenceQuestion,
): Promise<DecidedRows<DependenceRow>> {
  const tooLarge = () => {
    throw mapTooLarge(of.map, size, limit);
  };
  const reached = await store.closure(of.id, direction, MAX_CLOSURE);
  const found = roles === null ? [] : await store.rolesOf(reached);
  const hasRole = (at: number) => {
    const role = found[at];
    return roles === null || (role !== undefined && role !== null && roles.includes(role));
  };
  const rows = reached
    .filter((_, at) => hasRole(at))
    .map(
      (statement): DependenceRow => ({
        statement,
        distance: tooLarge,
        tier: async () => ({ tier: 'REACHES', exact: false }),
        witness: async () => tooLarge(),
        standsWithout: async () => tooLarge(),
      }),
    );
  const isShown = tiers === null || tiers.includes('REACHES');
  return { rows: isShown ? rows : [], undecided: async () => rows.length };
}
