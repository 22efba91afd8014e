import { type Stats, statSync } from 'node:fs';
import { DomainError, unavailable } from '../../domain/domain-error.js';
import type { Database } from './database.js';
import {
  type FileLook,
  type FileSeal,
  logFileOf,
  lookAtFile,
  readSeal,
  withLog,
  writeSeal,
} from './file-seal.js';
import { readLog } from './log-file.js';

/** How long the log may grow before it is moved into the file, in bytes: SQLite's own 1,000 pages. */
const LONG_LOG = 4 * 1024 * 1024;

const MOVE_LOG = 'PRAGMA wal_checkpoint(PASSIVE)';
/** The same, and leaves an empty log: with a longer one a file that is put back later would be spoilt. */
const EMPTY_LOG = 'PRAGMA wal_checkpoint(TRUNCATE)';
const DO_NOT_WAIT = 'PRAGMA busy_timeout = 0';

/** How many databases are open in this process, by what tells their files apart. */
const openHere = new Map<string, number>();

/**
 * The file of an open database: keeps its seal (file-seal.ts), moves the log into it, and knows it
 * again.
 */
export class OpenFile {
  private readonly identity: string;
  /** What the log was when the seal was last brought up to it. */
  private settledLog = '';
  private isClosed = false;

  private readonly waitsFor: number;
  private seal: FileSeal | null;
  private isSealed: boolean;

  constructor(
    private readonly path: string,
    private readonly database: Database,
    state: {
      /** How long the database waits for other writers, in milliseconds. */
      readonly waitsFor: number;
      /** Of the file as it was opened; null where it holds damage, which is never sealed. */
      readonly seal: FileSeal | null;
      /** Whether the seal is beside the file already, but for what is in the log. */
      readonly isSealed: boolean;
    },
  ) {
    ({ waitsFor: this.waitsFor, seal: this.seal, isSealed: this.isSealed } = state);
    this.identity = identityOf(statSync(path));
    openHere.set(this.identity, (openHere.get(this.identity) ?? 0) + 1);
  }

  /** To be called after each write. */
  wrote(): void {
    const log = found(logFileOf(this.path));
    if (log !== undefined && log.size > LONG_LOG) this.settle();
  }

  /**
   * Brings the seal up to the log, and then moves the log into the file, as far as no reader is in
   * the way. Where another process is writing it is left to that one.
   *
   * SQLite itself moves the log with the last connection, but the binding only lets go of that one
   * when its prepared statements are collected.
   */
  settle(): void {
    const log = stampOf(found(logFileOf(this.path)));
    if (log === this.settledLog && this.isSealed) return;
    this.unlessBusy(() => {
      this.database.writing(() => this.sealAgain()); // nobody else commits meanwhile
      this.database.script(MOVE_LOG);
      this.settledLog = log;
    });
  }

  /**
   * Makes sure that the file is still where it was: while it is open nothing else can have its
   * number.
   *
   * @throws DomainError UNAVAILABLE where it is gone, or another one is in its place.
   */
  requireSame(): void {
    const there = found(this.path);
    if (there === undefined || identityOf(there) !== this.identity) throw gone(this.path);
  }

  /** Closes the database as well. Closing twice does nothing. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    try {
      this.settle();
      this.unlessBusy(() => this.database.script(EMPTY_LOG));
    } finally {
      this.database.close();
      const others = (openHere.get(this.identity) ?? 1) - 1;
      if (others > 0) openHere.set(this.identity, others);
      else openHere.delete(this.identity);
    }
  }

  /** Does what only saves time or room, unless another process is at work. */
  private unlessBusy(work: () => void): void {
    this.database.script(DO_NOT_WAIT);
    try {
      work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'UNAVAILABLE') throw error;
    } finally {
      this.database.script(`PRAGMA busy_timeout = ${this.waitsFor}`);
    }
  }

  private sealAgain(): void {
    if (this.seal === null) return;
    const log = readLog(logFileOf(this.path));
    if (log.hasLostCommit) return; // the log was spoilt under our hands: the file is looked through
    // Another process may have gone ahead of what we know.
    const known = this.isSealed ? (readSeal(this.path) ?? this.seal) : this.seal;
    this.seal = withLog(known, log);
    writeSeal(this.path, this.seal);
    this.isSealed = true;
  }
}

/** A look at a file (see file-seal.ts), which is none where this process has it open. */
export function lookUnlessOpen(path: string): FileLook {
  return openHere.has(identityOf(statSync(path)))
    ? { isIntact: false, seal: null, hasLostCommit: false }
    : lookAtFile(path);
}

/** What is at a path; undefined where nothing is, or where nobody may look. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function identityOf({ dev, ino }: Stats): string {
  return `${dev} ${ino}`;
}

function stampOf(log: Stats | undefined): string {
  return log === undefined || log.size === 0 ? '' : `${log.size} ${log.mtimeMs}`;
}

function gone(path: string): DomainError {
  return unavailable(
    'The database is gone, or another one is in its place. Put it back, or start again.',
    new Error(`${path} is not the file that was opened.`),
  );
}
