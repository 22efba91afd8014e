import type { EntityId } from '../domain/identifier.js';
import { Pace } from '../domain/pace.js';
import type { Work } from '../domain/work.js';
import type { Loads } from './load.js';
import { cell } from './rows.js';

/** The edges that a list of premises by load may look at, where nothing is said. */
const DEFAULT_LOAD_BUDGET = 20_000_000;

/** A given statement that is a premise of an inference. */
export interface LoadedPremise {
  readonly statement: EntityId;
  /** Null where the budget ran out before it was worked out. */
  readonly load: number | null;
}

export interface PremisesByLoad {
  /**
   * By load, the greatest first, then in the order of the map; those without a load come last.
   */
  readonly premises: readonly LoadedPremise[];
  /** Whether every load was worked out, so that the order is right. */
  readonly exact: boolean;
}

/**
 * The premises of a map in the order of their loads: the given statements that are premises of an
 * inference.
 *
 * Their loads are worked out in the order of the map until the budget is spent. Each is right,
 * whatever the budget; but a premise of which it is not known could belong anywhere.
 *
 * @param budget edges that may be looked at, beside those of the last load begun
 */
export function* premisesByLoad(loads: Loads, budget = DEFAULT_LOAD_BUDGET): Work<PremisesByLoad> {
  const { statements, given, uses } = loads.index;
  const premises: LoadedPremise[] = [];
  const pace = new Pace();
  let spent = 0;
  for (const [number, statement] of statements.ids.entries()) {
    const isUsed = cell(uses.starts, number) < cell(uses.starts, number + 1);
    if (given[number] === 0 || !isUsed) continue;
    const found = spent < budget ? yield* loads.fallOf(number) : null;
    premises.push({ statement, load: found === null ? null : found.load });
    spent += found?.steps ?? 0;
    if (pace.isDue(1 + (found?.steps ?? 0))) yield pace.taken();
  }
  return {
    premises: premises.sort((one, other) => (other.load ?? -1) - (one.load ?? -1)), // stable
    exact: premises.every(({ load }) => load !== null),
  };
}
