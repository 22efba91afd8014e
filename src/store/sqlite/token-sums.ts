import { crc32 } from 'node:zlib';

/**
 * A sum over the entries of a search index, whatever their order: each is mixed to 64 bits and
 * added. So what the index holds, by token, is compared with what the statements hold, by
 * statement, and neither is kept in memory.
 */
export class TokenSum {
  private high = 0;
  private low = 0;

  /** A token at a place in the tokens of the statement with a key. */
  add(token: number, statement: number, place: number): void {
    const entry = token ^ Math.imul(statement, 0x9e3779b1) ^ Math.imul(place, 0x85ebca77);
    this.high = (this.high + mixed(entry)) | 0;
    this.low = (this.low + mixed(entry ^ Math.imul(token, 0xc2b2ae3d))) | 0;
  }

  equals(other: TokenSum): boolean {
    return this.high === other.high && this.low === other.low;
  }
}

/** A token as a number. FTS5 cuts tokens off at 32,768 bytes: what is compared is their beginning. */
export function tokenNumber(token: string): number {
  return crc32(token.length > LONGEST ? token.slice(0, LONGEST) : token) | 0;
}

/** In UTF-16 units, of at most three bytes each in UTF-8. */
const LONGEST = 8_000;

/** The finaliser of MurmurHash3 (Appleby 2011): each bit of a number changes half of the result's. */
function mixed(number: number): number {
  let h = number;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
