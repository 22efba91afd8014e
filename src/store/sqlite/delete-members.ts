import type { Database } from './database.js';

/**
 * What goes with all things of a map: connections first, then the things themselves. Whatever kind
 * a thing says it is of: that may be what is damaged.
 */
const DELETIONS = [
  deletion('statement_tokens', 'rowid'),
  deletion('evidence', 'key'),
  deletion('attacker', 'conflict'),
  deletion('conflict', 'key'),
  deletion('premise', 'inference'),
  deletion('inference', 'key'),
  deletion('about', 'statement'),
  deletion('statement', 'key'),
  deletion('section', 'key'),
  'DELETE FROM entity WHERE map = ?',
];

/** Takes away all things of the map with a key, and what is derived from them. */
export function deleteMembers(database: Database, map: number): void {
  for (const sql of DELETIONS) database.write(sql, map);
}

function deletion(table: string, column: string): string {
  return `
  DELETE FROM ${table} WHERE ${column} IN (SELECT key FROM entity WHERE map = ?)`;
}
