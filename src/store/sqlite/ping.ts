import { damaged } from '../../domain/domain-error.js';
import type { Database } from './database.js';
import type { OpenFile } from './open-file.js';
import { memberSum } from './row-sum.js';

const LAST_KEY = 'SELECT max(key) AS key FROM entity';
const SOME_THINGS = `
  SELECT id, kind, order_key, digest, sum, body FROM entity WHERE key >= ? ORDER BY key LIMIT 3`;

interface ThingRow {
  readonly id: string;
  readonly kind: string;
  readonly order_key: string;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}

/**
 * Makes sure that the file is there and can be read: reads a few things, others each time.
 *
 * @throws DomainError UNAVAILABLE where the file is gone, or another one is in its place; DAMAGED
 *   where what was read is not what was written.
 */
export function ping(database: Database, file: OpenFile): void {
  file.requireSame();
  const last = database.first<{ key: number | null }>(LAST_KEY)?.key ?? 0;
  const from = Math.floor(Math.random() * last);
  for (const row of database.all<ThingRow>(SOME_THINGS, from)) {
    if (memberSum(row) !== row.sum) throw damaged(`The ${row.kind} "${row.id}"`);
  }
}
