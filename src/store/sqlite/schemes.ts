import type { Scheme } from '../../domain/inference.js';
import type { ImportOptions } from '../port.js';
import type { Database } from './database.js';

const ADD_SCHEME = `
  INSERT INTO scheme (id, body) VALUES (?, ?)
  ON CONFLICT (id) DO NOTHING`;
const PUT_SCHEME = `
  INSERT INTO scheme (id, body) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body`;

/** See `Store.importSchemes`. */
export function importSchemes(
  database: Database,
  schemes: readonly Scheme[],
  { ifAbsent = false }: ImportOptions = {},
): void {
  const write = ifAbsent ? ADD_SCHEME : PUT_SCHEME;
  database.writing(() => {
    for (const scheme of schemes) database.write(write, scheme.id, JSON.stringify(scheme));
  });
}
