import { createHash, type Hash } from 'node:crypto';

/**
 * The fingerprint of plain data: SHA-256 over a canonical form, in lower-case hexadecimal digits.
 *
 * The canonical form is JSON without white space, the keys of each object in the order of their
 * code units (as in RFC 8785), the items of each list in their own order, which counts. A key
 * whose value is undefined is left out. It is hashed piece by piece and never whole in memory; a
 * list may be anything that is gone through once, so that it need not be in memory either.
 */
export function canonicalDigest(value: unknown): string {
  const hash = createHash('sha256');
  const writer = new PieceWriter(hash);
  writeCanonical(value, writer);
  writer.flush();
  return hash.digest('hex');
}

/** Hashing many small pieces is slow, and one string of everything may be too long: so in between. */
class PieceWriter {
  private piece = '';

  constructor(private readonly hash: Hash) {}

  write(text: string): void {
    this.piece += text;
    if (this.piece.length > 65_536) this.flush();
  }

  flush(): void {
    this.hash.update(this.piece, 'utf8');
    this.piece = '';
  }
}

function writeCanonical(value: unknown, to: PieceWriter): void {
  if (isList(value)) {
    let separator = '[';
    for (const item of value) {
      to.write(separator);
      writeCanonical(item, to);
      separator = ',';
    }
    to.write(separator === '[' ? '[]' : ']');
  } else if (typeof value === 'object' && value !== null) {
    to.write('{');
    fieldsOf(value).forEach(([key, one], at) => {
      to.write(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`);
      writeCanonical(one, to);
    });
    to.write('}');
  } else {
    to.write(JSON.stringify(value));
  }
}

/** In the order of their keys' code units; those whose value is undefined are left out. */
function fieldsOf(value: object): [string, unknown][] {
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return fields.sort(([one], [other]) => (one < other ? -1 : 1));
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
