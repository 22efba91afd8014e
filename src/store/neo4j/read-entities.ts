import type { Entities, EntityKind } from '../../domain/argument-map.js';
import { damaged } from '../../domain/domain-error.js';
import { type EntityId, type MapId, mapOf } from '../../domain/identifier.js';
import type { Store } from '../port.js';
import type { BoltConnection } from './connection.js';
import type { EntityRow } from './entity-row.js';
import { GET_MANY } from './get-many.js';
import { LABEL_OF, nodeLabelOf } from './graph-model.js';
import { readThing } from './node-digests.js';

const ANY_LABEL = Object.values(LABEL_OF).join('|');
const KINDS_OF = `MATCH (n:${ANY_LABEL}) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels`;

const LOCK_OWNERS = { map: lockOwners(LABEL_OF.map), scheme: lockOwners(LABEL_OF.scheme) };

const NAMES_OF_MAPS = 'MATCH (n:ArgumentMap) RETURN n.id AS id ORDER BY id';
const NAMES_OF_SCHEMES = 'MATCH (n:Scheme) RETURN n.id AS id ORDER BY id';

type Reads = Pick<Store, 'getMany' | 'kindsOf' | 'namesOf'>;

/** Things by their identifiers; see the port. */
export function entityReads(connection: BoltConnection): Reads {
  return {
    getMany: async <K extends EntityKind>(kind: K, ids: readonly Entities[K]['id'][]) => {
      if (ids.length === 0) return [];
      const rows = await connection.read((tx) =>
        tx.run<EntityRow>(GET_MANY[kind], { ids: unique(ids) }),
      );
      const things = soundOf(kind, rows);
      const unsound = rows.map(({ node }) => node.id).filter((id) => !things.has(id));
      if (unsound.length > 0) await readAgain(connection, kind, unsound, things);
      return ids.map((id) => things.get(id) ?? null);
    },

    kindsOf: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await connection.read((tx) =>
        tx.run<{ id: string; labels: readonly string[] }>(KINDS_OF, { ids: unique(ids) }),
      );
      const kinds = new Map(rows.map(({ id, labels }) => [id, kindOf(labels)]));
      return ids.map((id) => kinds.get(id) ?? null);
    },

    namesOf: async (kind, map) => {
      const rows = await connection.read((tx) =>
        tx.run<{ id: string }>(namesStatement(kind, map), map === null ? {} : { map }),
      );
      return rows.map(({ id }) => id);
    },
  };
}

/** Those that are what was written, by their identifiers. */
function soundOf<K extends EntityKind>(
  kind: K,
  rows: readonly EntityRow[],
): Map<string, Entities[K]> {
  const things = new Map<string, Entities[K]>();
  for (const row of rows) {
    const read = readThing(kind, row);
    if (read.isSound) things.set(row.node.id, read.thing);
  }
  return things;
}

/**
 * Reads things again that do not fit their digests: while an import is being committed, a reader may
 * meet part of it. Under the lock that imports take there is none; what does not fit then was
 * changed by somebody else.
 *
 * @throws DomainError DAMAGED where one is not what was written.
 */
async function readAgain<K extends EntityKind>(
  connection: BoltConnection,
  kind: K,
  ids: readonly string[],
  things: Map<string, Entities[K]>,
): Promise<void> {
  const rows = await connection.write(async (tx) => {
    await tx.run(LOCK_OWNERS[kind === 'scheme' ? 'scheme' : 'map'], {
      owners: ownersOf(kind, ids),
    });
    return tx.run<EntityRow>(GET_MANY[kind], { ids });
  });
  for (const row of rows) {
    const read = readThing(kind, row);
    if (!read.isSound) throw damaged(`The ${kind} "${row.node.id}"`, read.cause);
    things.set(row.node.id, read.thing);
  }
}

/** What imports lock before they write things of a kind: their maps; schemes themselves. */
function ownersOf(kind: EntityKind, ids: readonly string[]): readonly string[] {
  const isOwn = kind === 'map' || kind === 'scheme';
  // An identifier that is of no map is `map/name`. In one order for all, as imports of schemes have it.
  return unique(isOwn ? ids : ids.map((id) => mapOf(id as EntityId))).toSorted();
}

function namesStatement(kind: EntityKind, map: MapId | null): string {
  if (kind === 'map') return NAMES_OF_MAPS;
  if (kind === 'scheme') return NAMES_OF_SCHEMES;
  const label = nodeLabelOf(kind);
  return map === null
    ? `MATCH (n:${label}) RETURN n.id AS id ORDER BY n.map, n.orderKey, n.id`
    : `MATCH (n:${label}) WHERE n.map = $map AND n.orderKey IS NOT NULL RETURN n.id AS id ORDER BY n.orderKey, n.id`;
}

function kindOf(labels: readonly string[]): EntityKind | null {
  // The keys of LABEL_OF are the kinds, no others.
  const kinds = Object.keys(LABEL_OF) as EntityKind[];
  return kinds.find((kind) => labels.includes(LABEL_OF[kind])) ?? null;
}

function lockOwners(label: string): string {
  return `
UNWIND $owners AS owner
MATCH (n:${label} {id: owner})
SET n.lock = true
REMOVE n.lock`;
}

function unique<T>(ids: readonly T[]): readonly T[] {
  return [...new Set(ids)];
}
