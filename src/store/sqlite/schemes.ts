import type { Scheme } from '../../domain/inference.js';
import type { Database } from './database.js';

const PUT_SCHEME = `
  INSERT INTO scheme (id, body) VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body`;

/** Adds schemes, or replaces those of the same identifier; in one transaction. */
export function importSchemes(database: Database, schemes: readonly Scheme[]): void {
  database.writing(() => {
    for (const scheme of schemes) database.write(PUT_SCHEME, scheme.id, JSON.stringify(scheme));
  });
}
