import { verifyNeo4j } from '../store/neo4j/verify-neo4j.js';
import { verifyDatabase } from '../store/sqlite/verify-database.js';
import type { VerifyReport } from '../store/verify-report.js';
import type { StoreConfiguration } from './configuration.js';

/**
 * Looks through the store that the configuration names, and mends what can be mended.
 *
 * @throws DomainError whose message says what to do, as at opening (open-store.ts); or that the
 *   store is in use and must not be.
 */
export async function verifyStore(
  configuration: StoreConfiguration,
  options: { readonly compact: boolean },
): Promise<VerifyReport> {
  if (configuration.engine === 'sqlite') return verifyDatabase(configuration.folder, options);
  const { uri, username, password, database } = configuration;
  return verifyNeo4j({ uri, username, password, ...(database === null ? {} : { database }) });
}
