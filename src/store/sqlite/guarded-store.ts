import type { EntityKind } from '../../domain/argument-map.js';
import { type DomainError, damaged } from '../../domain/domain-error.js';
import { type EntityId, type MapId, mapOf } from '../../domain/identifier.js';
import type { StatementFilter, Store } from '../port.js';
import type { MapDamage } from './check-database.js';

/**
 * A store some of whose maps were found to be damaged: for these it refuses to answer, wherever
 * they come in, and goes on with all others. A list over all maps is refused as well where it looks
 * into them: without what is damaged it would be untrue.
 *
 * The maps themselves and the schemes are read as ever: their rows are compared as they are read.
 * A damage is taken out of the list once an import has mended it.
 */
export function guardedStore(store: Store, damages: Map<MapId, MapDamage>): Store {
  if (damages.size === 0) return store;

  /** The damage of a map; none any more once an import has written all of it anew. */
  const damageOf = async (map: MapId): Promise<MapDamage | undefined> => {
    const damage = damages.get(map);
    if (damage === undefined || (await store.revision(map)) === damage.revision) return damage;
    damages.delete(map);
    return undefined;
  };
  const refuse = async (maps: Iterable<MapId>): Promise<void> => {
    for (const map of maps) {
      const damage = await damageOf(map);
      if (damage !== undefined) throw refusal(map, damage);
    }
  };
  const own: Pick<Store, 'revision' | 'importMap'> = {
    async revision(map) {
      const damage = await damageOf(map);
      if (damage?.isHead) throw refusal(map, damage);
      return store.revision(map);
    },
    async importMap(content, options) {
      const { id } = content.map;
      const damage = await damageOf(id);
      const result = await store.importMap(content, options);
      // Whoever only brings what is missing has no use for what is there, sound or not.
      const isBringing = options?.ifAbsent === true;
      if (damage !== undefined && !result.changed && !isBringing) throw refusal(id, damage);
      return result;
    },
  };
  return new Proxy(store, {
    get(target, name) {
      if (Object.hasOwn(own, name)) return own[name as keyof typeof own];
      const member: unknown = Reflect.get(target, name, target);
      const mapsOf = Object.hasOwn(MAPS_ASKED, name) ? MAPS_ASKED[name as Asked] : undefined;
      if (typeof member !== 'function' || mapsOf === undefined) return member;
      return async (...args: never[]) => {
        const maps = (mapsOf as (...args: never[]) => readonly MapId[] | 'all')(...args);
        await refuse(maps === 'all' ? [...damages.keys()] : maps);
        return Reflect.apply(member, target, args);
      };
    },
  });
}

/** The methods that look into maps. */
type Asked = Exclude<
  keyof Store,
  | 'engine'
  | 'ping'
  | 'close'
  | 'importMap'
  | 'importSchemes'
  | 'states'
  | 'stateOfAll'
  | 'amounts'
  | 'revision'
  | 'pageOfMaps'
  | 'countOfMaps'
  | 'pageOfSchemes'
  | 'countOfSchemes'
>;

const ofThings = (ids: readonly string[]) =>
  ids.filter((id) => id.includes('/')).map((id) => mapOf(id as EntityId)); // `map/name`, or a scheme
const ofMap = (map: MapId) => [map];
const ofKind = (kind: EntityKind, maps: readonly MapId[] | 'all') =>
  kind === 'map' || kind === 'scheme' ? [] : maps;
const ofFilter = ({ map, section, about }: StatementFilter) => {
  if (map !== undefined) return [map];
  if (section !== undefined) return [mapOf(section)];
  return about === undefined ? 'all' : about.map(mapOf);
};

/** Which maps each of them looks into. */
const MAPS_ASKED: {
  readonly [M in Asked]: (...args: Parameters<Store[M]>) => readonly MapId[] | 'all';
} = {
  structure: ofMap,
  size: ofMap,
  closure: (start) => [mapOf(start)],
  getMany: (kind: EntityKind, ids) => ofKind(kind, ofThings(ids)),
  kindsOf: ofThings,
  namesOf: (kind, map) => ofKind(kind, map === null ? 'all' : [map]),
  inferencesTo: ofThings,
  inferencesFrom: ofThings,
  conflictsAgainst: ofThings,
  conflictsFrom: ofThings,
  evidenceOn: ofThings,
  rolesOf: ofThings,
  pageOfMembers: (_kind, map) => [map],
  countOfMembers: (_kind, map) => [map],
  pageOfStatements: ofFilter,
  countOfStatements: ofFilter,
};

function refusal(map: MapId, { what }: MapDamage): DomainError {
  return damaged(`The map "${map}"`, new Error(`Found when the database was opened: ${what}.`));
}
