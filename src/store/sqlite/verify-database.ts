import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { DomainError } from '../../domain/domain-error.js';
import type { MendedPart, RemainingFault, VerifiedMap, VerifyReport } from '../verify-report.js';
import { checkDatabase, type Findings } from './check-database.js';
import { Database } from './database.js';
import { schemaFault, structuralFault } from './file-faults.js';
import { sealFileOf, writeSeal } from './file-seal.js';
import { requireAccess, requireOurs, withFile } from './inspect-file.js';
import { MIGRATIONS } from './migrations.js';
import { databaseIn, migrateTables } from './open-database.js';
import { lookUnlessOpen } from './open-file.js';
import { rebuildDatabase } from './rebuild-database.js';
import { openingErrors } from './sqlite-error.js';

const MAPS = `
  SELECT id, revision, (SELECT count(*) FROM entity WHERE entity.map = map.key) AS things
  FROM map ORDER BY id`;
const SCHEMES = 'SELECT count(*) AS count FROM scheme';

/** A file that is shorter than it says, or whose tables are spelt wrong, is read as far as it goes. */
const READ_ON = 'PRAGMA writable_schema = ON';
/** SQLite leaves its log only where nobody else has the file open; what it held is in the file then. */
const LEAVE_LOG = 'PRAGMA journal_mode = DELETE';
const TAKE_LOG = 'PRAGMA journal_mode = WAL';
const KEEP_OTHERS_OUT = 'BEGIN EXCLUSIVE';
const COMPACT = 'VACUUM';

/**
 * Looks through the whole database in a folder, and makes anew from sound things what is derived
 * from them. What is not sound stays as it is, and is told.
 *
 * A sound file is only read, and may be in use meanwhile. One that is to be rebuilt or compacted
 * may not. The rebuilt file takes the place of the old one at a stroke; the old one is kept beside
 * it, as `therefore.db-damaged`, where not everything of it is sound.
 *
 * @throws DomainError INVALID_INPUT where there is no database of ours; DAMAGED where nothing of it
 *   can be read; UNAVAILABLE where it is in use and must not be.
 */
export function verifyDatabase(folder: string, { compact = false } = {}): VerifyReport {
  const path = databaseIn(folder);
  if (!existsSync(path)) throw noDatabase(path);
  requireAccess(path);
  const look = lookUnlessOpen(path);
  const verification = new Verification(path);
  try {
    if (look.hasLostCommit) verification.cutLog();
    verification.lookThrough();
    if (compact) verification.compact();
  } catch (error) {
    const translated = openingErrors(path)(error);
    const isLost = translated instanceof DomainError && translated.code === 'DAMAGED';
    throw isLost ? cannotBeMended(path, translated) : translated;
  } finally {
    verification.close();
  }
  if (verification.isFine && (verification.isChanged || !look.isIntact)) {
    const { seal } = lookUnlessOpen(path);
    if (seal !== null) writeSeal(path, seal);
  }
  return verification.report();
}

/** One look through a file, and what is done about what it finds. */
class Verification {
  private database: Database;
  private findings: Findings = { fault: 'nothing was looked at', maps: new Map(), schemes: [] };
  private maps: readonly Omit<VerifiedMap, 'damage'>[] = [];
  private schemes = 0;
  private readonly mended: MendedPart[] = [];
  private readonly remaining: RemainingFault[] = [];
  private compacted: VerifyReport['compacted'] = null;
  /** Whether the file is no longer as it was looked at first. */
  isChanged = false;

  constructor(private readonly path: string) {
    this.database = this.connect();
  }

  get isFine(): boolean {
    const { fault, maps, schemes } = this.findings;
    return fault === null && maps.size === 0 && schemes.length === 0;
  }

  cutLog(): void {
    this.becomeAlone();
    this.remaining.push('LOST_IMPORT');
  }

  lookThrough(): void {
    const version = requireOurs(this.database, this.path);
    this.findings = this.look(version);
    const { fault, maps } = this.findings;
    if (fault !== null) this.mended.push({ kind: 'FILE', fault });
    for (const [map, { what, isDerived }] of maps) {
      if (isDerived) this.mended.push({ kind: 'PART', what, map });
    }
    if (this.mended.length > 0) this.rebuild(version);
    this.maps = this.database.all(MAPS);
    this.schemes = this.database.first<{ count: number }>(SCHEMES)?.count ?? 0;
  }

  compact(): void {
    if (!this.isFine) {
      this.remaining.push('NOT_COMPACTED');
      return;
    }
    this.becomeAlone();
    const before = statSync(this.path).size;
    this.database.script(COMPACT);
    this.compacted = { before, after: statSync(this.path).size };
  }

  report(): VerifyReport {
    const { maps, schemes } = this.findings;
    return {
      maps: this.maps.map((map) => ({ ...map, damage: maps.get(map.id)?.what ?? null })),
      schemes: { count: this.schemes, damaged: schemes },
      mended: this.mended,
      remaining: this.remaining,
      compacted: this.compacted,
    };
  }

  close(): void {
    try {
      if (this.isChanged) this.database.first(TAKE_LOG);
    } catch {
      // Where the rebuilding was broken off: whoever opens the file next takes the log up again.
    } finally {
      this.database.close();
    }
  }

  /** What is amiss; a database of an earlier version is brought up to date first, if it can be. */
  private look(version: number): Findings {
    if (version === MIGRATIONS.length) return checkDatabase(this.database);
    const fault = schemaFault(this.database, version) ?? structuralFault(this.database);
    if (fault !== null) return { fault, maps: new Map(), schemes: [] };
    this.isChanged = true;
    migrateTables(this.database);
    return checkDatabase(this.database);
  }

  private rebuild(version: number): void {
    this.becomeAlone();
    this.database.script(KEEP_OTHERS_OUT);
    const rebuilt = rebuildDatabase(this.database, this.path, version);
    if (rebuilt === null) throw cannotBeMended(this.path, new Error('No map can be read.'));
    this.findings = withFile(rebuilt, checkDatabase);
    if (!this.isFine) keepBeside(this.path);
    rmSync(sealFileOf(this.path), { force: true });
    renameSync(rebuilt, this.path);
    this.database.close();
    this.database = this.connect();
  }

  /** @throws DomainError UNAVAILABLE where somebody else has the file open. */
  private becomeAlone(): void {
    this.isChanged = true;
    this.database.first(LEAVE_LOG);
  }

  private connect(): Database {
    const connection = new DatabaseSync(this.path, { timeout: 0, defensive: false });
    const database = new Database(connection, openingErrors(this.path));
    database.script(READ_ON);
    return database;
  }
}

/** The old file stays under another name as well, in place of one that was kept so before. */
function keepBeside(path: string): void {
  rmSync(`${path}-damaged`, { force: true });
  linkSync(path, `${path}-damaged`);
}

function cannotBeMended(path: string, cause: unknown): DomainError {
  return new DomainError(
    'DAMAGED',
    `The database ${path} is too damaged to be mended. Restore it from a backup, or move it away and import the maps again.`,
    {},
    { cause },
  );
}

function noDatabase(path: string): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    `DATA_DIR: there is no database ${path}. Name the folder of one.`,
    { argument: 'DATA_DIR', expected: 'a folder with a database in it' },
  );
}
