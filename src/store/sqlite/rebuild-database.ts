import { rmSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { type MapContent, MEMBER_KINDS, type MemberKind } from '../../domain/argument-map.js';
import { thingFromBody } from '../../domain/codecs/thing-body.js';
import { DomainError } from '../../domain/domain-error.js';
import type { EntityId } from '../../domain/identifier.js';
import { MapDigest, thingDigest } from '../../domain/thing-digest.js';
import { addDigests } from './add-digests.js';
import { addOrderKeys } from './add-order-keys.js';
import { Database, type Value } from './database.js';
import { APPLICATION_ID } from './inspect-file.js';
import { MIGRATIONS, take } from './migrations.js';
import { mapSum, memberSum, NO_SUM } from './row-sum.js';
import { openingErrors } from './sqlite-error.js';
import { writeDerived } from './write-derived.js';

/** In which shapes there first were the columns that a later step added. */
const DIGESTED = MIGRATIONS.indexOf(addDigests) + 1;
const ORDERED = MIGRATIONS.indexOf(addOrderKeys) + 1;

/** The columns of the tables that hold what was imported, with the shape that has them first. */
const COLUMNS = {
  map: { key: 1, id: 1, incarnation: ORDERED, revision: 1, digest: 1, sum: DIGESTED, body: 1 },
  scheme: { key: 1, id: 1, digest: DIGESTED, sum: DIGESTED, body: 1 },
  entity: {
    key: 1,
    id: 1,
    map: 1,
    kind: 1,
    order_key: ORDERED,
    digest: DIGESTED,
    sum: DIGESTED,
    body: 1,
  },
} as const;
type Table = keyof typeof COLUMNS;

const MAP_OF_ID = 'SELECT key FROM map WHERE id = ?';
const LOST_MAP = `
  INSERT INTO map (id, revision, digest, body) VALUES (?, 0, '', '{}') RETURNING key`;
const LOST_SCHEME = `INSERT OR IGNORE INTO scheme (id, body) VALUES (?, '{}')`;

const MAPS = 'SELECT key, id, incarnation, revision, digest, sum, body FROM map';
const THINGS = `
  SELECT key, id, kind, order_key, digest, sum, body FROM entity
  WHERE map = ? AND kind = ? ORDER BY order_key, id`;

interface Row {
  readonly key: number;
  readonly id: string;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}
interface MapRow extends Row {
  readonly incarnation: string;
  readonly revision: number;
}
interface MemberRow extends Row {
  readonly id: EntityId;
  readonly kind: MemberKind;
  readonly order_key: string;
}

/**
 * Writes a new file beside a damaged one, with everything that can still be read of it: first what
 * was imported, row by row, as it is; then what is derived from it, of each map that is whole. A
 * map that is not whole stays as it is, and so is told to be damaged.
 *
 * @return the path of the new file; null where not even a map can be read.
 */
export function rebuildDatabase(from: Database, path: string, version: number): string | null {
  const rebuilt = `${path}-rebuilt`;
  rmSync(rebuilt, { force: true });
  const connection = new DatabaseSync(rebuilt, { enableForeignKeyConstraints: false });
  try {
    const to = new Database(connection, openingErrors(rebuilt));
    const isAny = to.writing(() => {
      for (const step of MIGRATIONS.slice(0, version)) take(step, to);
      copyRows(from, to, version);
      for (const step of MIGRATIONS.slice(version)) take(step, to);
      const maps = to.all<MapRow>(MAPS);
      for (const map of maps) deriveWhole(to, map);
      to.script(
        `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`,
      );
      return maps.length > 0;
    });
    return isAny ? rebuilt : null;
  } finally {
    connection.close();
  }
}

function copyRows(from: Database, to: Database, version: number): void {
  copyTable(from, to, 'scheme', version);
  copyTable(from, to, 'map', version);
  copyTable(from, to, 'entity', version, (row) => {
    const { map: named, scheme } = namedIn(String(row['body']));
    if (typeof scheme === 'string') to.write(LOST_SCHEME, scheme);
    // What a thing says of its map is under its sum, the column is not.
    return typeof named === 'string' ? { ...row, map: keyOfMap(to, named) } : row;
  });
}

type Columns = Readonly<Record<string, Value>>;

function copyTable(
  from: Database,
  to: Database,
  table: Table,
  version: number,
  change: (row: Columns) => Columns = (row) => row,
): void {
  const columns = Object.entries(COLUMNS[table]).flatMap(([column, since]) =>
    version < since ? [] : [column],
  );
  const read = `SELECT ${columns.join(', ')} FROM ${table} WHERE key = ?`;
  const write = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})`;
  for (const key of keysOf(from, table)) {
    const row = attempt(() => from.first<Columns>(read, key));
    if (row === undefined) continue;
    const changed = change(row);
    writeUnlessImpossible(
      to,
      write,
      columns.map((column) => changed[column] ?? null),
    );
  }
}

/** A damaged row may hold what its columns cannot: it is left out, as one that nobody can read. */
function writeUnlessImpossible(to: Database, write: string, values: readonly Value[]): void {
  try {
    to.write(write, ...values);
  } catch (error) {
    if (error instanceof DomainError) throw error; // it is about the disk
  }
}

/** Every key that the table or one of its indexes still leads to, in order. */
function keysOf(database: Database, table: Table): readonly number[] {
  const keys = new Set<number>();
  for (const order of ['key', 'key DESC', 'id', 'id DESC']) {
    attempt(() => {
      for (const { key } of database.each<{ key: number }>(
        `SELECT key FROM ${table} ORDER BY ${order}`,
      )) {
        keys.add(key);
      }
    });
  }
  return [...keys].sort((one, other) => one - other);
}

/** The key of a map; where its row is lost it gets one that no import ever wrote. */
function keyOfMap(database: Database, id: string): number {
  const found = database.first<{ key: number }>(MAP_OF_ID, id);
  return (found ?? database.first<{ key: number }>(LOST_MAP, id))?.key ?? NO_SUM;
}

/** What a body names; nothing where it can no longer be read. */
function namedIn(body: string): { readonly map?: unknown; readonly scheme?: unknown } {
  return attempt(() => JSON.parse(body)) ?? {};
}

/** Writes what is derived from a map, where it is as it was imported. */
function deriveWhole(database: Database, map: MapRow): void {
  if (mapSum(map) !== map.sum) return;
  const head = thingFromBody('map', map.body);
  const digest = new MapDigest();
  digest.add('map', map.id, thingDigest('map', head));
  const keys = new Map<EntityId, number>();
  const members: Record<MemberKind, unknown[]> = {
    document: [],
    section: [],
    concept: [],
    statement: [],
    inference: [],
    conflict: [],
    source: [],
    evidence: [],
    aside: [],
  };
  for (const kind of MEMBER_KINDS) {
    for (const row of database.each<MemberRow>(THINGS, map.key, kind)) {
      if (memberSum(row) !== row.sum) return;
      digest.add(kind, row.id, row.digest);
      keys.set(row.id, row.key);
      members[kind].push(thingFromBody(kind, row.body));
    }
  }
  if (digest.end() !== map.digest) return;
  // Each body is as an import wrote it, from the very type of its kind.
  const content = {
    map: head,
    documents: members.document,
    sections: members.section,
    concepts: members.concept,
    statements: members.statement,
    inferences: members.inference,
    conflicts: members.conflict,
    sources: members.source,
    evidence: members.evidence,
    asides: members.aside,
  } as MapContent;
  const keyOf = (id: EntityId) => {
    const key = keys.get(id);
    if (key === undefined) throw new Error(`${id} is not in its map, though its digest is right.`);
    return key;
  };
  writeDerived(database, map.key, { content, keyOf, isDue: () => true });
}

/** What can be read, or undefined where the damage is in the way. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // what cannot be read is told as lost by the look through the new file
  }
}
