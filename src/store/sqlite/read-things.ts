import type { Entities, EntityKind } from '../../domain/argument-map.js';
import { thingFromBody } from '../../domain/codecs/thing-body.js';
import { damaged } from '../../domain/domain-error.js';
import type { MapId } from '../../domain/identifier.js';
import type { Database } from './database.js';
import { mapSum, memberSum, schemeSum } from './row-sum.js';

const MAPS = `
  SELECT asked.key AS place, map.incarnation, map.revision, map.digest, map.sum, map.body
  FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value`;
const SCHEMES = `
  SELECT asked.key AS place, scheme.digest, scheme.sum, scheme.body
  FROM json_each(?) AS asked CROSS JOIN scheme ON scheme.id = asked.value`;
const MEMBERS = `
  SELECT asked.key AS place, entity.order_key, entity.digest, entity.sum, entity.body
  FROM json_each(?) AS asked CROSS JOIN entity ON entity.id = asked.value
  WHERE entity.kind = ?`;

const KINDS_OF = `
  SELECT coalesce(
    (SELECT kind FROM entity WHERE id = asked.value),
    (SELECT 'map' FROM map WHERE id = asked.value),
    (SELECT 'scheme' FROM scheme WHERE id = asked.value)
  ) AS kind
  FROM json_each(?) AS asked ORDER BY asked.key`;

const NAMES_OF_MAPS = 'SELECT id FROM map ORDER BY id';
const NAMES_OF_SCHEMES = 'SELECT id FROM scheme ORDER BY id';
const NAMES_OF_MEMBERS = `
  SELECT entity.id FROM map CROSS JOIN entity ON entity.map = map.key
  WHERE entity.kind = ?
  ORDER BY map.id, entity.order_key, entity.id`;
const NAMES_OF_MEMBERS_OF_A_MAP = `
  SELECT entity.id FROM map CROSS JOIN entity ON entity.map = map.key
  WHERE entity.kind = ? AND map.id = ?
  ORDER BY entity.order_key, entity.id`;

interface BodyRow {
  readonly place: number;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
  /** Of a map alone. */
  readonly incarnation?: string;
  readonly revision?: number;
  /** Of a member of one alone. */
  readonly order_key?: string;
}

/**
 * Things of one kind, aligned with the identifiers; one statement, O(log n) for each.
 *
 * @throws DomainError DAMAGED where a row is not as it was written.
 */
export function getMany<K extends EntityKind>(
  database: Database,
  kind: K,
  ids: readonly Entities[K]['id'][],
): readonly (Entities[K] | null)[] {
  const things = ids.map((): Entities[K] | null => null);
  for (const row of bodies(database, kind, JSON.stringify(ids))) {
    const { place, body, revision } = row;
    const id = ids[place];
    if (id === undefined || writtenSum(kind, id, row) !== row.sum) {
      throw damaged(`The ${kind} "${id}"`);
    }
    const thing = thingFromBody(kind, body);
    // A map's revision has its column, and nothing else has one.
    things[place] = (revision === undefined ? thing : { ...thing, revision }) as Entities[K];
  }
  return things;
}

function writtenSum(kind: EntityKind, id: string, row: BodyRow): number {
  const { digest, body, incarnation = '', revision = 0, order_key = '' } = row;
  switch (kind) {
    case 'map':
      return mapSum({ id, incarnation, revision, digest, body });
    case 'scheme':
      return schemeSum({ id, digest, body });
    default:
      return memberSum({ id, kind, order_key, digest, body });
  }
}

function bodies(database: Database, kind: EntityKind, ids: string): readonly BodyRow[] {
  switch (kind) {
    case 'map':
      return database.all<BodyRow>(MAPS, ids);
    case 'scheme':
      return database.all<BodyRow>(SCHEMES, ids);
    default:
      return database.all<BodyRow>(MEMBERS, ids, kind);
  }
}

/** What kind of thing each identifier names; one statement. */
export function kindsOf(
  database: Database,
  ids: readonly string[],
): readonly (EntityKind | null)[] {
  return database
    .all<{ kind: EntityKind | null }>(KINDS_OF, JSON.stringify(ids))
    .map(({ kind }) => kind);
}

/** Every identifier of a kind, by map and then in the order of the map. */
export function namesOf(
  database: Database,
  kind: EntityKind,
  map: MapId | null,
): readonly string[] {
  return namesAsRows(database, kind, map).map(({ id }) => id);
}

function namesAsRows(
  database: Database,
  kind: EntityKind,
  map: MapId | null,
): readonly { readonly id: string }[] {
  if (kind === 'map') return database.all(NAMES_OF_MAPS);
  if (kind === 'scheme') return database.all(NAMES_OF_SCHEMES);
  if (map === null) return database.all(NAMES_OF_MEMBERS, kind);
  return database.all(NAMES_OF_MEMBERS_OF_A_MAP, kind, map);
}
