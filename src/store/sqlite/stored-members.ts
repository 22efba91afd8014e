import type { MemberKind } from '../../domain/argument-map.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Database } from './database.js';
import { memberSum } from './row-sum.js';

const MEMBERS = `
  SELECT key, id, kind, order_key, digest, sum, body FROM entity WHERE map = ?`;

/** What is stored of a thing, as far as it has to be known to see what of it has changed. */
export interface StoredMember {
  readonly key: number;
  readonly kind: MemberKind;
  readonly orderKey: string;
  readonly digest: string;
}

/**
 * All things of a map as they are stored; null where one of them is not as it was written, since
 * then nothing beside it is to be trusted either. Linear in them; their bodies are not kept.
 */
export function storedMembers(
  database: Database,
  map: number,
): ReadonlyMap<EntityId, StoredMember> | null {
  const stored = new Map<EntityId, StoredMember>();
  for (const { sum, ...row } of database.each<MemberRow>(MEMBERS, map)) {
    if (memberSum(row) !== sum) return null;
    const { key, id, kind, order_key: orderKey, digest } = row;
    stored.set(id, { key, kind, orderKey, digest });
  }
  return stored;
}

interface MemberRow {
  readonly key: number;
  readonly id: EntityId;
  readonly kind: MemberKind;
  readonly order_key: string;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}
