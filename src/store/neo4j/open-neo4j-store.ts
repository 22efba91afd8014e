import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/domain-error.js';
import type { Store } from '../port.js';
import { closureRead } from './closure.js';
import { stateReads } from './commit-notices.js';
import { type BoltConnection, type ConnectionSettings, connectTo } from './connection.js';
import { translatedAtOpening } from './errors.js';
import { amountReads } from './read-amounts.js';
import { entityReads } from './read-entities.js';
import { pageReads } from './read-pages.js';
import { relationReads } from './read-relations.js';
import { structureReads } from './read-structure.js';
import { migrateGraph } from './schema.js';
import { importMapIntoGraph, importSchemesIntoGraph } from './write-map.js';

/** Reads of what is stored, as far as there is any. */
const PING = 'MATCH (m:ArgumentMap) RETURN m.revision AS revision LIMIT 1';

/** The first with COLLECT subqueries. */
const OLDEST = { major: 5, minor: 23 };

/** How the store in a Neo4j is opened. */
export interface Neo4jStoreOptions extends ConnectionSettings {
  /** Gives a map that is new its incarnation: a text without blanks that was never given before. */
  readonly newIncarnation?: () => string;
}

/**
 * Opens the store in a Neo4j, and brings its database to the shape that this program knows.
 *
 * @throws DomainError INVALID_INPUT where a setting is wrong, or names a server that is too old or
 *   a database from a newer version; UNAVAILABLE where no server answers. The message says what to
 *   do, and nothing was changed.
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<Store> {
  return storeOn(await openConnection(options), options.newIncarnation ?? randomUUID);
}

/** The same, without a store on it. */
export async function openConnection(options: ConnectionSettings): Promise<BoltConnection> {
  const connection = connectTo(options);
  try {
    refuseOldServer(await connection.agent());
    await migrateGraph(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw translatedAtOpening(error, options);
  }
}

function storeOn(connection: BoltConnection, newIncarnation: () => string): Store {
  return {
    engine: 'neo4j',
    ping: async () => {
      await connection.read((tx) => tx.run(PING));
    },
    close: () => connection.close(),
    importMap: (content, options) =>
      importMapIntoGraph(connection, content, { ...options, newIncarnation }),
    importSchemes: (schemes, options) => importSchemesIntoGraph(connection, schemes, options),
    closure: closureRead(connection),
    ...stateReads(connection),
    ...amountReads(connection),
    ...structureReads(connection),
    ...entityReads(connection),
    ...relationReads(connection),
    ...pageReads(connection),
  };
}

function refuseOldServer(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined || minor === undefined) return; // it does not say
  const isOld =
    Number(major) < OLDEST.major ||
    (Number(major) === OLDEST.major && Number(minor) < OLDEST.minor);
  if (!isOld) return;
  throw new DomainError(
    'INVALID_INPUT',
    `The server is ${agent}; Neo4j ${OLDEST.major}.${OLDEST.minor} or newer is needed, 5.26 is what the tests run on.`,
    { argument: 'NEO4J_URI' },
  );
}
