import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { type LogFile, readLog } from './log-file.js';
import { readAt } from './read-at.js';

const MAGIC = Buffer.from('therefore seal 1');
const START = MAGIC.length + 4;
/** Bytes read at a time: whole pages of every size. */
const AT_ONCE = 4 * 1024 * 1024;
/** How often a log that seems to have lost a commit is looked at, and after how many milliseconds. */
const LOOKS = 4;
const PAUSE = 25;

/**
 * The seal of a database: the sum of every page, kept in a file of its own beside it. A file that
 * fits its seal is as we left it, whatever it holds, so that nothing else has to be looked at: 1 s
 * for 2 GB, where to look through what it holds takes half a minute.
 *
 * What we write goes through the write-ahead log, and from there alone a seal learns of it. So it
 * never takes in what the disk made of a page meanwhile, and holds after a crash as well.
 */
export interface FileSeal {
  readonly pageSize: number;
  /** One sum (CRC-32) a page, in the order of the pages. */
  readonly sums: Uint32Array;
}

/** What a look at the file gave, taken before anything opened it. */
export interface FileLook {
  /** Whether each page is as it was sealed, or as the log has it. */
  readonly isIntact: boolean;
  /** The seal of what is there now, with its log; null where the file is none that has pages. */
  readonly seal: FileSeal | null;
  /** See `LogFile`. */
  readonly hasLostCommit: boolean;
}

/** The name of a database's seal. */
export function sealFileOf(path: string): string {
  return `${path}-seal`;
}

export function logFileOf(path: string): string {
  return `${path}-wal`;
}

/**
 * Reads the whole file, page by page, and compares it with its seal.
 *
 * POSIX takes all locks of a process on a file from it when it closes any handle on that file: so
 * this must be done before SQLite opens the file in this process, and never while it has it open.
 */
export function lookAtFile(path: string): FileLook {
  const log = readLogAtRest(path);
  const measured = measure(path);
  const { hasLostCommit } = log;
  if (measured === null) return { isIntact: false, seal: null, hasLostCommit };
  const sealed = readSeal(path);
  if (sealed !== null && sealed.pageSize === measured.pageSize && fits(measured, sealed, log)) {
    return { isIntact: !hasLostCommit, seal: withLog(sealed, log), hasLostCommit };
  }
  return { isIntact: false, seal: withLog(measured, log), hasLostCommit };
}

/** A seal with what the log holds. */
export function withLog({ pageSize, sums }: FileSeal, log: LogFile): FileSeal {
  if (log.pageCount === null) return { pageSize, sums };
  // A page that was made and never written is empty.
  const grown = new Uint32Array(log.pageCount).fill(crc32(Buffer.alloc(pageSize)));
  grown.set(sums.subarray(0, log.pageCount));
  for (const [page, sums] of log.sums) {
    const last = sums.at(-1);
    if (page <= grown.length && last !== undefined) grown[page - 1] = last;
  }
  return { pageSize, sums: grown };
}

/** The seal beside a database; null where there is none, or none that can be trusted. */
export function readSeal(path: string): FileSeal | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(sealFileOf(path));
  } catch {
    return null; // there is none: the file is looked through instead
  }
  const end = bytes.length - 4;
  if (end < START || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  if (bytes.readUInt32LE(end) !== crc32(bytes.subarray(0, end))) return null;
  const sums = new Uint32Array((end - START) / 4);
  for (let page = 0; page < sums.length; page += 1)
    sums[page] = bytes.readUInt32LE(START + 4 * page);
  return { pageSize: bytes.readUInt32LE(MAGIC.length), sums };
}

/**
 * Puts a seal beside a database. It need not outlast a loss of power: then it fits no longer, and
 * the file is looked through.
 */
export function writeSeal(path: string, { pageSize, sums }: FileSeal): void {
  const bytes = Buffer.alloc(START + 4 * sums.length + 4);
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(pageSize, MAGIC.length);
  for (const [page, sum] of sums.entries()) bytes.writeUInt32LE(sum, START + 4 * page);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, -4)), bytes.length - 4);
  const part = `${sealFileOf(path)}-${process.pid}`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, sealFileOf(path));
  } catch {
    rmSync(part, { force: true }); // a full disk: without a seal the file is looked through
  }
}

/**
 * Whether each page is as it was sealed, or as a commit in the log made it: that may have been moved
 * into the file already, or not yet. SQLite may read either.
 */
function fits(measured: FileSeal, sealed: FileSeal, log: LogFile): boolean {
  if (log.pageCount === null && measured.sums.length !== sealed.sums.length) return false;
  const count = log.pageCount ?? sealed.sums.length;
  for (let page = 1; page <= count; page += 1) {
    const sum = measured.sums[page - 1];
    if (sum !== undefined && sum === sealed.sums[page - 1]) continue;
    const logged = log.sums.get(page);
    const isYetToCome = sum === undefined && logged !== undefined;
    if (!isYetToCome && !logged?.includes(sum ?? -1)) return false;
  }
  return true;
}

/** The sums of all pages of a file; null where it does not say how long its pages are. */
function measure(path: string): FileSeal | null {
  const file = openSync(path, 'r');
  try {
    const header = readAt(file, 0, 100);
    if (header.length < 100) return null;
    const stated = header.readUInt16BE(16);
    const pageSize = stated === 1 ? 65_536 : stated;
    if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return null;
    const { size } = fstatSync(file);
    const sums = new Uint32Array(Math.ceil(size / pageSize));
    let page = 0;
    for (let at = 0; at < size; at += AT_ONCE) {
      const bytes = readAt(file, at, AT_ONCE);
      for (let start = 0; start < bytes.length; start += pageSize, page += 1) {
        sums[page] = crc32(bytes.subarray(start, start + pageSize));
      }
    }
    return { pageSize, sums };
  } finally {
    closeSync(file);
  }
}

/**
 * A commit that another process is just writing looks like one that is lost, for a moment: so a log
 * that grows meanwhile is looked at again.
 */
function readLogAtRest(path: string): LogFile {
  for (let look = 1, before = -1; ; look += 1) {
    const log = readLog(logFileOf(path));
    if (!log.hasLostCommit || look > LOOKS) return log;
    const { mtimeMs } = statSync(logFileOf(path));
    if (mtimeMs !== before) look = 1;
    before = mtimeMs;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}
