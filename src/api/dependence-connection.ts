import type { Direction } from '../domain/direction.js';
import type { Statement } from '../domain/statement.js';
import { MAX_BUDGET } from '../reasoning/dependence.js';
import { dependenceOfStatement } from '../services/dependence-of-statement.js';
import { parseWithin } from './arguments.js';
import type { Connection, UndecidedCount } from './connection.js';
import type { ApiContext } from './context.js';
import { connectionOfList } from './list-connection.js';
import type { DependenceArgs } from './types/dependence.js';
import type { PageArgs } from './types/page-args.js';

/** Answers `dependents` and `dependencies`: a page of the rows, each part read when asked for. */
export async function dependenceConnection(
  of: Statement,
  direction: Direction,
  args: DependenceArgs & PageArgs,
  { store, indexOf, turns, loaders }: ApiContext,
): Promise<Connection<object> & UndecidedCount> {
  const { rows, undecided } = await dependenceOfStatement(store, indexOf, turns, {
    of,
    direction,
    roles: args.roles ?? null,
    tiers: args.tiers ?? null,
    budget: parseWithin(args.budget, 'budget', [1, MAX_BUDGET]),
  });
  const connection = connectionOfList({
    rows,
    page: args,
    idOf: ({ statement }) => statement,
    node: ({ statement }) => loaders.get('statement', statement),
    edge: (row) => ({
      tier: async () => (await row.tier()).tier,
      exact: async () => (await row.tier()).exact,
      distance: () => row.distance(),
      witness: async () => loaders.all('inference', await row.witness()),
      standsWithout: async () => {
        const support = await row.standsWithout();
        return support && loaders.all('statement', support);
      },
    }),
  });
  return { ...connection, undecided };
}
