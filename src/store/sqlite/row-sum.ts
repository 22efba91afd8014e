import { hash } from 'node:crypto';

/**
 * The sum of a row, kept in it and compared whenever its body is read: 48 bits of SHA-256 over the
 * columns that say something. Keys are left out, since they only join; whether they do so rightly
 * is seen where the file is looked through (check-database.ts). About a microsecond a row.
 */
export function memberSum(row: {
  readonly id: string;
  readonly kind: string;
  readonly order_key: string;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`${row.kind} ${row.id} ${row.order_key} ${row.digest} ${row.body}`);
}

/** The same for a row of `map`, whose incarnation and revision are columns. */
export function mapSum(row: {
  readonly id: string;
  readonly incarnation: string;
  readonly revision: number;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`map ${row.id} ${row.incarnation} ${row.revision} ${row.digest} ${row.body}`);
}

/** The same for a row of `scheme`, which stands in no order. */
export function schemeSum(row: {
  readonly id: string;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`scheme ${row.id} ${row.digest} ${row.body}`);
}

/** A number that no row has for its sum. */
export const NO_SUM = -1;

/** The sum of a text that says what a row says. */
export function sumOf(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16);
}
