import DataLoader from 'dataloader';
import type { Entities, EntityKind } from '../domain/argument-map.js';
import { DomainError } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Role } from '../domain/role.js';
import { allMembers } from '../services/all-members.js';
import { oneByOneIfDamaged } from '../services/one-by-one.js';
import type { Turns } from '../services/turns.js';
import type { Store } from '../store/port.js';
import type { ReadBatches } from './read-batches.js';

type Ids = readonly EntityId[];

/** One request's reading of things and of what connects them, each relation once a wave. */
export interface Loaders {
  /** A thing by its identifier, or null where it names nothing of that kind. */
  find<K extends EntityKind>(kind: K, id: Entities[K]['id']): Promise<Entities[K] | null>;
  /** A thing that something else named. */
  get<K extends EntityKind>(kind: K, id: Entities[K]['id']): Promise<Entities[K]>;
  /** Things that something else named, in the order of their identifiers. */
  all<K extends EntityKind>(
    kind: K,
    ids: readonly Entities[K]['id'][],
  ): Promise<readonly Entities[K][]>;
  /** Anything by its identifier, or null. */
  findAny(id: string): Promise<Entities[EntityKind] | null>;
  /** Anything that something else named. */
  getAny(id: string): Promise<Entities[EntityKind]>;
  /** The kind of a thing that these loaders have read. */
  kindOf(thing: object): EntityKind;

  readonly inferencesTo: Relation<Ids>;
  readonly inferencesFrom: Relation<Ids>;
  readonly conflictsAgainst: Relation<Ids>;
  readonly conflictsFrom: Relation<Ids>;
  readonly evidenceOn: Relation<Ids>;
  readonly roleOf: Relation<Role | null>;
  /** All sections of a map; they are few. */
  sectionsOf(map: MapId): Promise<Ids>;
}

/** What one thing is connected to. */
type Relation<T> = (of: EntityId) => Promise<T>;

type KindLoaders = {
  readonly [K in EntityKind]: DataLoader<Entities[K]['id'], Entities[K] | null>;
};

/** Makes the loaders of one request. The store is the request's own view of it, in waves. */
export function createLoaders(store: Store, waves: ReadBatches, turns: Turns): Loaders {
  const options = { batchScheduleFn: waves.schedule };
  const kinds = new WeakMap<object, EntityKind>();

  const ofKind = <K extends EntityKind>(kind: K) =>
    new DataLoader<Entities[K]['id'], Entities[K] | null>(
      oneByOneIfDamaged(async (ids) => {
        const things = await store.getMany(kind, ids);
        for (const thing of things) if (thing !== null) kinds.set(thing, kind);
        return things;
      }),
      options,
    );
  const relation = <T>(read: (ids: Ids) => Promise<readonly T[]>): Relation<T> => {
    const loader = new DataLoader<EntityId, T>(oneByOneIfDamaged(read), options);
    return (of) => loader.load(of);
  };

  const loaders: KindLoaders = {
    map: ofKind('map'),
    document: ofKind('document'),
    section: ofKind('section'),
    concept: ofKind('concept'),
    statement: ofKind('statement'),
    inference: ofKind('inference'),
    conflict: ofKind('conflict'),
    source: ofKind('source'),
    evidence: ofKind('evidence'),
    aside: ofKind('aside'),
    scheme: ofKind('scheme'),
  };
  const kindsById = new DataLoader<string, EntityKind | null>(
    oneByOneIfDamaged((ids) => store.kindsOf(ids)),
    options,
  );

  const sections = new DataLoader<MapId, Ids>(
    (maps) => Promise.all(maps.map((map) => allMembers(store, turns, 'section', map))),
    options,
  );

  const find = <K extends EntityKind>(kind: K, id: Entities[K]['id']) => {
    const loader: KindLoaders[K] = loaders[kind];
    return loader.load(id);
  };
  const get = async <K extends EntityKind>(kind: K, id: Entities[K]['id']) => {
    const thing = await find(kind, id);
    if (thing === null) throw goneMeanwhile(kind, id);
    return thing;
  };
  const findAny = async (id: string) => {
    const kind = await kindsById.load(id);
    // The store has just said that the identifier is one of this kind.
    return kind === null ? null : find(kind, id as Entities[typeof kind]['id']);
  };
  return {
    find,
    get,
    all: (kind, ids) => Promise.all(ids.map((id) => get(kind, id))),
    findAny,
    async getAny(id) {
      const thing = await findAny(id);
      if (thing === null) throw goneMeanwhile('thing', id);
      return thing;
    },
    kindOf(thing) {
      const kind = kinds.get(thing);
      if (kind === undefined) throw new Error('A thing was resolved that no loader has read.');
      return kind;
    },
    inferencesTo: relation((ids) => store.inferencesTo(ids)),
    inferencesFrom: relation((ids) => store.inferencesFrom(ids)),
    conflictsAgainst: relation((ids) => store.conflictsAgainst(ids)),
    conflictsFrom: relation((ids) => store.conflictsFrom(ids)),
    evidenceOn: relation((ids) => store.evidenceOn(ids)),
    roleOf: relation((ids) => store.rolesOf(ids)),
    sectionsOf: (map) => sections.load(map),
  };
}

/** A query reads in several steps; a map may be replaced between two of them. */
function goneMeanwhile(what: EntityKind | 'thing', id: string): DomainError {
  return new DomainError(
    'CONFLICT',
    `The ${what} "${id}" went away while the query was answered. Ask again.`,
  );
}
