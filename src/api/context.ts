import type { MapId } from '../domain/identifier.js';
import type { IndexOf, MapIndexes } from '../services/map-indexes.js';
import type { Store } from '../store/port.js';
import { createLoaders, type Loaders } from './loaders.js';
import { createWaves, inWaves } from './waves.js';

/** What the resolvers of one request share. */
export interface ApiContext {
  readonly requestId: string;
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
}): ApiContext {
  const waves = createWaves();
  const store = inWaves(given.store, waves);
  const seen = new Map<MapId, ReturnType<IndexOf>>();
  const indexOf: IndexOf = (map) => {
    const known = seen.get(map) ?? waves.read(() => given.indexes.of(map));
    seen.set(map, known);
    return known;
  };
  return { requestId: given.requestId, store, loaders: createLoaders(store, waves), indexOf };
}
