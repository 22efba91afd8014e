import type { MapId } from '../domain/identifier.js';
import type { IndexOf, MapIndexes } from '../services/map-indexes.js';
import type { Store } from '../store/port.js';
import { createLoaders, type Loaders } from './loaders.js';
import { createWaves, inWaves } from './waves.js';

/** What the resolvers of one request share. */
export interface ApiContext {
  readonly requestId: string;
  /** Whether the one who asks may see the keys of exercises. */
  readonly isEducator: boolean;
  /** The store as this request reads it, in waves. */
  readonly store: Store;
  readonly loaders: Loaders;
  /** The index of a map, its revision being checked once a request. */
  readonly indexOf: IndexOf;
}

/** Makes the context of one request; a second request must have another. */
export function createContext(given: {
  readonly store: Store;
  readonly indexes: MapIndexes;
  readonly requestId: string;
  readonly isEducator: boolean;
}): ApiContext {
  const waves = createWaves();
  const store = inWaves(given.store, waves);
  const seen = new Map<MapId, ReturnType<IndexOf>>();
  const indexOf: IndexOf = (map) => {
    const known = seen.get(map) ?? waves.read(() => given.indexes.of(map));
    seen.set(map, known);
    return known;
  };
  const { requestId, isEducator } = given;
  return { requestId, isEducator, store, loaders: createLoaders(store, waves), indexOf };
}
