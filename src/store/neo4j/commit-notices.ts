import { canonicalDigest } from '../../domain/canonical-digest.js';
import type { MapId } from '../../domain/identifier.js';
import type { MapState } from '../../domain/map-state.js';
import type { Store } from '../port.js';
import type { BoltConnection, Transaction } from './connection.js';

/**
 * Neo4j isolates no more than "read committed": while a large commit is being applied, a reader may
 * meet part of it, the map's revision last or first. So whoever commits a map puts up a notice
 * before, in a transaction of its own, and takes it down after. A reader who finds a notice waits
 * for the lock that the import holds to its end; and takes it down itself, in case the import died.
 */
const PUT_UP = 'MERGE (n:CommitNotice {map: $map, by: $by})';
const TAKE_DOWN = 'MATCH (n:CommitNotice {map: $map, by: $by}) DELETE n';

/**
 * Brings the map into being, or waits until no other import of it is under way: changing a
 * property takes the node's lock, which this transaction keeps until its end.
 */
export const LOCK = `
MERGE (m:ArgumentMap {id: $map})
SET m.lock = true
REMOVE m.lock`;
/** What `LOCK` brought into being only to wait for it. */
const REMOVE_EMPTY = 'MATCH (m:ArgumentMap {id: $map}) WHERE m.revision IS NULL DELETE m';
const TAKE_DOWN_ALL = 'MATCH (n:CommitNotice {map: $map}) DELETE n';

/**
 * The notices are looked for before and after the state is read, each in a step of its own: without
 * one before, no commit was being applied to what was read until then; without one after, none is
 * being applied to what is read from then on.
 */
const STATES = `
UNWIND $maps AS map
OPTIONAL MATCH (before:CommitNotice {map: map})
WITH map, count(before) AS before
OPTIONAL MATCH (m:ArgumentMap {id: map})
WITH map, before, CASE WHEN m.revision IS NULL THEN null ELSE m {
  .revision, .digest, incarnation: coalesce(m.incarnation, '')} END AS state
OPTIONAL MATCH (after:CommitNotice {map: map})
WITH map, before, state, count(after) AS after
RETURN map, state, before + after > 0 AS isCommitting`;
const STATE_OF_ALL = `
OPTIONAL MATCH (before:CommitNotice)
WITH collect(before.map) AS before
OPTIONAL MATCH (m:ArgumentMap)
WITH before, collect(m.id + ' ' + coalesce(m.incarnation, '') + ' ' + toString(m.revision) + ' ' + m.digest) AS states
OPTIONAL MATCH (after:CommitNotice)
WITH before, states, collect(after.map) AS after
RETURN states, before + after AS committing`;

interface StateRow {
  readonly map: MapId;
  readonly state: MapState | null;
  readonly isCommitting: boolean;
}

/** Does the last part of an import, which is then committed, under a notice. */
export async function underNotice<T>(
  connection: BoltConnection,
  { map, by }: { readonly map: MapId; readonly by: string },
  write: (putUp: () => Promise<void>) => Promise<T>,
): Promise<T> {
  let isUp = false;
  try {
    return await write(async () => {
      isUp = true;
      await connection.write((tx) => tx.run(PUT_UP, { map, by }));
    });
  } finally {
    // Where it cannot be taken down, the next reader does.
    if (isUp) await connection.write((tx) => tx.run(TAKE_DOWN, { map, by })).catch(() => {});
  }
}

/** What tells one state of a map from another; see the port. */
export function stateReads(connection: BoltConnection): Pick<Store, 'states' | 'stateOfAll'> {
  const settle = async (map: MapId): Promise<void> => {
    await connection.settle(async (tx) => {
      await tx.run(LOCK, { map });
      await tx.run(REMOVE_EMPTY, { map });
      await tx.run(TAKE_DOWN_ALL, { map });
    });
  };
  return {
    async states(maps) {
      const read = (tx: Transaction) => tx.run<StateRow>(STATES, { maps: [...new Set(maps)] });
      let rows = await connection.look(read);
      const committing = rows.filter(({ isCommitting }) => isCommitting);
      if (committing.length > 0) {
        for (const { map } of committing) await settle(map);
        rows = await connection.look(read);
      }
      const states = new Map(rows.map(({ map, state }) => [map, state]));
      return maps.map((map) => states.get(map) ?? null);
    },
    async stateOfAll() {
      const read = (tx: Transaction) =>
        tx.run<{ states: readonly string[]; committing: readonly MapId[] }>(STATE_OF_ALL);
      let [found] = await connection.look(read);
      if (found !== undefined && found.committing.length > 0) {
        for (const map of new Set(found.committing)) await settle(map);
        [found] = await connection.look(read);
      }
      return canonicalDigest(found?.states.toSorted() ?? []);
    },
  };
}
