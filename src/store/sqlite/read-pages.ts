import type { MemberKind } from '../../domain/argument-map.js';
import { notInList } from '../../domain/domain-error.js';
import type { EntityId, MapId } from '../../domain/identifier.js';
import type { Page, PageRequest } from '../port.js';
import type { Database, Value } from './database.js';

const MAP_EXISTS = 'SELECT id FROM map WHERE id = ?';
const PAGE_OF_MAPS = 'SELECT id FROM map WHERE id > ? ORDER BY id LIMIT ?';
const COUNT_OF_MAPS = 'SELECT count(*) AS count FROM map';

const SCHEME_EXISTS = 'SELECT id FROM scheme WHERE id = ?';
const PAGE_OF_SCHEMES = 'SELECT id FROM scheme WHERE id > ? ORDER BY id LIMIT ?';
const COUNT_OF_SCHEMES = 'SELECT count(*) AS count FROM scheme';

const MEMBER = `
  SELECT entity.order_key, entity.id FROM entity JOIN map ON map.key = entity.map
  WHERE entity.id = ? AND entity.kind = ? AND map.id = ?`;
const PAGE_OF_MEMBERS = `
  SELECT entity.id FROM map CROSS JOIN entity ON entity.map = map.key
  WHERE map.id = ? AND entity.kind = ? AND (entity.order_key, entity.id) > (?, ?)
  ORDER BY entity.order_key, entity.id LIMIT ?`;
const COUNT_OF_MEMBERS = `
  SELECT count(*) AS count FROM map CROSS JOIN entity ON entity.map = map.key
  WHERE map.id = ? AND entity.kind = ?`;

/** Before every identifier and every order key. */
const BEFORE_ALL = '';

/** Where a thing stands among those of its kind in its map. */
export interface ListPlace {
  readonly order_key: string;
  readonly id: string;
}
export const BEGINNING_OF_LIST: ListPlace = { order_key: BEFORE_ALL, id: BEFORE_ALL };

export function pageOfMaps(database: Database, page: PageRequest<MapId>): Page<MapId> {
  if (page.after !== null) requirePlace(database.first(MAP_EXISTS, page.after), page.after);
  return readPage(database, PAGE_OF_MAPS, [page.after ?? BEFORE_ALL], page.limit);
}

export function countOfMaps(database: Database): number {
  return readCount(database, COUNT_OF_MAPS, []);
}

export function pageOfSchemes(database: Database, page: PageRequest<EntityId>): Page<EntityId> {
  if (page.after !== null) requirePlace(database.first(SCHEME_EXISTS, page.after), page.after);
  return readPage(database, PAGE_OF_SCHEMES, [page.after ?? BEFORE_ALL], page.limit);
}

export function countOfSchemes(database: Database): number {
  return readCount(database, COUNT_OF_SCHEMES, []);
}

/** A page is found by the place of the thing before it, on an index: O(log n + limit). */
export function pageOfMembers(
  database: Database,
  kind: MemberKind,
  map: MapId,
  { after, limit }: PageRequest<EntityId>,
): Page<EntityId> {
  const { order_key, id } =
    after === null
      ? BEGINNING_OF_LIST
      : requirePlace(database.first<ListPlace>(MEMBER, after, kind, map), after);
  return readPage(database, PAGE_OF_MEMBERS, [map, kind, order_key, id], limit);
}

export function countOfMembers(database: Database, kind: MemberKind, map: MapId): number {
  return readCount(database, COUNT_OF_MEMBERS, [map, kind]);
}

/** Runs a statement whose last value is the limit; one row more than asked for says "more". */
export function readPage<Id extends string>(
  database: Database,
  sql: string,
  values: readonly Value[],
  limit: number,
): Page<Id> {
  const rows = database.all<{ id: Id }>(sql, ...values, limit + 1);
  return { ids: rows.slice(0, limit).map(({ id }) => id), hasNext: rows.length > limit };
}

export function readCount(database: Database, sql: string, values: readonly Value[]): number {
  return database.first<{ count: number }>(sql, ...values)?.count ?? 0;
}

/** The place that a page is to follow. */
export function requirePlace<Row>(place: Row | undefined, after: string): Row {
  if (place !== undefined) return place;
  throw notInList(after);
}
