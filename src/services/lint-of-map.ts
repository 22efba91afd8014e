import type { Entities, MemberKind } from '../domain/argument-map.js';
import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import { lintMap } from '../reasoning/lint/lint-map.js';
import type { LintNotice } from '../reasoning/lint/lint-rule.js';
import type { Store } from '../store/port.js';
import { allMembers } from './all-members.js';
import type { IndexOf } from './map-indexes.js';

/** How many things are read at once. */
const CHUNK = 1000;

/**
 * What lint notices in a map, accepted or not, in the order of the map; null where the map is too
 * large to be indexed. Reads all statements, inferences, conflicts and evidence of the map.
 *
 * @throws DomainError CONFLICT where the map changed between the first read and the last, or is gone
 */
export async function lintOfMap(
  store: Store,
  indexOf: IndexOf,
  map: MapId,
): Promise<readonly LintNotice[] | null> {
  const indexed = await indexOf(map);
  if (indexed?.kind === 'too large') return null;
  const [head] = await store.getMany('map', [map]);
  if (indexed === null || !head) throw changedMeanwhile(map);
  const { index } = indexed;
  const [statements, inferences, conflicts, evidence] = await Promise.all([
    everyOne(store, 'statement', map),
    everyOne(store, 'inference', map),
    everyOne(store, 'conflict', map),
    everyOne(store, 'evidence', map),
  ]);
  const named = new Set(inferences.flatMap(({ scheme }) => scheme ?? []));
  const schemes = await inChunks(store, 'scheme', [...named]);
  // Lists of one revision alone fit together, and fit the index.
  if ((await store.revision(map)) !== index.revision || head.revision !== index.revision) {
    throw changedMeanwhile(map);
  }
  const { accepted } = head;
  return lintMap({ index, statements, inferences, conflicts, evidence, schemes, accepted });
}

async function everyOne<K extends MemberKind>(
  store: Store,
  kind: K,
  map: MapId,
): Promise<readonly Entities[K][]> {
  return inChunks(store, kind, await allMembers(store, kind, map));
}

/** Things by their identifiers, without those that are gone. */
async function inChunks<K extends MemberKind | 'scheme'>(
  store: Store,
  kind: K,
  ids: readonly EntityId[],
): Promise<readonly Entities[K][]> {
  const all: Entities[K][] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const things = await store.getMany<K>(kind, ids.slice(from, from + CHUNK));
    for (const thing of things) if (thing !== null) all.push(thing);
  }
  return all;
}
