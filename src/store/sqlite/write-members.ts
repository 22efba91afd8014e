import type { MapContent, MemberKind } from '../../domain/argument-map.js';
import { bodyOf } from '../../domain/codecs/thing-body.js';
import { invalidInput } from '../../domain/domain-error.js';
import type { EntityId } from '../../domain/identifier.js';
import { orderKeys } from '../../domain/order-keys.js';
import type { DigestedThing } from '../../domain/thing-digest.js';
import type { Database } from './database.js';
import { memberSum } from './row-sum.js';
import type { StoredMember } from './stored-members.js';
import { deleteDerived, writeDerived } from './write-derived.js';

const NEXT_KEY = 'SELECT coalesce(max(key), 0) + 1 AS key FROM entity';
const INSERT_MEMBER = `
  INSERT INTO entity (kind, order_key, digest, sum, body, id, map, key)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const UPDATE_MEMBER = `
  UPDATE entity SET kind = ?, order_key = ?, digest = ?, sum = ?, body = ?
  WHERE id = ? AND map = ? AND key = ?`;
const DELETE_MEMBER = 'DELETE FROM entity WHERE key = ?';

/** A thing of a map as it is to be, and as it is. */
type OrderedThing = Member & {
  readonly known: StoredMember | undefined;
  readonly orderKey: string;
};
type Member = Exclude<DigestedThing, { kind: 'map' }>;

/**
 * Makes what is stored of a map what its content says: writes the rows of those things that are new,
 * changed or moved, takes away those that are gone, and leaves all others as they are; likewise what
 * is derived from them. A thing keeps the key of its row, whatever becomes of it.
 *
 * All things of the map are compared, O(n log n); written is what changed.
 */
export function writeMembers(
  database: Database,
  map: number,
  {
    content,
    things,
    stored,
  }: {
    readonly content: MapContent;
    readonly things: readonly DigestedThing[];
    readonly stored: ReadonlyMap<EntityId, StoredMember>;
  },
): void {
  const ordered = inOrder(things, stored);
  const keys = keysOf(database, ordered);
  const keyOf = keyIn(keys);
  for (const [id, { key, kind }] of stored) {
    if (keys.has(id)) continue;
    deleteDerived(database, kind, key);
    database.write(DELETE_MEMBER, key);
  }
  const changed = new Set<EntityId>();
  for (const one of ordered) {
    const { known, orderKey, digest, thing } = one;
    const isChanged = known?.digest !== digest; // which tells the kind as well
    if (!isChanged && known.orderKey === orderKey) continue;
    if (isChanged) {
      changed.add(thing.id);
      if (known !== undefined) deleteDerived(database, known.kind, known.key);
    }
    const sql = known === undefined ? INSERT_MEMBER : UPDATE_MEMBER;
    database.write(sql, ...columnsOf(one), thing.id, map, keyOf(thing.id));
  }
  writeDerived(database, map, { content, keyOf, isDue: (id) => changed.has(id) });
}

/** Each kind has an order of its own; the things come kind by kind. */
function inOrder(
  things: readonly DigestedThing[],
  stored: ReadonlyMap<EntityId, StoredMember>,
): readonly OrderedThing[] {
  const lists = new Map<MemberKind, (Member & Pick<OrderedThing, 'known'>)[]>();
  for (const one of things) {
    if (one.kind === 'map') continue;
    const list = lists.get(one.kind) ?? [];
    if (list.length === 0) lists.set(one.kind, list);
    list.push({ ...one, known: stored.get(one.thing.id) });
  }
  return [...lists].flatMap(([kind, list]) => {
    const known = list.map((one) => (one.known?.kind === kind ? one.known.orderKey : null));
    const keys = orderKeys(known);
    return list.map((one, at) => ({ ...one, orderKey: keys[at] ?? '' }));
  });
}

/** The key of each thing: the one that it has, or the next. */
function keysOf(
  database: Database,
  things: readonly OrderedThing[],
): ReadonlyMap<EntityId, number> {
  const keys = new Map<EntityId, number>();
  let next = database.first<{ key: number }>(NEXT_KEY)?.key ?? 1;
  for (const { thing, known } of things) {
    if (keys.has(thing.id)) throw inconsistent(thing.id, 'stands twice in the map.');
    keys.set(thing.id, known?.key ?? next);
    if (known === undefined) next += 1;
  }
  return keys;
}

function keyIn(keys: ReadonlyMap<EntityId, number>): (id: EntityId) => number {
  return (id) => {
    const key = keys.get(id);
    if (key === undefined) throw inconsistent(id, 'is named in the map, which does not hold it.');
    return key;
  };
}

function columnsOf({ kind, thing, digest, orderKey }: OrderedThing) {
  const body = bodyOf(kind, thing);
  const sum = memberSum({ id: thing.id, kind, order_key: orderKey, digest, body });
  return [kind, orderKey, digest, sum, body] as const;
}

function inconsistent(id: EntityId, what: string) {
  return invalidInput({
    argument: 'map',
    message: `"${id}" ${what}`,
    expected: 'each identifier once, and each reference to one of them',
  });
}
