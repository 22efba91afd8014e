import type { EntityId } from '../../domain/identifier.js';
import { narrowed } from '../narrowed-filter.js';
import type { Page, PageRequest, StatementFilter } from '../port.js';
import type { Database, Value } from './database.js';
import {
  BEGINNING_OF_LIST,
  type ListPlace,
  readCount,
  readPage,
  requirePlace,
} from './read-pages.js';
import { type SearchExpressions, searchExpressions } from './search-index.js';
import {
  type FilterPart,
  fromOf,
  mapByMap,
  narrowestSource,
  part,
  type StatementSource,
} from './statement-sources.js';

const PLACE = `
  SELECT map.id AS map, entity.order_key, entity.id FROM entity JOIN map ON map.key = entity.map
  WHERE entity.id = ? AND entity.kind = 'statement'`;
const PLACE_IN_MAP = `${PLACE} AND map.id = ?`;
const MAP_FURTHER_ON = 'SELECT id FROM map WHERE id >= ? ORDER BY id LIMIT 1 OFFSET ?';

const FROM_MAP_ON = 'map.id >= ?';
const BEFORE_MAP = 'map.id < ?';
const FROM_BEGINNING_IN_OTHERS = "CASE map.id WHEN ? THEN ? ELSE '' END";
const MAP_OF = (entity: string) => `
  CROSS JOIN map AS its ON its.key = ${entity}.map`;

/** The statement that a page is to follow. */
interface StatementPlace extends ListPlace {
  readonly map: string;
}

const BEGINNING: StatementPlace = { ...BEGINNING_OF_LIST, map: '' };

/** How many maps tell how thick the hits of a search lie. */
const FIRST_MAPS = 8;
/** How many maps more than a page is long are gone through, one after the other, at most. */
const NEAR_MAPS = 64;

/** Statements that fit a filter, by map and then in the order of the map. */
export function pageOfStatements(
  database: Database,
  asked: StatementFilter,
  { after, limit }: PageRequest<EntityId>,
): Page<EntityId> {
  const filter = narrowed(asked);
  const search = searchExpressions(filter.search);
  const place = after === null ? BEGINNING : placeOf(database, filter, after);
  const source = narrowestSource(filter, search);
  if (filter.map !== undefined) {
    return pageOf(database, source, limit, (entity) => ({
      where: [part(`(${inOrder(entity)}) > (?, ?)`, place.order_key, place.id)],
      order: inOrder(entity),
    }));
  }
  if (filter.about !== undefined) {
    return sortedPage(database, source, place, limit);
  }
  return search === null
    ? pageMapByMap(database, mapByMap(filter, null), place, null, limit)
    : pageOfHits(database, filter, search, place, limit);
}

/**
 * Cost: O(log n) for each statement of the narrowest source (statement-sources.ts). The hits of a
 * search under no other condition are counted on its index alone.
 */
export function countOfStatements(database: Database, asked: StatementFilter): number {
  const filter = narrowed(asked);
  const source = narrowestSource(filter, searchExpressions(filter.search));
  const from = fromOf(source);
  const conditions = [...source.where, ...source.conditions];
  const sql = `SELECT count(*) AS count${from.sql}${allOf(conditions)}`;
  return readCount(database, sql, valuesOf([from, ...conditions]));
}

function placeOf(database: Database, { map }: StatementFilter, after: EntityId): StatementPlace {
  const place =
    map === undefined
      ? database.first<StatementPlace>(PLACE, after)
      : database.first<StatementPlace>(PLACE_IN_MAP, after, map);
  return requirePlace(place, after);
}

/** Nothing is sorted but the hits of one map: a page costs the maps that it is found in. */
function pageMapByMap(
  database: Database,
  source: StatementSource,
  { map, order_key, id }: StatementPlace,
  further: string | null,
  limit: number,
): Page<EntityId> {
  const behind = `(${FROM_BEGINNING_IN_OTHERS}, ${FROM_BEGINNING_IN_OTHERS})`;
  return pageOf(database, source, limit, (entity) => ({
    where: [
      part(FROM_MAP_ON, map),
      ...(further === null ? [] : [part(BEFORE_MAP, further)]),
      part(`(${inOrder(entity)}) > ${behind}`, map, order_key, map, id),
    ],
    order: `map.id, ${inOrder(entity)}`,
  }));
}

/**
 * The hits of all maps: of one map after the other where they lie thick, so that a word that is
 * everywhere costs its page alone; else all of them sorted, of which there are few then, unless
 * they are crowded in maps further on. Either way the page is the same.
 */
function pageOfHits(
  database: Database,
  filter: StatementFilter,
  search: SearchExpressions,
  place: StatementPlace,
  limit: number,
): Page<EntityId> {
  const near = mapByMap(filter, search);
  for (const maps of [FIRST_MAPS, limit + NEAR_MAPS]) {
    const further = database.first<{ id: string }>(MAP_FURTHER_ON, place.map, maps);
    const page = pageMapByMap(database, near, place, further?.id ?? null, limit);
    if (page.hasNext || further === undefined) return page;
    if (page.ids.length * (limit + NEAR_MAPS) <= limit * maps) break;
  }
  return sortedPage(database, narrowestSource(filter, search), place, limit);
}

/** Whatever the source brings is put in order, of which no more than a page is kept at a time. */
function sortedPage(
  database: Database,
  source: StatementSource,
  { map, order_key, id }: StatementPlace,
  limit: number,
): Page<EntityId> {
  return pageOf(database, source, limit, (entity) => ({
    join: MAP_OF(entity),
    where: [part(`(its.id, ${inOrder(entity)}) > (?, ?, ?)`, map, order_key, id)],
    order: `its.id, ${inOrder(entity)}`,
  }));
}

/** What a page is made of beside its source, whose row of `entity` has a name. */
type PagePlan = (entity: string) => {
  readonly join?: string;
  readonly where: readonly FilterPart[];
  readonly order: string;
};

function pageOf(
  database: Database,
  source: StatementSource,
  limit: number,
  plan: PagePlan,
): Page<EntityId> {
  const from = fromOf(source);
  const entity = source.entity ?? 'entity';
  const itself =
    source.entity === null ? `\n  CROSS JOIN entity ON entity.key = ${source.key}` : '';
  const { join = '', where, order } = plan(entity);
  const conditions = [...source.where, ...where, ...source.conditions];
  const sql = `SELECT ${entity}.id AS id
  ${from.sql.trim()}${itself}${join}${allOf(conditions)}
  ORDER BY ${order}
  LIMIT ?`;
  return readPage(database, sql, valuesOf([from, ...conditions]), limit);
}

/** The order of the statements of one map. */
function inOrder(entity: string): string {
  return `${entity}.order_key, ${entity}.id`;
}

function allOf(conditions: readonly FilterPart[]): string {
  return conditions.length === 0
    ? ''
    : `\n  WHERE ${conditions.map(({ sql }) => sql).join('\n  AND ')}`;
}

function valuesOf(parts: readonly FilterPart[]): readonly Value[] {
  return parts.flatMap(({ values }) => values);
}
