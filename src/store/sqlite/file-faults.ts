import { DatabaseSync } from '@photostructure/sqlite';
import { Database } from './database.js';
import { MIGRATIONS, take } from './migrations.js';

const SCHEMA = `
  SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS text
  FROM sqlite_schema`;
const FIRST_FAULT = 'PRAGMA integrity_check(1)';

/** What is amiss in the trees of the file; null where nothing is. */
export function structuralFault(database: Database): string | null {
  const found = database.first<{ integrity_check: string }>(FIRST_FAULT)?.integrity_check;
  return found === 'ok' ? null : (found ?? 'nothing was found out').replaceAll('\n', ' ');
}

/** Which table or index is not the one that a number of steps makes; null where all are. */
export function schemaFault(database: Database, version: number): string | null {
  const there = new Set(database.all<{ text: string }>(SCHEMA).map(({ text }) => text));
  const made = new Database(new DatabaseSync(':memory:'), (error) => error);
  try {
    for (const step of MIGRATIONS.slice(0, version)) take(step, made);
    const missing = made.all<{ text: string }>(SCHEMA).find(({ text }) => !there.has(text));
    return missing === undefined ? null : `the ${missing.text.split(' ', 2).join(' ')} is not ours`;
  } finally {
    made.close();
  }
}
