import type { MapId } from '../../domain/identifier.js';
import type { MapState } from '../port.js';
import type { Database } from './database.js';

const STATES = `
  SELECT asked.key AS place, map.revision || ' ' || map.digest AS state
  FROM json_each(?) AS asked CROSS JOIN map ON map.id = asked.value`;
const STATE_OF_ALL = `
  SELECT count(*) || ' ' || coalesce(sum(revision), 0) AS state FROM map`;

/** See the port. SQLite shows a commit whole or not at all. */
export function readStates(
  database: Database,
  maps: readonly MapId[],
): readonly (MapState | null)[] {
  const states = maps.map((): MapState | null => null);
  const rows = database.look<{ place: number; state: MapState }>(STATES, JSON.stringify(maps));
  for (const { place, state } of rows) states[place] = state;
  return states;
}

/** See the port. A change raises one revision, and none ever falls. */
export function readStateOfAll(database: Database): MapState {
  return database.look<{ state: MapState }>(STATE_OF_ALL)[0]?.state ?? '';
}
