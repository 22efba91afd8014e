import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Observer } from '../port.js';
import { Database } from './database.js';
import { APPLICATION_ID, inspectFile, shapeVersion } from './inspect-file.js';
import { MIGRATIONS } from './migrations.js';
import { notWritable, sqliteError } from './sqlite-error.js';
import { requireSafeSqlite } from './sqlite-version.js';

/** The name of the file in the data folder. */
export const DATABASE_FILE = 'therefore.db';

/** How long a writer waits for another process that writes, in milliseconds. */
const BUSY_TIMEOUT = 4_000;

const SQLITE_VERSION = 'SELECT sqlite_version() AS version';

/**
 * With a log beside the file, readers go on while one writes; FULL puts each commit on the disk.
 * The log is cut to 64 MB after a large import, and 32 MB of pages are kept in memory.
 */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -32768;
`;

/**
 * Opens the database in a folder, making both where they are not there, and brings its shape up to
 * date. What cannot be used is refused before anything is written to it.
 *
 * @throws DomainError INVALID_INPUT where the folder cannot be written, or the file is another
 *   program's or a newer version's; UNAVAILABLE where it is damaged or in use.
 */
export function openDatabase(folder: string, observe?: Observer): Database {
  const path = join(resolve(folder), DATABASE_FILE);
  requireFolder(resolve(folder));
  inspectFile(path);
  let connection: DatabaseSyncInstance | undefined;
  try {
    connection = new DatabaseSync(path, {
      timeout: BUSY_TIMEOUT,
      enableForeignKeyConstraints: true,
      defensive: true,
    });
    const database = new Database(connection, path);
    requireSafeSqlite(database.first<{ version: string }>(SQLITE_VERSION)?.version ?? 'unknown');
    database.script(SETTINGS);
    migrate(database);
    return new Database(connection, path, observe);
  } catch (error) {
    const translated = sqliteError(error, path, true);
    if (connection?.isOpen) connection.close();
    throw translated;
  }
}

function requireFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

/** Step by step from above: Node's own recursive mkdir never returns where /proc refuses it. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Applies what is missing, each step in a transaction of its own with the version it makes. */
function migrate(database: Database): void {
  for (let version = shapeVersion(database); version < MIGRATIONS.length; ) {
    database.writing(() => {
      version = shapeVersion(database); // another process may have gone ahead meanwhile
      const migration = MIGRATIONS[version];
      if (migration === undefined) return;
      database.script(migration);
      version += 1;
      database.script(
        `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`,
      );
    });
  }
}
