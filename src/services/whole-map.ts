import type { ArgumentMap, Entities, MemberKind } from '../domain/argument-map.js';
import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Store } from '../store/port.js';
import { allMembers } from './all-members.js';

/** How many things are read at once. */
const CHUNK = 1000;

/** A map with all that it holds of some kinds, at one revision. */
export interface WholeMap<K extends MemberKind> {
  readonly map: ArgumentMap;
  readonly members: { readonly [Kind in K]: readonly Entities[Kind][] };
}

/**
 * Reads a map with everything it holds of some kinds, in the order of the map.
 *
 * @throws DomainError CONFLICT where the map is not of this revision from the first read to the last
 */
export async function wholeMap<K extends MemberKind>(
  store: Store,
  { map, revision }: { readonly map: MapId; readonly revision: number },
  kinds: readonly K[],
): Promise<WholeMap<K>> {
  const [head] = await store.getMany('map', [map]);
  if (head?.revision !== revision) throw changedMeanwhile(map);
  const lists = await Promise.all(
    kinds.map(async (kind) => [kind, await everyOne(store, kind, map)] as const),
  );
  // Lists of one revision alone fit together.
  if ((await store.revision(map)) !== revision) throw changedMeanwhile(map);
  // Each kind was read into a list of its own, just above.
  return { map: head, members: Object.fromEntries(lists) as WholeMap<K>['members'] };
}

async function everyOne<K extends MemberKind>(
  store: Store,
  kind: K,
  map: MapId,
): Promise<readonly Entities[K][]> {
  return inChunks(store, kind, await allMembers(store, kind, map));
}

/** Things by their identifiers, without those that are gone. */
export async function inChunks<K extends MemberKind | 'scheme'>(
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
