import type { MemberKind } from '../../domain/argument-map.js';
import { invalidInput } from '../../domain/domain-error.js';
import type { Page, PageRequest, StatementFilter, Store } from '../port.js';
import type { Connection } from './connection.js';
import { LABEL_OF, labelOf } from './graph-model.js';
import { type FilteredStatements, filteredStatements } from './statement-filter.js';

const { map: MAP, scheme: SCHEME } = LABEL_OF;

type Reads = Pick<
  Store,
  | 'pageOfMaps'
  | 'countOfMaps'
  | 'pageOfSchemes'
  | 'countOfSchemes'
  | 'pageOfMembers'
  | 'countOfMembers'
  | 'pageOfStatements'
  | 'countOfStatements'
>;
type Parameters = Readonly<Record<string, unknown>>;

/** Pages and counts; see the port. */
export function pageReads(connection: Connection): Reads {
  const count = async (statement: string, parameters: Parameters = {}): Promise<number> => {
    const rows = await connection.read((tx) => tx.run<{ count: number }>(statement, parameters));
    return rows[0]?.count ?? 0;
  };
  /** One more than a page is read, which tells whether there is a next. */
  const page = async <Id>(
    statement: string,
    { limit, after }: PageRequest<Id>,
    parameters: Parameters = {},
  ): Promise<Page<Id>> => {
    const rows = await connection.read((tx) =>
      tx.run<{ isPlace: boolean; ids: readonly Id[] }>(statement, {
        ...parameters,
        limit: limit + 1,
        ...(after === null ? {} : { after }),
      }),
    );
    const [{ isPlace, ids } = { isPlace: false, ids: [] }] = rows;
    if (!isPlace) {
      throw invalidInput({
        argument: 'after',
        message: 'The place to go on from is no longer in the list.',
        expected: 'the cursor of a thing that is still there; begin again without one',
      });
    }
    return { ids: ids.slice(0, limit), hasNext: ids.length > limit };
  };

  return {
    pageOfMaps: (request) => page(byIdentifier(MAP, request.after !== null), request),
    countOfMaps: () => count(countAll(MAP)),
    pageOfSchemes: (request) => page(byIdentifier(SCHEME, request.after !== null), request),
    countOfSchemes: () => count(countAll(SCHEME)),
    pageOfMembers: async (kind, map, request) =>
      page(members(kind, request.after !== null), request, { map }),
    countOfMembers: async (kind, map) => count(countOf(kind), { map }),
    pageOfStatements: (filter, request) => {
      const filtered = filteredStatements(filter);
      const statement = statements(filter, filtered, request.after !== null);
      return page(statement, request, filtered.parameters);
    },
    countOfStatements: (filter) => {
      const { cypher, parameters } = filteredStatements(filter);
      return count(`${cypher} RETURN count(n) AS count`, parameters);
    },
  };
}

function countOf(kind: MemberKind): string {
  return `MATCH (n:${labelOf(kind)}) WHERE n.map = $map AND n.ordinal IS NOT NULL RETURN count(n) AS count`;
}

function countAll(label: string): string {
  return `MATCH (n:${label}) RETURN count(n) AS count`;
}

function byIdentifier(label: string, isFollowing: boolean): string {
  return isFollowing
    ? `
RETURN EXISTS { (:${label} {id: $after}) } AS isPlace, COLLECT {
  MATCH (n:${label}) WHERE n.id > $after RETURN n.id ORDER BY n.id LIMIT $limit } AS ids`
    : `
RETURN true AS isPlace, COLLECT {
  MATCH (n:${label}) WHERE n.id IS NOT NULL RETURN n.id ORDER BY n.id LIMIT $limit } AS ids`;
}

function members(kind: MemberKind, isFollowing: boolean): string {
  const label = labelOf(kind);
  return isFollowing
    ? `
OPTIONAL MATCH (after:${label} {id: $after, map: $map})
RETURN after IS NOT NULL AS isPlace, COLLECT {
  MATCH (n:${label}) WHERE n.map = $map AND n.ordinal > after.ordinal
  RETURN n.id ORDER BY n.ordinal LIMIT $limit } AS ids`
    : `
RETURN true AS isPlace, COLLECT {
  MATCH (n:${label}) WHERE n.map = $map AND n.ordinal IS NOT NULL
  RETURN n.id ORDER BY n.ordinal LIMIT $limit } AS ids`;
}

/** In one map the place is one of that map, and the order is simply that of the map. */
function statements(
  { map }: StatementFilter,
  { cypher }: FilteredStatements,
  isFollowing: boolean,
): string {
  const place = map === undefined ? '{id: $after}' : '{id: $after, map: $map}';
  const order = map === undefined ? 'n.map, n.ordinal' : 'n.ordinal';
  const isLater =
    map === undefined
      ? '(n.map > after.map OR n.map = after.map AND n.ordinal > after.ordinal)'
      : 'n.ordinal > after.ordinal';
  return isFollowing
    ? `
OPTIONAL MATCH (after:Statement ${place})
RETURN after IS NOT NULL AS isPlace, COLLECT {
  ${cypher} AND ${isLater}
  RETURN n.id ORDER BY ${order} LIMIT $limit } AS ids`
    : `
RETURN true AS isPlace, COLLECT {
  ${cypher}
  RETURN n.id ORDER BY ${order} LIMIT $limit } AS ids`;
}
