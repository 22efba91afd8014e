import type { ArgumentMap, Entities, MemberKind } from '../domain/argument-map.js';
import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId } from '../domain/identifier.js';
import { isSameState } from '../domain/map-state.js';
import type { MapIndex } from '../reasoning/map-index.js';
import type { Store } from '../store/port.js';
import { allMembers } from './all-members.js';
import type { IndexedMap } from './map-indexes.js';
import type { Turns } from './turns.js';

/** How many things are read at once; then others have their turn. */
const CHUNK = 1000;

/** A map with all that it holds of some kinds, in one state. */
export interface WholeMap<K extends MemberKind> {
  readonly map: ArgumentMap;
  readonly members: { readonly [Kind in K]: readonly Entities[Kind][] };
}

/**
 * Reads a map with everything it holds of some kinds, in the order of the map.
 *
 * @throws DomainError CONFLICT where the map is no longer in the state in which it was indexed
 */
export async function wholeMap<K extends MemberKind>(
  store: Store,
  turns: Turns,
  { index, state }: IndexedMap,
  kinds: readonly K[],
): Promise<WholeMap<K>> {
  const { map } = index;
  const [head] = await store.getMany('map', [map]);
  if (head === undefined || head === null) throw changedMeanwhile(map);
  const lists = await eachKind(kinds, isSmall(index), async (kind) => {
    const ids = await allMembers(store, turns, kind, map);
    return [kind, await inChunks(store, turns, kind, ids)] as const;
  });
  // Lists of one state alone fit together, and none comes back once it is gone.
  const [now = null] = await store.states([map]);
  if (!isSameState(now, state)) throw changedMeanwhile(map);
  // Each kind was read into a list of its own, just above.
  return { map: head, members: Object.fromEntries(lists) as WholeMap<K>['members'] };
}

/** Whether all of a map can be read before others have their turn. */
function isSmall({ statements, inferences, conflicts, evidence }: MapIndex): boolean {
  const kinds = [statements, inferences, conflicts, evidence];
  return kinds.reduce((sum, { ids }) => sum + ids.length, 0) <= CHUNK;
}

/** Reads one kind after another, or all at once, which takes fewer round trips. */
async function eachKind<Kind, List>(
  kinds: readonly Kind[],
  isAtOnce: boolean,
  read: (kind: Kind) => Promise<List>,
): Promise<readonly List[]> {
  if (isAtOnce) return Promise.all(kinds.map(read));
  const lists: List[] = [];
  for (const kind of kinds) lists.push(await read(kind));
  return lists;
}

/** Things by their identifiers, without those that are gone; others have their turn in between. */
export async function inChunks<K extends MemberKind | 'scheme'>(
  store: Store,
  turns: Turns,
  kind: K,
  ids: readonly EntityId[],
): Promise<readonly Entities[K][]> {
  const all: Entities[K][] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const things = await store.getMany<K>(kind, ids.slice(from, from + CHUNK));
    for (const thing of things) if (thing !== null) all.push(thing);
    if (things.length === CHUNK) await turns.rest();
  }
  return all;
}
