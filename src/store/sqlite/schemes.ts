import { bodyOf } from '../../domain/codecs/thing-body.js';
import type { Scheme } from '../../domain/inference.js';
import { thingDigest } from '../../domain/thing-digest.js';
import type { ImportOptions } from '../port.js';
import { untaughtDigest } from '../untaught-digest.js';
import type { Database } from './database.js';
import { schemeSum } from './row-sum.js';

const STORED = 'SELECT digest, sum, body FROM scheme WHERE id = ?';
const PUT_SCHEME = `
  INSERT INTO scheme (id, digest, sum, body) VALUES (?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, sum = excluded.sum, body = excluded.body`;

interface Row {
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}

/**
 * See `Store.importSchemes`. Nothing is written where all are there already, as they are at each
 * start but the first; one that is damaged is taken for none.
 */
export function importSchemesIntoTables(
  database: Database,
  schemes: readonly Scheme[],
  { ifAbsent = false }: ImportOptions = {},
): void {
  const missing = () => schemes.filter((scheme) => isMissing(database, scheme, ifAbsent));
  if (missing().length === 0) return;
  database.writing(() => {
    for (const scheme of missing()) {
      const { id } = scheme;
      const { digest, sum, body } = rowOf(scheme);
      database.write(PUT_SCHEME, id, digest, sum, body);
    }
  });
}

function isMissing(database: Database, scheme: Scheme, ifAbsent: boolean): boolean {
  const { id } = scheme;
  const stored = database.first<Row>(STORED, id);
  if (stored === undefined || schemeSum({ id, ...stored }) !== stored.sum) return true;
  if (ifAbsent) return stored.digest === untaughtDigest(scheme);
  return stored.body !== rowOf(scheme).body;
}

function rowOf(scheme: Scheme): Row {
  const { id } = scheme;
  const digest = thingDigest('scheme', scheme);
  const body = bodyOf('scheme', scheme);
  return { digest, sum: schemeSum({ id, digest, body }), body };
}
