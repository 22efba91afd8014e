import { MEMBER_KINDS } from '../../domain/argument-map.js';
import type { MapId } from '../../domain/identifier.js';
import type { MapAmounts, Store } from '../port.js';
import type { BoltConnection } from './connection.js';
import { nodeLabelOf } from './graph-model.js';

/** The index on map and order key is used only where both are spoken of. */
const AMOUNTS = `
UNWIND $maps AS map
MATCH (m:ArgumentMap {id: map})
RETURN map, {${MEMBER_KINDS.map(
  (kind) => `
  ${kind}: COUNT { MATCH (n:${nodeLabelOf(kind)}) WHERE n.map = map AND n.orderKey IS NOT NULL }`,
).join(',')}
} AS amounts`;

/** See the port. One statement. */
export function amountReads(connection: BoltConnection): Pick<Store, 'amounts'> {
  return {
    amounts: async (maps) => {
      if (maps.length === 0) return [];
      const rows = await connection.look((tx) =>
        tx.run<{ map: MapId; amounts: MapAmounts }>(AMOUNTS, { maps: [...new Set(maps)] }),
      );
      const found = new Map(rows.map(({ map, amounts }) => [map, amounts]));
      return maps.map((map) => found.get(map) ?? null);
    },
  };
}
