import { randomUUID } from 'node:crypto';
import type { MapId } from '../../domain/identifier.js';
import type { Observer, Store } from '../port.js';
import { guardedStore } from './guarded-store.js';
import { importMapIntoTables } from './import-map.js';
import { openDatabase } from './open-database.js';
import type { OpenFile } from './open-file.js';
import { ping } from './ping.js';
import { readAmounts } from './read-amounts.js';
import { readClosure } from './read-closure.js';
import * as pages from './read-pages.js';
import * as relations from './read-relations.js';
import { countOfStatements, pageOfStatements } from './read-statements.js';
import { readStateOfAll, readStates } from './read-states.js';
import { readRevision, readSize, readStructure } from './read-structure.js';
import { getMany, kindsOf, namesOf } from './read-things.js';
import { importSchemesIntoTables } from './schemes.js';

/** How the embedded store is opened. */
export interface SqliteStoreOptions {
  readonly folder: string;
  /** Hears every statement once the store is open. */
  readonly observe?: Observer;
  /** Gives a map that is new its incarnation: a text without blanks that was never given before. */
  readonly newIncarnation?: () => string;
  /** Told of each map that is damaged, before the store is given. */
  readonly onDamage?: (damage: { readonly map: MapId; readonly what: string }) => void;
}

/**
 * Opens the embedded store in a folder, which is made where it is not there; the file in it is
 * `therefore.db`. Maps in it that are damaged are refused as DAMAGED; all others are answered for.
 *
 * SQLite answers in this thread: each method runs to its end before anything else does, an import
 * of 100,000 statements for some seconds.
 *
 * @throws DomainError INVALID_INPUT where the folder cannot be written, or the file is not this
 *   program's or is from a newer version; DAMAGED where it is damaged as a whole; UNAVAILABLE where
 *   it is in use. The file stays as it was.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const { folder, observe, onDamage, newIncarnation = randomUUID } = options;
  const { database, file, damages: found } = openDatabase(folder, observe);
  const damages = new Map(found);
  for (const [map, { what }] of damages) onDamage?.({ map, what });
  const store: Store = {
    engine: 'sqlite',
    ping: async () => ping(database, file),
    close: async () => file.close(),

    importMap: async (content, options) =>
      written(file, () => {
        const isDistrusted = options?.force === true || damages.has(content.map.id);
        return importMapIntoTables(database, content, { ...options, isDistrusted, newIncarnation });
      }),
    importSchemes: async (schemes, options) =>
      written(file, () => importSchemesIntoTables(database, schemes, options)),

    states: async (maps) => readStates(database, maps),
    stateOfAll: async () => readStateOfAll(database),
    amounts: async (maps) => readAmounts(database, maps),
    revision: async (map) => readRevision(database, map),
    structure: async (map) => readStructure(database, map),
    size: async (map) => readSize(database, map),
    closure: async (start, direction, limit) => readClosure(database, start, direction, limit),

    getMany: async (kind, ids) => getMany(database, kind, ids),
    kindsOf: async (ids) => kindsOf(database, ids),
    namesOf: async (kind, map) => namesOf(database, kind, map),

    inferencesTo: async (statements) => relations.inferencesTo(database, statements),
    inferencesFrom: async (statements) => relations.inferencesFrom(database, statements),
    conflictsAgainst: async (targets) => relations.conflictsAgainst(database, targets),
    conflictsFrom: async (statements) => relations.conflictsFrom(database, statements),
    evidenceOn: async (statements) => relations.evidenceOn(database, statements),
    rolesOf: async (statements) => relations.rolesOf(database, statements),

    pageOfMaps: async (page) => pages.pageOfMaps(database, page),
    countOfMaps: async () => pages.countOfMaps(database),
    pageOfSchemes: async (page) => pages.pageOfSchemes(database, page),
    countOfSchemes: async () => pages.countOfSchemes(database),
    pageOfMembers: async (kind, map, page) => pages.pageOfMembers(database, kind, map, page),
    countOfMembers: async (kind, map) => pages.countOfMembers(database, kind, map),
    pageOfStatements: async (filter, page) => pageOfStatements(database, filter, page),
    countOfStatements: async (filter) => countOfStatements(database, filter),
  };
  return guardedStore(store, damages);
}

/** Writes into the file that is still in its place: what is written into another one is lost. */
function written<T>(file: OpenFile, write: () => T): T {
  file.requireSame();
  const result = write();
  file.requireSame();
  file.wrote();
  return result;
}
