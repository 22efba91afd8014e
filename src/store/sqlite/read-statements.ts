import type { EntityId } from '../../domain/identifier.js';
import { type SearchTerm, searchTerms } from '../../domain/search-terms.js';
import type { Page, PageRequest, StatementFilter } from '../port.js';
import type { Database, Value } from './database.js';
import { readCount, readPage, requirePlace } from './read-pages.js';
import { ROLE } from './role-expression.js';

/** A condition on a row of `statement`, of its `entity` and its `map`, and the values it takes. */
interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

const IN_MAP = 'map.id = ?';
const HAS_TOKENS =
  'statement.key IN (SELECT rowid FROM statement_tokens WHERE statement_tokens MATCH ?)';
const HAS_ROLE = `${ROLE} IN (SELECT value FROM json_each(?))`;
const HAS_KIND = 'statement.kind IN (SELECT value FROM json_each(?))';
const IS_ABOUT = `statement.key IN (
    SELECT about.statement FROM json_each(?) AS asked
    CROSS JOIN entity AS concept ON concept.id = asked.value
    CROSS JOIN about ON about.concept = concept.key
  )`;
const IN_SECTION = `statement.section IN (
    WITH RECURSIVE below (key) AS (
      SELECT section.key FROM entity AS top JOIN section ON section.key = top.key WHERE top.id = ?
      UNION
      SELECT section.key FROM below CROSS JOIN section ON section.parent = below.key
    )
    SELECT key FROM below
  )`;
const AFTER = '(map.id, entity.key) > (?, ?)';

const PLACE = `
  SELECT map.id AS map, entity.key FROM entity JOIN map ON map.key = entity.map
  WHERE entity.id = ? AND entity.kind = 'statement'`;

const FROM = `
  FROM map
  CROSS JOIN entity ON entity.map = map.key AND entity.kind = 'statement'
  CROSS JOIN statement ON statement.key = entity.key`;

/** Statements that fit a filter, by map and then in the order of the map. */
export function pageOfStatements(
  database: Database,
  filter: StatementFilter,
  { after, limit }: PageRequest<EntityId>,
): Page<EntityId> {
  const conditions = [...conditionsOf(filter)];
  if (after !== null) {
    const place = requirePlace(database.first<{ map: string; key: number }>(PLACE, after), after);
    conditions.push({ sql: AFTER, values: [place.map, place.key] });
  }
  const sql = `SELECT entity.id${FROM}${where(conditions)}\n  ORDER BY map.id, entity.key\n  LIMIT ?`;
  return readPage(database, sql, valuesOf(conditions), limit);
}

export function countOfStatements(database: Database, filter: StatementFilter): number {
  const conditions = conditionsOf(filter);
  const sql = `SELECT count(*) AS count${FROM}${where(conditions)}`;
  return readCount(database, sql, valuesOf(conditions));
}

function conditionsOf(filter: StatementFilter): readonly Condition[] {
  const conditions: Condition[] = [];
  const { map, search, roles, kinds, about, section } = filter;
  if (map !== undefined) conditions.push({ sql: IN_MAP, values: [map] });
  if (search !== undefined) conditions.push(...holdingTerms(searchTerms(search)));
  if (kinds !== undefined) conditions.push({ sql: HAS_KIND, values: [JSON.stringify(kinds)] });
  if (about !== undefined) conditions.push({ sql: IS_ABOUT, values: [JSON.stringify(about)] });
  if (section !== undefined) conditions.push({ sql: IN_SECTION, values: [section] });
  if (roles !== undefined) conditions.push({ sql: HAS_ROLE, values: [JSON.stringify(roles)] });
  return conditions;
}

/** Every term must occur; a query without one leaves nothing out. */
function holdingTerms(terms: readonly SearchTerm[]): readonly Condition[] {
  if (terms.length === 0) return [];
  const distinct = new Set(terms.map(matchOf));
  return [{ sql: HAS_TOKENS, values: [[...distinct].join(' AND ')] }];
}

/** A term in the query language of FTS5; no token holds a quotation mark, or any other sign. */
function matchOf(term: SearchTerm): string {
  switch (term.kind) {
    case 'phrase':
      return `"${term.tokens.join(' ')}"`;
    case 'prefix':
      return `"${term.token}" *`;
  }
}

function where(conditions: readonly Condition[]): string {
  return conditions.length === 0
    ? ''
    : `\n  WHERE ${conditions.map(({ sql }) => sql).join('\n  AND ')}`;
}

function valuesOf(conditions: readonly Condition[]): readonly Value[] {
  return conditions.flatMap(({ values }) => values);
}
