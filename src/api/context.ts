import type { MapId } from '../domain/identifier.js';
import type { IndexOf, MapIndexes } from '../services/map-indexes.js';
import type { Turns, TurnTaking } from '../services/turns.js';
import type { Store } from '../store/port.js';
import { createLoaders, type Loaders } from './loaders.js';
import { createReadBatches, inReadBatches } from './read-batches.js';
import { createSeenStates, notingStates } from './seen-states.js';

/** What the resolvers of one request share. */
export interface ApiContext {
  readonly requestId: string;
  /** Whether the one who asks may see the keys of exercises. */
  readonly isEducator: boolean;
  /** What this request computes with, in turns with all others. */
  readonly turns: Turns;
  /** The store as this request reads it, in waves, as long as it has time. */
  readonly store: Store;
  readonly loaders: Loaders;
  /** The index of a map, its revision being checked once a request. */
  readonly indexOf: IndexOf;
  /** Says whether every map that was read is still as it was when it was first read. */
  isOfOneState(): Promise<boolean>;
}

/** What is known of a request before it is answered. */
export interface RequestOptions {
  /** Whether the one who asks may see the keys of exercises; nobody may where left out. */
  readonly isEducator?: boolean;
  /** Aborted once the request's time is over or its client is gone: then its work ends. */
  readonly signal?: AbortSignal;
  /** The steps that all its computations may take together; any number where left out. */
  readonly steps?: number;
}

/** Makes the context of one request; a second request must have another. */
export function createContext(given: {
  readonly store: Store;
  readonly indexes: MapIndexes;
  readonly turnTaking: TurnTaking;
  readonly requestId: string;
  readonly options: RequestOptions;
}): ApiContext {
  const { isEducator = false, ...limits } = given.options;
  const ownTurns = given.turnTaking.forRequest(limits);
  const waves = createReadBatches(() => ownTurns.check());
  // What a computation gives is asked for together with what the others give.
  const turns: Turns = { ...ownTurns, run: (work) => waves.read(() => ownTurns.run(work)) };
  const states = createSeenStates(given.store);
  const store = inReadBatches(notingStates(given.store, states), waves);
  const seen = new Map<MapId, ReturnType<IndexOf>>();
  const readIndex: IndexOf = async (map) => {
    await states.note([map]);
    return given.indexes.of(map);
  };
  const indexOf: IndexOf = (map) => {
    const known = seen.get(map) ?? waves.read(() => readIndex(map));
    seen.set(map, known);
    return known;
  };
  const { requestId } = given;
  const loaders = createLoaders(store, waves, turns);
  const isOfOneState = () => states.stillHold();
  return { requestId, isEducator, turns, store, loaders, indexOf, isOfOneState };
}
