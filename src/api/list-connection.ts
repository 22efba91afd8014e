import { notInList } from '../domain/domain-error.js';
import { parseEntityId } from '../domain/identifier.js';
import { cursorOf, parsePage } from './arguments.js';
import { type Connection, pageInfoOf } from './connection.js';
import type { PageArgs } from './types/page-args.js';

/**
 * A connection over a list that is worked out whole: a page of its rows, each part resolved when
 * it is asked for. A row is named by the identifier that `idOf` gives; no two share one.
 *
 * @throws DomainError INVALID_INPUT where `after` names no row of the list.
 */
export function connectionOfList<Row>(list: {
  readonly rows: readonly Row[];
  readonly page: PageArgs;
  /** Reads what `idOf` gives; an identifier where it is left out. */
  readonly parseId?: (text: string) => string;
  idOf(row: Row): string;
  node(row: Row): unknown;
  /** What an edge holds beside its cursor and its node. */
  edge?(row: Row): object;
}): Connection<object> {
  const { rows, idOf, node, edge } = list;
  const { limit, after } = parsePage<string>(list.page, list.parseId ?? parseEntityId);
  const start = after === null ? 0 : rows.findIndex((row) => idOf(row) === after) + 1;
  if (after !== null && start === 0) throw notInList(after);
  const page = rows.slice(start, start + limit);
  return {
    edges: async () =>
      page.map((row) => ({ cursor: cursorOf(idOf(row)), node: () => node(row), ...edge?.(row) })),
    nodes: async () => Promise.all(page.map(node)),
    pageInfo: async () => pageInfoOf(page.map(idOf), start + limit < rows.length, after !== null),
    totalCount: async () => rows.length,
  };
}
