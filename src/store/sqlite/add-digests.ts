import { MEMBER_KINDS, type MemberKind } from '../../domain/argument-map.js';
import { canonicalDigest } from '../../domain/canonical-digest.js';
import { MapDigest, thingDigest } from '../../domain/thing-digest.js';
import type { Database } from './database.js';
import { NO_SUM, schemeSum, sumOf } from './row-sum.js';

const COLUMNS = `
  ALTER TABLE map ADD COLUMN sum INTEGER NOT NULL DEFAULT ${NO_SUM};
  ALTER TABLE scheme ADD COLUMN digest TEXT NOT NULL DEFAULT '';
  ALTER TABLE scheme ADD COLUMN sum INTEGER NOT NULL DEFAULT ${NO_SUM};
  ALTER TABLE entity ADD COLUMN digest TEXT NOT NULL DEFAULT '';
  ALTER TABLE entity ADD COLUMN sum INTEGER NOT NULL DEFAULT ${NO_SUM};
`;

const MAPS = 'SELECT key, id, revision, digest, body FROM map ORDER BY key';
const SCHEMES = 'SELECT key, id, body FROM scheme ORDER BY key';
const MEMBERS = `
  SELECT key, id, body FROM entity
  WHERE map = ? AND kind = ? AND key > ? ORDER BY key LIMIT ?`;
const SET_MAP = 'UPDATE map SET digest = ?, sum = ? WHERE key = ?';
const SET_SCHEME = 'UPDATE scheme SET digest = ?, sum = ? WHERE key = ?';
const SET_MEMBER = 'UPDATE entity SET digest = ?, sum = ? WHERE key = ?';

/** Rows read at a time. */
const AT_ONCE = 1_000;

interface Row {
  readonly key: number;
  readonly id: string;
  readonly body: string;
}

/**
 * The third shape: each thing has its digest and its row a sum, and the digest of a map stands on
 * those of its things.
 *
 * Until now the digest of a map was over its content as a whole. It is worked out once more: where
 * it differs, what is stored is not what was imported, and the map is left as one that is damaged.
 * Linear in what is stored, one list of rows in memory at a time.
 */
export function addDigests(database: Database): void {
  database.script(COLUMNS);
  for (const { key, id, body } of database.all<Row>(SCHEMES)) {
    const digest = thingDigest('scheme', JSON.parse(body));
    database.write(SET_SCHEME, digest, schemeSum({ id, digest, body }), key);
  }
  for (const map of database.all<Row & { revision: number; digest: string }>(MAPS)) {
    const { key, id, revision, body } = map;
    const isSound = contentDigest(database, map) === map.digest;
    const content = new MapDigest();
    content.add('map', id, thingDigest('map', parsed(body)));
    for (const kind of MEMBER_KINDS) {
      for (const row of rowsOf(database, key, kind)) {
        const digest = thingDigest(kind, parsed(row.body));
        database.write(SET_MEMBER, digest, thirdMemberSum({ ...row, kind, digest }), row.key);
        content.add(kind, row.id, digest);
      }
    }
    // The old digest is one that no content has any more.
    const digest = isSound ? content.end() : map.digest;
    const sum = isSound ? thirdMapSum({ id, revision, digest, body }) : NO_SUM;
    database.write(SET_MAP, digest, sum, key);
  }
}

/** The sum of a row of `entity` in the third shape, in which its order was that of the keys. */
export function thirdMemberSum(row: {
  readonly id: string;
  readonly kind: string;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`${row.kind} ${row.id} ${row.digest} ${row.body}`);
}

/** The same for a row of `map`, which had no incarnation yet. */
export function thirdMapSum(row: {
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
  readonly body: string;
}): number {
  return sumOf(`map ${row.id} ${row.revision} ${row.digest} ${row.body}`);
}

/** The digest of a map's content as it was worked out so far. */
function contentDigest(database: Database, { key, body }: Row): string | null {
  function* listOf(kind: MemberKind) {
    for (const row of rowsOf(database, key, kind)) yield JSON.parse(row.body) as unknown;
  }
  try {
    return canonicalDigest({
      map: JSON.parse(body),
      documents: listOf('document'),
      sections: listOf('section'),
      concepts: listOf('concept'),
      statements: listOf('statement'),
      inferences: listOf('inference'),
      conflicts: listOf('conflict'),
      sources: listOf('source'),
      evidence: listOf('evidence'),
      asides: listOf('aside'),
    });
  } catch (error) {
    if (error instanceof SyntaxError) return null; // a body that is no JSON any more
    throw error;
  }
}

function* rowsOf(database: Database, map: number, kind: MemberKind): Generator<Row> {
  for (let after = 0; ; ) {
    const rows = database.all<Row>(MEMBERS, map, kind, after, AT_ONCE);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
  }
}

/** A body as it was written; of one that is no JSON any more nothing is left. */
function parsed<T>(body: string): T {
  try {
    return JSON.parse(body) as T; // written by an import, from this very type
  } catch {
    return {} as T; // of a map that is damaged: its digest says so
  }
}
