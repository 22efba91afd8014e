import { randomUUID } from 'node:crypto';
import { MEMBER_KINDS } from '../../domain/argument-map.js';
import { orderKeys } from '../../domain/order-keys.js';
import { thirdMapSum, thirdMemberSum } from './add-digests.js';
import type { Database } from './database.js';
import { mapSum, memberSum, NO_SUM } from './row-sum.js';

const COLUMNS = `
  ALTER TABLE map ADD COLUMN incarnation TEXT NOT NULL DEFAULT '';
  ALTER TABLE entity ADD COLUMN order_key TEXT NOT NULL DEFAULT '';
`;
/** The order is a whole one: two of the same order key follow each other by their identifiers. */
const ORDER = `
  DROP INDEX entity_of_map;
  CREATE UNIQUE INDEX entity_in_order ON entity (map, kind, order_key, id);
`;

const MAPS = 'SELECT key, id, revision, digest, sum, body FROM map ORDER BY key';
const KEYS = 'SELECT key FROM entity WHERE map = ? AND kind = ? ORDER BY key';
const MEMBER = 'SELECT id, kind, digest, sum, body FROM entity WHERE key = ?';
const SET_MAP = 'UPDATE map SET incarnation = ?, sum = ? WHERE key = ?';
const SET_MEMBER = 'UPDATE entity SET order_key = ?, sum = ? WHERE key = ?';

interface MapRow {
  readonly key: number;
  readonly id: string;
  readonly revision: number;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}
type MemberRow = Omit<MapRow, 'key' | 'revision'> & { readonly kind: string };

/**
 * The fourth shape: each thing has its order key, and each map its incarnation, both under the sum
 * of their row. Until now the keys of the rows were the order, so that one more at the beginning
 * meant to write all others anew.
 *
 * A row that was not as it was written has no sum that fits, before and after. Linear in what is
 * stored; in memory the keys of one list at a time.
 */
export function addOrderKeys(database: Database): void {
  database.script(COLUMNS);
  for (const { key, sum, ...map } of database.all<MapRow>(MAPS)) {
    const incarnation = randomUUID();
    const isSound = thirdMapSum(map) === sum;
    database.write(SET_MAP, incarnation, isSound ? mapSum({ ...map, incarnation }) : NO_SUM, key);
    for (const kind of MEMBER_KINDS) {
      const keys = database.all<{ key: number }>(KEYS, key, kind).map((row) => row.key);
      const inOrder = orderKeys(keys.map(() => null));
      for (const [place, member] of keys.entries()) setOrderKey(database, member, inOrder[place]);
    }
  }
  database.script(ORDER);
}

function setOrderKey(database: Database, key: number, order_key = ''): void {
  const row = database.first<MemberRow>(MEMBER, key);
  if (row === undefined) throw new Error(`The entity ${key} is on its index alone.`);
  const isSound = thirdMemberSum(row) === row.sum;
  database.write(SET_MEMBER, order_key, isSound ? memberSum({ ...row, order_key }) : NO_SUM, key);
}
