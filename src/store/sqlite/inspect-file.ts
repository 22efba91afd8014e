import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DomainError } from '../../domain/domain-error.js';
import { Database } from './database.js';
import { MIGRATIONS } from './migrations.js';
import { damaged, notOurs, notWritable, sqliteError } from './sqlite-error.js';

/** `thus` in ASCII: tells our files from those of other programs. */
export const APPLICATION_ID = 0x74687573;

/**
 * Files up to this many pages of 4 KiB (256 MB, about a second) are checked page by page. In a
 * larger one damage shows when it is met, as UNAVAILABLE all the same.
 */
const CHECKED_PAGES = 65_536;

const VERSION = 'SELECT user_version AS value FROM pragma_user_version';
const APPLICATION = 'SELECT application_id AS value FROM pragma_application_id';
const TABLES = 'SELECT count(*) AS value FROM sqlite_schema';
const PAGE_SIZE = 'SELECT page_size AS value FROM pragma_page_size';
const PAGES = 'SELECT page_count AS value FROM pragma_page_count';
/** The number is how many faults to look for; the function of the same name takes it for a table. */
const FIRST_FAULT = 'PRAGMA quick_check(1)';

/**
 * Looks whether a file can be our database, and changes nothing in it: a connection that may write
 * would tidy up after a writer that crashed.
 *
 * @throws DomainError INVALID_INPUT where it is another program's, a newer version's or cannot be
 *   written; UNAVAILABLE where it is damaged.
 */
export function inspectFile(path: string): void {
  if (!existsSync(path)) return;
  requireAccess(path);
  let database: Database | undefined;
  try {
    database = new Database(new DatabaseSync(path, { readOnly: true }), path);
    inspectDatabase(database, path);
  } catch (error) {
    throw sqliteError(error, path, true);
  } finally {
    database?.close();
  }
}

/** How many migrations made the database what it is. */
export function shapeVersion(database: Database): number {
  return ask(database, VERSION);
}

function requireAccess(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    if (!statSync(path).isFile()) throw new Error('it is not a file');
  } catch (error) {
    throw notWritable(path, error);
  }
}

function inspectDatabase(database: Database, path: string): void {
  const isWritten = ask<number>(database, TABLES) > 0;
  if (isWritten && ask(database, APPLICATION) !== APPLICATION_ID) throw notOurs(path);
  const version = shapeVersion(database);
  if (version > MIGRATIONS.length) throw fromNewerVersion(path, version);
  requireWholePages(path, ask(database, PAGE_SIZE));
  if (ask<number>(database, PAGES) > CHECKED_PAGES) return;
  const fault = database.first<{ quick_check: string }>(FIRST_FAULT)?.quick_check;
  if (fault !== 'ok') throw damaged(path, new Error(fault));
}

/** SQLite itself takes the part of a page at the end of a file for a whole one. */
function requireWholePages(path: string, pageSize: number): void {
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!hasLog && statSync(path).size % pageSize !== 0) {
    throw damaged(path, new Error('The file ends within a page.'));
  }
}

function ask<T extends string | number>(database: Database, sql: string): T {
  const row = database.first<{ value: T }>(sql);
  if (row === undefined) throw new Error(`SQLite answers nothing to "${sql}".`);
  return row.value;
}

function fromNewerVersion(path: string, version: number): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    `DATA_DIR: ${path} has version ${version}, made by a newer Therefore; this one reads up to version ${MIGRATIONS.length}. Use the newer program, or name another folder.`,
    { argument: 'DATA_DIR', expected: `a database of version ${MIGRATIONS.length} or older` },
  );
}
