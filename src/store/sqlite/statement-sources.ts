import { mapOf } from '../../domain/identifier.js';
import type { StatementFilter } from '../port.js';
import type { Value } from './database.js';
import { ROLE_IN_SQL } from './role-expression.js';
import type { SearchExpressions } from './search-index.js';

/** A piece of SQL, and the values it takes. */
export interface FilterPart {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Where a plan begins: what brings each statement that may fit, once. */
export interface StatementSource {
  readonly from: FilterPart;
  /** What narrows the source itself. */
  readonly where: readonly FilterPart[];
  /** The column with the key of the statement. */
  readonly key: string;
  /** The name under which the source has the row of `entity` itself; null where it has not. */
  readonly entity: string | null;
  /** What each statement is tried on, as a row of `statement`. */
  readonly conditions: readonly FilterPart[];
}

const HITS = `
  FROM statement_tokens`;
const HITS_IN_MAPS = `
  FROM json_each(?) AS named
  CROSS JOIN map ON map.id = named.value
  CROSS JOIN statement_tokens`;
const HITS_MAP_BY_MAP = `
  FROM map
  CROSS JOIN statement_tokens`;
const MEMBERS_MAP_BY_MAP = `
  FROM map
  CROSS JOIN entity AS member INDEXED BY entity_in_order
    ON member.map = map.key AND member.kind = 'statement'`;
const ALL = `
  FROM statement`;

/** A concept, a section and the statements that name them are of one map: an import sees to it. */
const OF_MAP = '= (SELECT map.key FROM map WHERE map.id = ?)';
const ABOUT = about('');
const ABOUT_IN_MAP = about(` AND concept.map ${OF_MAP}`);
const BELOW = below('');
const BELOW_IN_MAP = below(` AND top.map ${OF_MAP}`);

const MATCHES = 'statement_tokens MATCH ?';
/** FTS5 takes no query at all for an error, and an empty phrase for one that nothing holds. */
const MATCHES_IN_MAP = `statement_tokens MATCH coalesce(
    (SELECT replace(?, '#', map.key) FROM map WHERE map.id = ?), '""')`;
const MATCHES_IN_EACH = "statement_tokens MATCH replace(?, '#', map.key)";
const IS_MAP = 'map.id = ?';

const HAS_KIND = 'statement.kind IN (SELECT value FROM json_each(?))';
const IS_ABOUT = `statement.key IN (${ABOUT}
  )`;
const IN_SECTION = `statement.section IN (${BELOW}
  )`;
const HAS_ROLE = `${ROLE_IN_SQL} IN (SELECT value FROM json_each(?))`;

const OF_HIT = 'statement_tokens.rowid';
const MEMBER = 'member';
const OF_MEMBER = `${MEMBER}.key`;
/** Where this is the key, the source has `statement` already. */
const OF_STATEMENT = 'statement.key';

/**
 * The narrowest source of a filter that is narrowed to its map: the hits of a search, in the map
 * where there is one; else the statements about the concepts, or in the section; else those of the
 * map; else all. What is read grows with these, and never with these times the maps.
 */
export function narrowestSource(
  filter: StatementFilter,
  search: SearchExpressions | null,
): StatementSource {
  return search === null ? withoutSearch(filter) : hits(filter, search);
}

/** The statements of one map after the other; a row of `map` brings each map, and may be narrowed. */
export function mapByMap(
  filter: StatementFilter,
  search: SearchExpressions | null,
): StatementSource {
  const conditions = conditionsOf(filter);
  if (search === null) return source(part(MEMBERS_MAP_BY_MAP), [], OF_MEMBER, conditions);
  const where = part(MATCHES_IN_EACH, search.inMap);
  return source(part(HITS_MAP_BY_MAP), [where], OF_HIT, conditions);
}

/** The source joined with what its conditions look at; without any, the source alone is read. */
export function fromOf({ from, key, conditions }: StatementSource): FilterPart {
  if (key === OF_STATEMENT || conditions.length === 0) return from;
  return { ...from, sql: `${from.sql}\n  CROSS JOIN statement ON statement.key = ${key}` };
}

export function part(sql: string, ...values: readonly Value[]): FilterPart {
  return { sql, values };
}

/** The hits of the maps that the filter names, or of all. */
function hits(filter: StatementFilter, { everywhere, inMap }: SearchExpressions): StatementSource {
  const { map, about } = filter;
  const conditions = conditionsOf(filter);
  if (map !== undefined) {
    return source(part(HITS), [part(MATCHES_IN_MAP, inMap, map)], OF_HIT, conditions);
  }
  if (about !== undefined) {
    const from = part(HITS_IN_MAPS, JSON.stringify([...new Set(about.map(mapOf))]));
    return source(from, [part(MATCHES_IN_EACH, inMap)], OF_HIT, conditions);
  }
  return source(part(HITS), [part(MATCHES, everywhere)], OF_HIT, conditions);
}

function withoutSearch(filter: StatementFilter): StatementSource {
  const { about, ...withoutAbout } = filter;
  const { section, ...withoutSection } = filter;
  const { map } = filter;
  const inMap = map === undefined ? [] : [map];
  if (about !== undefined) {
    const sql = map === undefined ? ABOUT : ABOUT_IN_MAP;
    const from = part(`\n  FROM (${sql}\n  ) AS speaking`, JSON.stringify(about), ...inMap);
    return source(from, [], 'speaking.key', conditionsOf(withoutAbout));
  }
  if (section !== undefined) {
    const sql = map === undefined ? BELOW : BELOW_IN_MAP;
    const parts = part(`\n  FROM (${sql}\n  ) AS part`, section, ...inMap);
    const from = `${parts.sql}\n  CROSS JOIN statement ON statement.section = part.key`;
    return source({ ...parts, sql: from }, [], OF_STATEMENT, conditionsOf(withoutSection));
  }
  return map === undefined
    ? source(part(ALL), [], OF_STATEMENT, conditionsOf(filter))
    : source(part(MEMBERS_MAP_BY_MAP), [part(IS_MAP, map)], OF_MEMBER, conditionsOf(filter));
}

function source(
  from: FilterPart,
  where: readonly FilterPart[],
  key: string,
  conditions: readonly FilterPart[],
): StatementSource {
  return { from, where, key, entity: key === OF_MEMBER ? MEMBER : null, conditions };
}

/** The map and the search are met by every source. */
function conditionsOf({ kinds, about, section, roles }: StatementFilter): readonly FilterPart[] {
  const conditions: FilterPart[] = [];
  if (kinds !== undefined) conditions.push(part(HAS_KIND, JSON.stringify(kinds)));
  if (about !== undefined) conditions.push(part(IS_ABOUT, JSON.stringify(about)));
  if (section !== undefined) conditions.push(part(IN_SECTION, section));
  if (roles !== undefined) conditions.push(part(HAS_ROLE, JSON.stringify(roles)));
  return conditions;
}

/** The statements about any of the concepts, each once. */
function about(andOfMap: string): string {
  return `
    SELECT DISTINCT about.statement AS key FROM json_each(?) AS asked
    CROSS JOIN entity AS concept ON concept.id = asked.value${andOfMap}
    CROSS JOIN about ON about.concept = concept.key`;
}

/** The section with all below it. */
function below(andOfMap: string): string {
  return `
    WITH RECURSIVE below (key) AS (
      SELECT section.key FROM entity AS top JOIN section ON section.key = top.key
      WHERE top.id = ?${andOfMap}
      UNION
      SELECT section.key FROM below CROSS JOIN section ON section.parent = below.key
    )
    SELECT key FROM below`;
}
