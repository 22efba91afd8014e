import { createHash } from 'node:crypto';
import type { MapId } from '../../domain/identifier.js';
import type { MapState } from '../../domain/map-state.js';
import type { Database } from './database.js';

const STATES = `
  SELECT asked.key AS place, map.incarnation, map.revision, map.digest
  FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value`;
const STATE_OF_ALL = `
  SELECT group_concat(incarnation || ' ' || revision || ' ' || digest ORDER BY key) AS states
  FROM map`;

/** See the port. SQLite shows a commit whole or not at all. */
export function readStates(
  database: Database,
  maps: readonly MapId[],
): readonly (MapState | null)[] {
  const states = maps.map((): MapState | null => null);
  const rows = database.look<MapState & { place: number }>(STATES, JSON.stringify(maps));
  for (const { place, incarnation, revision, digest } of rows) {
    states[place] = { incarnation, revision, digest };
  }
  return states;
}

/** See the port. */
export function readStateOfAll(database: Database): string {
  const states = database.look<{ states: string | null }>(STATE_OF_ALL)[0]?.states ?? '';
  return createHash('sha256').update(states).digest('base64url');
}
