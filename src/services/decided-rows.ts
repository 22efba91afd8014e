import type { EntityId } from '../domain/identifier.js';
import { flatMapInPieces, Pace } from '../domain/pace.js';
import type { Role } from '../domain/role.js';
import type { Work } from '../domain/work.js';
import { TIERS, type Tier, type TierAnswer } from '../reasoning/dependence.js';
import { type MapIndex, roleOfStatement } from '../reasoning/map-index.js';
import type { Turns } from './turns.js';

/** The rows of an answer, and what the budget left open of them. */
export interface DecidedRows<Row> {
  readonly rows: readonly Row[];
  /**
   * Of all that have the roles asked for, in `rows` or not, those whose tier is not exact: a stronger
   * one may hold. Works out the tier of each, where that is not done already.
   */
  undecided(): Promise<number>;
}

/** A statement of a list. */
interface Row {
  readonly statement: EntityId;
}

/** What knows the tier of each. */
interface TierView {
  tierOf(statement: EntityId): Work<TierAnswer>;
}

/** Those of some statements that have one of the roles. */
export function withRoles<One extends Row>(
  index: MapIndex,
  rows: readonly One[],
  roles: readonly Role[] | null,
): Work<readonly One[]> {
  return flatMapInPieces(rows, (row) => {
    const number = index.statements.numbers.get(row.statement);
    if (roles === null) return row;
    return number !== undefined && roles.includes(roleOfStatement(index, number)) ? row : [];
  });
}

/** Those of some statements that have one of the tiers, and how many of all are undecided. */
export async function chosenByTier<One extends Row>(
  turns: Turns,
  view: TierView,
  rows: readonly One[],
  tiers: readonly Tier[] | null,
): Promise<{ readonly chosen: readonly One[]; undecided(): Promise<number> }> {
  const ask = () => turns.run(tiersOf(view, rows));
  const countOpen = (answers: readonly TierAnswer[]) =>
    answers.filter(({ exact }) => !exact).length;
  if (tiers === null || TIERS.every((tier) => tiers.includes(tier))) {
    return { chosen: rows, undecided: async () => countOpen(await ask()) };
  }
  const answers = await ask();
  return {
    chosen: rows.filter((_, at) => tiers.includes(answers[at]?.tier ?? 'REACHES')),
    undecided: async () => countOpen(answers),
  };
}

function* tiersOf(view: TierView, rows: readonly Row[]): Work<readonly TierAnswer[]> {
  const answers: TierAnswer[] = [];
  const pace = new Pace();
  for (const { statement } of rows) {
    answers.push(yield* view.tierOf(statement));
    if (pace.isDue(10)) yield pace.taken();
  }
  return answers;
}
