import { openNeo4jStore } from '../../store/neo4j/open-neo4j-store.js';
import type { Store } from '../../store/port.js';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.js';
import type { StoreConfiguration } from '../configuration.js';

/**
 * Opens the store that the configuration names, and brings its shape up to date.
 *
 * @throws DomainError whose message says what to do: the folder cannot be written, the file is
 *   damaged or from a newer version, Neo4j is not there or lets us not in.
 */
export async function openStore(configuration: StoreConfiguration): Promise<Store> {
  if (configuration.engine === 'sqlite') return openSqliteStore({ folder: configuration.folder });
  const { uri, username, password, database } = configuration;
  return openNeo4jStore({ uri, username, password, ...(database === null ? {} : { database }) });
}
