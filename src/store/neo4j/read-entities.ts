import type { Entities, EntityKind } from '../../domain/argument-map.js';
import type { MapId } from '../../domain/identifier.js';
import type { Store } from '../port.js';
import type { Connection } from './connection.js';
import { type EntityRow, GET_MANY } from './entity-links.js';
import { READERS } from './entity-readers.js';
import { LABEL_OF, labelOf } from './graph-model.js';

const ANY_LABEL = Object.values(LABEL_OF).join('|');
const KINDS_OF = `MATCH (n:${ANY_LABEL}) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels`;

const NAMES_OF_MAPS = 'MATCH (n:ArgumentMap) RETURN n.id AS id ORDER BY id';
const NAMES_OF_SCHEMES = 'MATCH (n:Scheme) RETURN n.id AS id ORDER BY id';

type Reads = Pick<Store, 'getMany' | 'kindsOf' | 'namesOf'>;

/** Things by their identifiers; see the port. */
export function entityReads(connection: Connection): Reads {
  return {
    getMany: async <K extends EntityKind>(kind: K, ids: readonly Entities[K]['id'][]) => {
      if (ids.length === 0) return [];
      const statement = GET_MANY[kind];
      const rows = await connection.read((tx) =>
        tx.run<EntityRow>(statement, { ids: unique(ids) }),
      );
      const things = new Map(rows.map((row) => [row.node.id, READERS[kind](row)]));
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

function namesStatement(kind: EntityKind, map: MapId | null): string {
  if (kind === 'map') return NAMES_OF_MAPS;
  if (kind === 'scheme') return NAMES_OF_SCHEMES;
  const label = labelOf(kind);
  return map === null
    ? `MATCH (n:${label}) RETURN n.id AS id ORDER BY n.map, n.ordinal`
    : `MATCH (n:${label}) WHERE n.map = $map AND n.ordinal IS NOT NULL RETURN n.id AS id ORDER BY n.ordinal`;
}

function kindOf(labels: readonly string[]): EntityKind | null {
  // The keys of LABEL_OF are the kinds, no others.
  const kinds = Object.keys(LABEL_OF) as EntityKind[];
  return kinds.find((kind) => labels.includes(LABEL_OF[kind])) ?? null;
}

function unique<T>(ids: readonly T[]): readonly T[] {
  return [...new Set(ids)];
}
