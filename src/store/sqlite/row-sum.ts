import { hash } from 'node:crypto';

/**
 * The sum of a row, kept in it and compared whenever its body is read: 48 bits of SHA-256 over the
 * columns that say something. Keys are left out, since they only join; whether they do so rightly
 * is seen where the file is looked through (check-database.ts). About a microsecond a row.
 */
export function memberSum(row: {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`${row.kind} ${row.id} ${row.digest} ${row.body}`);
}

/** The same for a row of `map`, whose revision is a column. */
export function mapSum(row: {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`map ${row.id} ${row.revision} ${row.digest} ${row.body}`);
}

/** The same for a row of `scheme`. */
export function schemeSum(row: {
  readonly id: string;
  readonly digest: string;
  readonly body: string;
}): number {
  return memberSum({ ...row, kind: 'scheme' });
}

/** A number that no row has for its sum. */
export const NO_SUM = -1;

function sumOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}
