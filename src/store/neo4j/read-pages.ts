import type { MemberKind } from '../../domain/argument-map.js';
import { notInList } from '../../domain/domain-error.js';
import { narrowed } from '../narrowed-filter.js';
import type { Page, PageRequest, StatementFilter, Store } from '../port.js';
import type { BoltConnection } from './connection.js';
import { LABEL_OF, nodeLabelOf } from './graph-model.js';
import { ALL, type FilteredStatements, filteredStatements } from './statement-filter.js';

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

/**
 * In the order of one map. What an index answers is the first condition alone: of conditions joined by
 * OR a planner that counts few nodes has been seen to ask an index for each, to read all that these
 * find, and to sort it. It looks into no CASE.
 */
const BEHIND =
  'n.orderKey >= after.orderKey AND ' +
  'CASE n.orderKey WHEN after.orderKey THEN n.id > after.id ELSE true END';
const BEHIND_IN_ALL = `n.map >= after.map AND CASE n.map WHEN after.map THEN ${BEHIND} ELSE true END`;

/**
 * A page of n statements found in all maps is looked for among the next 20 n statements: where a
 * word is in most of them it costs its page alone. Only where these do not fill it are all hits put
 * in order; there are few then, unless they are crowded further on.
 */
const STATEMENTS_LOOKED_THROUGH = 20;

/** Pages and counts; see the port. */
export function pageReads(connection: BoltConnection): Reads {
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
    if (!isPlace) throw notInList(String(after)); // without one, every list has its place
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
    pageOfStatements: (asked, request) => {
      const filter = narrowed(asked);
      const filtered = filteredStatements(filter);
      const statement = statements(filter, filtered, request.after !== null);
      const near = { near: STATEMENTS_LOOKED_THROUGH * (request.limit + 1) };
      const parameters = { ...filtered.parameters, ...(filtered.isFound === null ? {} : near) };
      return page(statement, request, parameters);
    },
    countOfStatements: (filter) => {
      const { cypher, parameters } = filteredStatements(narrowed(filter));
      return count(`${cypher} RETURN count(n) AS count`, parameters);
    },
  };
}

function countOf(kind: MemberKind): string {
  return `MATCH (n:${nodeLabelOf(kind)}) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN count(n) AS count`;
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
  const label = nodeLabelOf(kind);
  return isFollowing
    ? `
OPTIONAL MATCH (after:${label} {id: $after, map: $map})
RETURN after IS NOT NULL AS isPlace, COLLECT {
  MATCH (n:${label}) WHERE n.map = $map AND ${BEHIND}
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids`
    : `
RETURN true AS isPlace, COLLECT {
  MATCH (n:${label}) WHERE n.map = $map AND n.orderKey IS NOT NULL
  RETURN n.id ORDER BY n.orderKey, n.id LIMIT $limit } AS ids`;
}

/**
 * In one map the place is one of that map, and the order is simply that of the map. A search of all
 * maps is first read in their order (STATEMENTS_LOOKED_THROUGH), all in one round trip.
 */
function statements(
  { map }: StatementFilter,
  { cypher, isFound }: FilteredStatements,
  isFollowing: boolean,
): string {
  const place = `OPTIONAL MATCH (after:Statement {id: $after${map === undefined ? '' : ', map: $map'}})
USING INDEX SEEK after:Statement(id)`;
  const order = map === undefined ? 'n.map, n.orderKey, n.id' : 'n.orderKey, n.id';
  const later = map === undefined ? BEHIND_IN_ALL : BEHIND;
  const andLater = isFollowing ? ` AND ${later}` : '';
  const isPlace = isFollowing ? 'after IS NOT NULL' : 'true';
  const page = `COLLECT {
  ${cypher}${andLater}
  RETURN n.id ORDER BY ${order} LIMIT $limit }`;
  if (isFound === null) {
    return `${isFollowing ? `\n${place}` : ''}
RETURN ${isPlace} AS isPlace, ${page} AS ids`;
  }
  return `
${isFollowing ? place : 'WITH null AS after'}
WITH after, COLLECT {
  ${ALL}${andLater}
  WITH n ORDER BY n.map, n.orderKey, n.id LIMIT $near WHERE ${isFound}
  RETURN n.id ORDER BY n.map, n.orderKey, n.id LIMIT $limit } AS near
CALL (after, near) {
  WITH near WHERE size(near) = $limit RETURN near AS ids
  UNION ALL
  WITH after, near WHERE size(near) < $limit RETURN ${page} AS ids
}
RETURN ${isPlace} AS isPlace, ids`;
}
