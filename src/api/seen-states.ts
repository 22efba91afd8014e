import type { EntityKind } from '../domain/argument-map.js';
import { type EntityId, type MapId, mapOf, SCHEME_CATALOGUE } from '../domain/identifier.js';
import { isSameState, type MapState } from '../domain/map-state.js';
import type { Store } from '../store/port.js';

/** The states of the maps that one request has read, so that its answer is of one state of each. */
export interface SeenStates {
  /** Notes the state of maps before anything of them is read for the first time. */
  note(maps: readonly MapId[] | 'all'): Promise<void>;
  /** Says whether every map that was read is still in the state in which it was first read. */
  stillHold(): Promise<boolean>;
}

/** What has to be tried again after it was tried so often is given up. */
export const MOST_TRIES = 4;

export function createSeenStates(store: Pick<Store, 'states' | 'stateOfAll'>): SeenStates {
  const seen = new Map<MapId, Promise<MapState | null>>();
  let all: Promise<string> | undefined;
  return {
    async note(maps) {
      if (maps === 'all') {
        all ??= store.stateOfAll();
        await all;
        return;
      }
      const unseen = [...new Set(maps)].filter((map) => !seen.has(map) && map !== SCHEMES);
      if (unseen.length > 0) {
        const states = store.states(unseen);
        unseen.forEach((map, at) => {
          const state = states.then((found) => found[at] ?? null);
          state.catch(() => {}); // whoever reads the map waits for it below, and hears of it
          seen.set(map, state);
        });
      }
      await Promise.all(maps.map((map) => seen.get(map)));
    },
    async stillHold() {
      if (all !== undefined && (await all) !== (await store.stateOfAll())) return false;
      const maps = [...seen.keys()];
      if (maps.length === 0) return true;
      const [before, after] = await Promise.all([Promise.all(seen.values()), store.states(maps)]);
      return after.every((state, at) => isSameState(state, before[at] ?? null));
    },
  };
}

/** The same store, the states of the maps that a read is about being noted before it. */
export function notingStates(store: Store, states: SeenStates): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      const mapsOf = Object.hasOwn(MAPS_READ, name) ? MAPS_READ[name as Read] : undefined;
      if (typeof member !== 'function' || mapsOf === undefined) return member;
      return async (...args: never[]) => {
        const maps = (mapsOf as (...args: never[]) => readonly MapId[] | 'all')(...args);
        await states.note(maps);
        return Reflect.apply(member, target, args);
      };
    },
  });
}

/** What stands in the place of a map in the identifier of a scheme. */
const SCHEMES: string = SCHEME_CATALOGUE;

/** The methods that read of maps. */
type Read = Exclude<
  keyof Store,
  | 'engine'
  | 'ping'
  | 'close'
  | 'importMap'
  | 'importSchemes'
  | 'states'
  | 'stateOfAll'
  | 'amounts'
  // Schemes belong to no map, and near names are only a hint.
  | 'pageOfSchemes'
  | 'countOfSchemes'
  | 'namesOf'
>;

const ofThings = (ids: readonly EntityId[]) => ids.map(mapOf);
const ofMap = (map: MapId) => [map];

/** Which maps each of them reads of. */
const MAPS_READ: {
  readonly [M in Read]: (...args: Parameters<Store[M]>) => readonly MapId[] | 'all';
} = {
  revision: ofMap,
  structure: ofMap,
  size: ofMap,
  closure: (start) => [mapOf(start)],
  getMany: (kind: EntityKind, ids) => (kind === 'scheme' ? [] : ids.map(mapNamedBy)),
  kindsOf: (ids) => ids.map(mapNamedBy),
  inferencesTo: ofThings,
  inferencesFrom: ofThings,
  conflictsAgainst: ofThings,
  conflictsFrom: ofThings,
  evidenceOn: ofThings,
  rolesOf: ofThings,
  pageOfMaps: () => 'all',
  countOfMaps: () => 'all',
  pageOfMembers: (_kind, map) => [map],
  countOfMembers: (_kind, map) => [map],
  pageOfStatements: ({ map }) => (map === undefined ? 'all' : [map]),
  countOfStatements: ({ map }) => (map === undefined ? 'all' : [map]),
};

/** The map that an identifier of anything names, or names a part of. */
function mapNamedBy(id: string): MapId {
  return (id.includes('/') ? mapOf(id as EntityId) : id) as MapId; // it was parsed at the edge
}
