import type { MapContent } from '../../domain/argument-map.js';
import { bodyOf } from '../../domain/codecs/thing-body.js';
import { invalidInput } from '../../domain/domain-error.js';
import type { MapId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { digestedThings, mapDigest } from '../../domain/thing-digest.js';
import type { ImportOptions, ImportResult } from '../port.js';
import type { Database } from './database.js';
import { mapSum } from './row-sum.js';
import { writeMembers } from './write-members.js';

const STORED_MAP = 'SELECT key, revision, digest FROM map WHERE id = ?';
const INSERT_MAP = `
  INSERT INTO map (id, revision, digest, sum, body) VALUES (?, ?, ?, ?, ?) RETURNING key`;
const UPDATE_MAP = `
  UPDATE map SET revision = ?, digest = ?, sum = ?, body = ? WHERE key = ?`;

const FIRST_UNKNOWN_SCHEME = `
  SELECT asked.key AS place FROM json_each(?) AS asked
  WHERE NOT EXISTS (SELECT 1 FROM scheme WHERE scheme.id = asked.value)
  ORDER BY asked.key LIMIT 1`;

/** A section may stand before its parent: references are looked at when the transaction ends. */
const DEFER_REFERENCES = 'PRAGMA defer_foreign_keys = ON';

/** What goes with a map that is replaced: connections first, then the things themselves. */
const DELETIONS = [
  deletion('statement_tokens', 'rowid', 'statement'),
  deletion('evidence', 'key', 'evidence'),
  deletion('attacker', 'conflict', 'conflict'),
  deletion('conflict', 'key', 'conflict'),
  deletion('premise', 'inference', 'inference'),
  deletion('inference', 'key', 'inference'),
  deletion('about', 'statement', 'statement'),
  deletion('statement', 'key', 'statement'),
  deletion('section', 'key', 'section'),
  'DELETE FROM entity WHERE map = ?',
];

function deletion(table: string, column: string, kind: string): string {
  return `
  DELETE FROM ${table}
  WHERE ${column} IN (SELECT key FROM entity WHERE map = ? AND kind = '${kind}')`;
}

/**
 * Puts a map in place of the one of the same identifier, in one transaction (see the port).
 *
 * Cost: O(n log n) in the things of both maps; while it runs, nothing else in this process does.
 */
export function importMap(
  database: Database,
  content: MapContent,
  { ifAbsent = false, force = false }: ImportOptions = {},
): ImportResult {
  const things = digestedThings(content);
  const digest = mapDigest(things);
  return database.writing(() => {
    const { id } = content.map;
    const stored = database.first<StoredMap>(STORED_MAP, id);
    if (stored?.digest === digest && !force) return { revision: stored.revision, changed: false };
    if (stored !== undefined && ifAbsent) {
      return { revision: stored.revision, changed: false, leftOther: true };
    }
    requireSchemes(database, content.inferences);
    database.script(DEFER_REFERENCES);
    const revision = (stored?.revision ?? 0) + 1;
    const key = writeHead(database, stored?.key ?? null, { id, revision, digest, content });
    writeMembers(database, key, content, things);
    return { revision, changed: true };
  });
}

interface StoredMap {
  readonly key: number;
  readonly revision: number;
  readonly digest: string;
}

/** Writes the row of a map, without anything that it held before, and says its key. */
function writeHead(
  database: Database,
  stored: number | null,
  {
    id,
    revision,
    digest,
    content,
  }: { id: MapId; revision: number; digest: string; content: MapContent },
): number {
  const body = bodyOf('map', content.map);
  const sum = mapSum({ id, revision, digest, body });
  if (stored !== null) {
    for (const sql of DELETIONS) database.write(sql, stored);
    database.write(UPDATE_MAP, revision, digest, sum, body, stored);
    return stored;
  }
  const made = database.first<{ key: number }>(INSERT_MAP, id, revision, digest, sum, body);
  if (made === undefined) throw new Error(`SQLite wrote no row for ${id}.`);
  return made.key;
}

function requireSchemes(database: Database, inferences: readonly Inference[]): void {
  const named = inferences.filter(({ scheme }) => scheme !== null);
  const unknown = database.first<{ place: number }>(
    FIRST_UNKNOWN_SCHEME,
    JSON.stringify(named.map(({ scheme }) => scheme)),
  );
  if (unknown === undefined) return;
  const inference = named[unknown.place];
  throw invalidInput({
    argument: 'scheme',
    message: `The inference "${inference?.id}" is of the scheme "${inference?.scheme}", which is not stored.`,
    expected: 'a stored scheme; import the catalogue of schemes first',
  });
}
