import type { EntityKind } from '../domain/argument-map.js';
import { notFound } from '../domain/domain-error.js';
import { type EntityId, type MapId, mapOf } from '../domain/identifier.js';
import { nearestNames } from '../domain/nearest-names.js';
import type { Store } from '../store/port.js';

/** Something an argument names. */
export type Reference =
  | { readonly kind: 'map'; readonly id: MapId }
  | { readonly kind: 'concept' | 'section' | 'statement'; readonly id: EntityId };

/**
 * Makes sure that all that is named is there, in one round trip.
 *
 * @throws DomainError NOT_FOUND for the first that is not, with the nearest names that are.
 */
export async function mustExist(store: Store, references: readonly Reference[]): Promise<void> {
  if (references.length === 0) return;
  const kinds = await store.kindsOf(references.map(({ id }) => id));
  for (const [at, reference] of references.entries()) {
    if (kinds[at] === reference.kind) continue;
    throw notFound(reference.kind, reference.id, await namesNear(store, reference));
  }
}

async function namesNear(store: Store, { kind, id }: Reference): Promise<readonly string[]> {
  const maps = await store.namesOf('map', null);
  if (kind === 'map') return nearestNames(id, maps);
  return nearestNames(id, await namesIn(store, kind, mapOf(id), maps));
}

/** The names of a kind in a map; where it is the map that is mistyped, in the maps like it. */
async function namesIn(
  store: Store,
  kind: EntityKind,
  map: MapId,
  maps: readonly string[],
): Promise<readonly string[]> {
  const near = maps.includes(map) ? [map] : nearestNames(map, maps);
  // They come from the store, as the identifiers of its maps.
  const lists = near.map((name) => store.namesOf(kind, name as MapId));
  return (await Promise.all(lists)).flat();
}
