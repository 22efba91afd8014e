import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver';
import type { ConnectionSettings } from './connection.js';
import { malformedUri, translatedOfConnection } from './errors.js';

const ADDRESS =
  /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/(?:\[[0-9a-f:.]+\]|[^\s/?#@:]+)(?::(\d+))?\/?(?:\?\S*)?$/i;
/** How many connections a driver has at most; one for each transaction under way. */
const POOL_SIZE = 100;

/** A driver, and the transactions that see what its earlier ones wrote, also in a cluster. */
export interface OpenDriver {
  serverInfo(): Promise<{ readonly agent?: string }>;
  transact<T>(
    mode: 'READ' | 'WRITE',
    work: (tx: ManagedTransaction) => Promise<T>,
    limits?: { readonly timeout: number },
  ): Promise<T>;
  /** Whether each of its connections may be in a transaction that has begun and not ended. */
  isFull(): boolean;
  close(): Promise<void>;
  closeWhenIdle(): void;
}

/**
 * Makes a driver; nothing is sent yet.
 *
 * @throws DomainError INVALID_INPUT where the address is not one of Neo4j's.
 */
export function openDriver(settings: ConnectionSettings, answerWithin: number): OpenDriver {
  const { uri, username, password } = settings;
  const [, port] = ADDRESS.exec(uri) ?? [undefined, 'none'];
  if (port === 'none' || Number(port ?? 0) > 65_535) throw malformedUri(uri);
  const driver = driverFor(uri, username, password, answerWithin);
  const database = settings.database === undefined ? {} : { database: settings.database };
  const bookmarkManager = neo4j.bookmarkManager();
  const begun = new Set<object>();
  let isRetired = false;
  const closeIfDone = () => {
    if (isRetired && begun.size === 0) driver.close().catch(() => {}); // nobody uses it any more
  };
  return {
    isFull: () => begun.size >= POOL_SIZE,
    close: () => driver.close(),
    closeWhenIdle: () => {
      isRetired = true;
      closeIfDone();
    },
    serverInfo: async () => {
      try {
        return await driver.getServerInfo(database);
      } catch (error) {
        throw translatedOfConnection(error);
      }
    },
    transact: async (mode, work, limits) => {
      const session = driver.session({ bookmarkManager, ...database });
      let ofWork: { readonly error: unknown } | undefined;
      const watched = async (tx: ManagedTransaction) => {
        begun.add(session);
        try {
          return await work(tx);
        } catch (error) {
          ofWork = { error };
          throw error;
        }
      };
      try {
        return mode === 'READ'
          ? await session.executeRead(watched, limits)
          : await session.executeWrite(watched, limits);
      } catch (error) {
        // What the work did not throw itself went wrong before it or after it.
        throw error === ofWork?.error ? error : translatedOfConnection(error);
      } finally {
        // On a dead connection the goodbye may hang or fail; the answer must not wait for it.
        session.close().catch(() => {});
        begun.delete(session);
        closeIfDone();
      }
    },
  };
}

function driverFor(uri: string, username: string, password: string, answerWithin: number): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true, // no number of ours comes near 2^53
      maxConnectionPoolSize: POOL_SIZE,
      connectionTimeout: answerWithin / 2,
      connectionAcquisitionTimeout: answerWithin * 0.75,
      maxTransactionRetryTime: answerWithin / 4,
      connectionLivenessCheckTimeout: 30_000,
      telemetryDisabled: true,
      userAgent: 'therefore',
    });
  } catch (cause) {
    throw malformedUri(uri, cause);
  }
}
