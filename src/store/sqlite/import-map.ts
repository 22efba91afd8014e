import type { MapContent } from '../../domain/argument-map.js';
import { bodyOf } from '../../domain/codecs/thing-body.js';
import { invalidInput } from '../../domain/domain-error.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { digestedThings, mapDigest } from '../../domain/thing-digest.js';
import type { ImportOptions, ImportResult } from '../port.js';
import type { Database } from './database.js';
import { deleteMembers } from './delete-members.js';
import { mapSum } from './row-sum.js';
import { type StoredMember, storedMembers } from './stored-members.js';
import { writeMembers } from './write-members.js';

const STORED_MAP = `
  SELECT key, id, incarnation, revision, digest, sum, body FROM map WHERE id = ?`;
const INSERT_MAP = `
  INSERT INTO map (incarnation, revision, digest, sum, body, id) VALUES (?, ?, ?, ?, ?, ?)
  RETURNING key`;
const UPDATE_MAP = `
  UPDATE map SET incarnation = ?, revision = ?, digest = ?, sum = ?, body = ? WHERE key = ?`;

const FIRST_UNKNOWN_SCHEME = `
  SELECT asked.key AS place FROM json_each(?) AS asked
  WHERE NOT EXISTS (SELECT 1 FROM scheme WHERE scheme.id = asked.value)
  ORDER BY asked.key LIMIT 1`;

/** A section may stand before its parent: references are looked at when the transaction ends. */
const DEFER_REFERENCES = 'PRAGMA defer_foreign_keys = ON';

/** How an import is done, beside what the port says. */
export interface SqliteImportOptions extends ImportOptions {
  /** Whether what is stored of the map may not be what was written: then nothing of it is kept. */
  readonly isDistrusted?: boolean;
  /** Gives the map its incarnation, where it is new. */
  readonly newIncarnation: () => string;
}

/**
 * Puts a map in place of the one of the same identifier, in one transaction (see the port). Only
 * what changed is written, but by force and where what is stored is not trusted.
 *
 * Cost: O(n log n) in the things of both maps; while it runs, nothing else in this process does.
 */
export function importMapIntoTables(
  database: Database,
  content: MapContent,
  options: SqliteImportOptions,
): ImportResult {
  const { ifAbsent = false, force = false, isDistrusted = force } = options;
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
    const key = writeHead(database, stored, {
      id,
      incarnation: incarnationOf(stored, options),
      revision,
      digest,
      body: bodyOf('map', content.map),
    });
    const known = isDistrusted ? null : storedMembers(database, key);
    if (known === null) deleteMembers(database, key);
    writeMembers(database, key, { content, things, stored: known ?? NOTHING });
    return { revision, changed: true };
  });
}

interface StoredMap {
  readonly key: number;
  readonly id: string;
  readonly incarnation: string;
  readonly revision: number;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}

const NOTHING: ReadonlyMap<EntityId, StoredMember> = new Map();

/** The incarnation of the map that is there, unless it may be another's. */
function incarnationOf(
  stored: StoredMap | undefined,
  { newIncarnation }: SqliteImportOptions,
): string {
  if (stored === undefined || mapSum(stored) !== stored.sum) return newIncarnation();
  return stored.incarnation;
}

/** Writes the row of a map, and says its key. */
function writeHead(
  database: Database,
  stored: StoredMap | undefined,
  head: Omit<StoredMap, 'key' | 'sum'>,
): number {
  const { id, incarnation, revision, digest, body } = head;
  const columns = [incarnation, revision, digest, mapSum(head), body] as const;
  if (stored !== undefined) {
    database.write(UPDATE_MAP, ...columns, stored.key);
    return stored.key;
  }
  const made = database.first<{ key: number }>(INSERT_MAP, ...columns, id);
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
