import type { MapId } from '../domain/identifier.js';
import { openNeo4jStore } from '../store/neo4j/open-neo4j-store.js';
import type { Store } from '../store/port.js';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.js';
import type { StoreConfiguration } from './configuration.js';

/** A map in the store that is damaged, and what of it is. */
export interface DamagedMap {
  readonly map: MapId;
  readonly what: string;
}

/**
 * Opens the store that the configuration names, and brings its shape up to date. Told of each map
 * that is known to be damaged; the store answers for all others.
 *
 * @throws DomainError whose message says what to do: the folder cannot be written, the file is
 *   damaged or from a newer version, Neo4j is not there or lets us not in.
 */
export async function openStore(
  configuration: StoreConfiguration,
  onDamage: (damage: DamagedMap) => void = () => {},
): Promise<Store> {
  if (configuration.engine === 'sqlite') {
    return openSqliteStore({ folder: configuration.folder, onDamage });
  }
  const { uri, username, password, database } = configuration;
  return openNeo4jStore({ uri, username, password, ...(database === null ? {} : { database }) });
}
