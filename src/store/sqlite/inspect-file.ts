import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DomainError, HOW_TO_MEND } from '../../domain/domain-error.js';
import { checkDatabase, type Findings } from './check-database.js';
import { Database } from './database.js';
import { schemaFault, structuralFault } from './file-faults.js';
import { type FileSeal, logFileOf } from './file-seal.js';
import { MIGRATIONS } from './migrations.js';
import { lookUnlessOpen } from './open-file.js';
import { damagedFile, notOurs, notWritable, openingErrors } from './sqlite-error.js';

/** `thus` in ASCII: tells our files from those of other programs. */
export const APPLICATION_ID = 0x74687573;

const VERSION = 'SELECT user_version AS value FROM pragma_user_version';
const APPLICATION = 'SELECT application_id AS value FROM pragma_application_id';
const TABLES = 'SELECT count(*) AS value FROM sqlite_schema';
const PAGE_SIZE = 'SELECT page_size AS value FROM pragma_page_size';

/** What is known of a file before it is opened for writing. */
export interface Inspection {
  /** Whether it is as we left it. */
  readonly isIntact: boolean;
  /** What a seal of it holds, where nothing in it is damaged; null where that is not known. */
  readonly seal: FileSeal | null;
  /** What was found in its maps; null where nothing had to be looked for. */
  readonly findings: Findings | null;
}

/** The pages of a file that is yet to be made all come through its log. */
const NEW_FILE: Inspection = {
  isIntact: false,
  seal: { pageSize: 4_096, sums: new Uint32Array(0) },
  findings: null,
};

/**
 * Looks whether a file can be our database, and whether it is as it was left: by its seal, or by
 * looking through all that it holds. Changes nothing in it: a connection that may write would tidy
 * up after a writer that crashed.
 *
 * @throws DomainError INVALID_INPUT where it is another program's, a newer version's or cannot be
 *   written; DAMAGED where it is damaged as a whole, not in one map or another.
 */
export function inspectFile(path: string): Inspection {
  if (!existsSync(path)) return NEW_FILE;
  requireAccess(path);
  if (statSync(path).size === 0) return NEW_FILE;
  const { isIntact, seal, hasLostCommit } = lookUnlessOpen(path);
  return withFile(path, (database) => {
    const version = requireOurs(database, path);
    if (hasLostCommit) throw lostCommit(path);
    requireWholePages(path, ask(database, PAGE_SIZE));
    if (version < MIGRATIONS.length) {
      const fault = schemaFault(database, version) ?? structuralFault(database);
      if (fault !== null) throw damagedFile(path, new Error(fault));
      return { isIntact: false, seal, findings: null };
    }
    const findings = isIntact ? null : checkDatabase(database);
    if (findings !== null && findings.fault !== null) {
      throw damagedFile(path, new Error(findings.fault));
    }
    return { isIntact, seal, findings };
  });
}

/** Opens a file for reading alone, and closes it again. */
export function withFile<T>(path: string, work: (database: Database) => T): T {
  const translate = openingErrors(path);
  let database: Database | undefined;
  try {
    database = new Database(new DatabaseSync(path, { readOnly: true }), translate);
    return work(database);
  } catch (error) {
    throw translate(error);
  } finally {
    database?.close();
  }
}

/** How many migrations made the database what it is. */
export function shapeVersion(database: Database): number {
  return ask(database, VERSION);
}

/** The version of a database of ours. @throws DomainError INVALID_INPUT where it is none. */
export function requireOurs(database: Database, path: string): number {
  const isWritten = ask<number>(database, TABLES) > 0;
  if (isWritten && ask(database, APPLICATION) !== APPLICATION_ID) throw notOurs(path);
  const version = shapeVersion(database);
  if (version > MIGRATIONS.length) throw fromNewerVersion(path, version);
  return version;
}

/** @throws DomainError INVALID_INPUT where there is no plain file that we may write. */
export function requireAccess(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    if (!statSync(path).isFile()) throw new Error('it is not a file');
  } catch (error) {
    throw notWritable(path, error);
  }
}

/** SQLite itself takes the part of a page at the end of a file for a whole one. */
function requireWholePages(path: string, pageSize: number): void {
  const hasLog = (statSync(logFileOf(path), { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!hasLog && statSync(path).size % pageSize !== 0) {
    throw damagedFile(path, new Error('The file ends within a page.'));
  }
}

function ask<T extends string | number>(database: Database, sql: string): T {
  const row = database.first<{ value: T }>(sql);
  if (row === undefined) throw new Error(`SQLite answers nothing to "${sql}".`);
  return row.value;
}

function lostCommit(path: string): DomainError {
  return new DomainError(
    'DAMAGED',
    `The log ${logFileOf(path)} is damaged, so that the last import may be lost. ${HOW_TO_MEND}`,
  );
}

function fromNewerVersion(path: string, version: number): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    `DATA_DIR: ${path} has version ${version}, made by a newer Therefore; this one reads up to version ${MIGRATIONS.length}. Use the newer program, or name another folder.`,
    { argument: 'DATA_DIR', expected: `a database of version ${MIGRATIONS.length} or older` },
  );
}
