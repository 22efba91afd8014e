import type { Direction } from '../domain/direction.js';
import type { Statement } from '../domain/statement.js';
import { dependenceOfStatement } from '../services/dependence-of-statement.js';
import type { Connection } from './connection.js';
import type { ApiContext } from './context.js';
import { connectionOfList } from './list-connection.js';
import type { DependenceArgs } from './types/dependence.js';
import type { PageArgs } from './types/page-args.js';

/** Answers `dependents` and `dependencies`: a page of the rows, each part read when asked for. */
export async function dependenceConnection(
  of: Statement,
  direction: Direction,
  args: DependenceArgs & PageArgs,
  { store, indexOf, loaders }: ApiContext,
): Promise<Connection<object>> {
  const rows = await dependenceOfStatement(store, indexOf, {
    of,
    direction,
    roles: args.roles ?? null,
    tiers: args.tiers ?? null,
  });
  return connectionOfList({
    rows,
    page: args,
    idOf: ({ statement }) => statement,
    node: ({ statement }) => loaders.get('statement', statement),
    edge: (row) => ({
      tier: () => row.tier().tier,
      exact: () => row.tier().exact,
      distance: row.distance,
      witness: () => {
        const inferences = row.witness();
        return inferences && loaders.all('inference', inferences);
      },
      standsWithout: () => {
        const support = row.standsWithout();
        return support && loaders.all('statement', support);
      },
    }),
  });
}
