import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Observer } from '../port.js';
import { checkDatabase, type Findings } from './check-database.js';
import { Database } from './database.js';
import { APPLICATION_ID, inspectFile, shapeVersion } from './inspect-file.js';
import { MIGRATIONS, take } from './migrations.js';
import { OpenFile } from './open-file.js';
import { answerErrors, damagedFile, notWritable, openingErrors } from './sqlite-error.js';
import { requireSafeSqlite } from './sqlite-version.js';

/** The name of the file in the data folder. */
const DATABASE_FILE = 'therefore.db';

/** How long a writer waits for another process that writes, in milliseconds. */
const BUSY_TIMEOUT = 4_000;

const SQLITE_VERSION = 'SELECT sqlite_version() AS version';

/**
 * With a log beside the file, readers go on while one writes; FULL puts each commit on the disk.
 * The log is moved into the file by `OpenFile`, and never behind its back. It is cut to 64 MB after
 * a large import, and 32 MB of pages are kept in memory.
 */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA wal_autocheckpoint = 0;
  PRAGMA synchronous = FULL;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -32768;
`;

/** A database that is open, its file, and which of its maps are damaged. */
export interface OpenedDatabase {
  readonly database: Database;
  readonly file: OpenFile;
  readonly damages: Findings['maps'];
}

/** Where the database of a folder is. */
export function databaseIn(folder: string): string {
  return join(resolve(folder), DATABASE_FILE);
}

/**
 * Opens the database in a folder, making both where they are not there, and brings its shape up to
 * date. What cannot be used is refused before anything is written to it.
 *
 * A file that is as we left it is opened in the time it takes to read it once; another one, as a
 * program before version 2 left it, or as a flipped bit did, is looked through.
 *
 * @throws DomainError INVALID_INPUT where the folder cannot be written, or the file is another
 *   program's or a newer version's; DAMAGED where it is damaged as a whole; UNAVAILABLE where it is
 *   in use.
 */
export function openDatabase(folder: string, observe?: Observer): OpenedDatabase {
  const path = databaseIn(folder);
  requireFolder(resolve(folder));
  const { isIntact, seal, findings } = inspectFile(path);
  const translate = openingErrors(path);
  let connection: DatabaseSyncInstance | undefined;
  try {
    connection = new DatabaseSync(path, {
      timeout: BUSY_TIMEOUT,
      enableForeignKeyConstraints: true,
      defensive: true,
    });
    const opened = connection;
    const database = new Database(opened, translate);
    requireSafeSqlite(database.first<{ version: string }>(SQLITE_VERSION)?.version ?? 'unknown');
    database.script(SETTINGS);
    const { maps: damages } = migrateAndCheck(database, path) ?? findings ?? NOTHING_FOUND;
    const file = new OpenFile(path, database, {
      waitsFor: BUSY_TIMEOUT,
      seal: damages.size > 0 ? null : seal,
      isSealed: isIntact,
    });
    if (!isIntact) file.settle();
    const answering = answerErrors(path, () => opened.isOpen);
    return { database: new Database(opened, answering, observe), file, damages };
  } catch (error) {
    if (connection?.isOpen) connection.close();
    throw translate(error);
  }
}

const NOTHING_FOUND: Pick<Findings, 'maps'> = { maps: new Map() };

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

/**
 * Brings the database up to date, and says what was found in it then; null where there was nothing
 * to do, or nothing in it.
 */
function migrateAndCheck(database: Database, path: string): Findings | null {
  const before = shapeVersion(database);
  migrateTables(database);
  if (before === MIGRATIONS.length || before === 0) return null;
  const findings = checkDatabase(database);
  if (findings.fault !== null) throw damagedFile(path, new Error(findings.fault));
  return findings;
}

/** Applies what is missing, each step in a transaction of its own with the version it makes. */
export function migrateTables(database: Database): void {
  for (let version = shapeVersion(database); version < MIGRATIONS.length; ) {
    database.writing(() => {
      version = shapeVersion(database); // another process may have gone ahead meanwhile
      const migration = MIGRATIONS[version];
      if (migration === undefined) return;
      take(migration, database);
      version += 1;
      database.script(
        `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`,
      );
    });
  }
}
