import type { Direction } from '../domain/direction.js';
import { invalidInput } from '../domain/domain-error.js';
import { parseEntityId } from '../domain/identifier.js';
import type { Statement } from '../domain/statement.js';
import { type DependenceRow, dependenceOfStatement } from '../services/dependence-of-statement.js';
import { cursorOf, parsePage } from './arguments.js';
import { type Connection, pageInfoOf } from './connection.js';
import type { ApiContext } from './context.js';
import type { Loaders } from './loaders.js';
import type { DependenceArgs } from './types/dependence.js';
import type { PageArgs } from './types/page-args.js';

/** Answers `dependents` and `dependencies`: a page of the rows, each part read when asked for. */
export async function dependenceConnection(
  of: Statement,
  direction: Direction,
  args: DependenceArgs & PageArgs,
  { store, indexOf, loaders }: ApiContext,
): Promise<Connection<object>> {
  const { limit, after } = parsePage(args, parseEntityId);
  const rows = await dependenceOfStatement(store, indexOf, {
    of,
    direction,
    roles: args.roles ?? null,
    tiers: args.tiers ?? null,
  });
  const start = after === null ? 0 : rows.findIndex(({ statement }) => statement === after) + 1;
  if (after !== null && start === 0) {
    throw invalidInput({
      argument: 'after',
      message: `"${after}" is not in this connection.`,
      expected: 'the cursor of an edge of this connection, or its endCursor',
    });
  }
  const page = rows.slice(start, start + limit);
  const ids = page.map(({ statement }) => statement);
  return {
    edges: async () => page.map((row) => edgeOf(row, loaders)),
    nodes: () => loaders.all('statement', ids),
    pageInfo: async () => pageInfoOf(ids, start + limit < rows.length, after !== null),
    totalCount: async () => rows.length,
  };
}

function edgeOf(row: DependenceRow, loaders: Loaders) {
  return {
    cursor: cursorOf(row.statement),
    node: () => loaders.get('statement', row.statement),
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
  };
}
