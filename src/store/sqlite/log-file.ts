import { closeSync, fstatSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { readAt } from './read-at.js';

/** What the write-ahead log beside a database holds (sqlite.org/fileformat2.html, section 4). */
export interface LogFile {
  /** The sums that each page had after one commit or another, the last one last, by its number. */
  readonly sums: ReadonlyMap<number, readonly number[]>;
  /** How many pages the database has after the last commit; null where there is none. */
  readonly pageCount: number | null;
  /**
   * Whether a commit stands behind the first frame that cannot be read. SQLite begins with the
   * last commit before that one, and says nothing: what was committed later is lost.
   */
  readonly hasLostCommit: boolean;
}

const NOTHING: LogFile = { sums: new Map(), pageCount: null, hasLostCommit: false };
/** All of the log is lost where its header cannot be read. */
const LOST: LogFile = { ...NOTHING, hasLostCommit: true };

const HEADER = 32;
const FRAME_HEADER = 24;
/** With the lowest bit set the words that are summed are big-endian. */
const MAGIC = 0x377f0682;
/** Frames read at a time: about a megabyte. */
const AT_ONCE = 256;

/** The log of a database, or one with nothing in it where there is none. Linear in its length. */
export function readLog(path: string): LogFile {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOTHING;
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    if (size < HEADER) return NOTHING;
    const header = readAt(file, 0, HEADER);
    const magic = header.readUInt32BE(0);
    const pageSize = header.readUInt32BE(8);
    const chain = new Chain((magic & 1) === 0);
    chain.add(header, 0, 24);
    if ((magic & ~1) >>> 0 !== MAGIC || !chain.ends(header, 24)) return LOST;
    return readFrames(file, size, pageSize, header, chain);
  } finally {
    closeSync(file);
  }
}

function readFrames(
  file: number,
  size: number,
  pageSize: number,
  header: Buffer,
  chain: Chain,
): LogFile {
  const frameSize = FRAME_HEADER + pageSize;
  const salts = [header.readUInt32BE(16), header.readUInt32BE(20)];
  const sums = new Map<number, number[]>();
  let pageCount: number | null = null;
  let isReadable = true;
  /** Of the transaction that is being read, which counts once its commit is met. */
  let pending = new Map<number, number>();
  for (let at = HEADER; at + frameSize <= size; ) {
    const bytes = readAt(file, at, Math.min(AT_ONCE * frameSize, size - at));
    for (let start = 0; start + frameSize <= bytes.length; start += frameSize, at += frameSize) {
      const pagesAfterCommit = bytes.readUInt32BE(start + 4);
      const first = bytes.readUInt32BE(start + 8) === salts[0];
      const second = bytes.readUInt32BE(start + 12) === salts[1];
      if (isReadable) {
        chain.add(bytes, start, 8);
        chain.add(bytes, start + FRAME_HEADER, pageSize);
        isReadable = first && second && chain.ends(bytes, start + 16);
      }
      if (!isReadable) {
        // Either salt will do: a frame that an earlier use of the log left has neither.
        if (pagesAfterCommit > 0 && (first || second)) {
          return { sums, pageCount, hasLostCommit: true };
        }
        continue;
      }
      const page = bytes.readUInt32BE(start);
      pending.set(page, crc32(bytes.subarray(start + FRAME_HEADER, start + frameSize)));
      if (pagesAfterCommit === 0) continue;
      for (const [number, sum] of pending) {
        const known = sums.get(number);
        if (known === undefined) sums.set(number, [sum]);
        else known.push(sum);
      }
      pending = new Map();
      pageCount = pagesAfterCommit;
    }
  }
  return { sums, pageCount, hasLostCommit: false };
}

/** The running checksum that SQLite carries from frame to frame: two 32-bit sums over words. */
class Chain {
  private one = 0;
  private other = 0;

  constructor(private readonly isLittleEndian: boolean) {}

  add(bytes: Buffer, from: number, length: number): void {
    const words = new DataView(bytes.buffer, bytes.byteOffset + from, length);
    for (let at = 0; at < length; at += 8) {
      this.one = (this.one + words.getUint32(at, this.isLittleEndian) + this.other) | 0;
      this.other = (this.other + words.getUint32(at + 4, this.isLittleEndian) + this.one) | 0;
    }
  }

  /** Whether the two sums stand at a place. */
  ends(bytes: Buffer, at: number): boolean {
    return bytes.readInt32BE(at) === this.one && bytes.readInt32BE(at + 4) === this.other;
  }
}
