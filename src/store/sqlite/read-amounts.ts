import { MEMBER_KINDS, type MemberKind } from '../../domain/argument-map.js';
import type { MapId } from '../../domain/identifier.js';
import type { MapAmounts } from '../port.js';
import type { Database } from './database.js';

const AMOUNTS = `
  SELECT asked.key AS place, entity.kind, count(entity.key) AS amount
  FROM json_each(?) AS asked
  CROSS JOIN map ON map.id = asked.value
  LEFT JOIN entity ON entity.map = map.key
  GROUP BY asked.key, entity.kind`;

interface AmountRow {
  readonly place: number;
  /** Null where the map holds nothing. */
  readonly kind: MemberKind | null;
  readonly amount: number;
}

/** See the port. One statement, on the index of what belongs to a map. */
export function readAmounts(
  database: Database,
  maps: readonly MapId[],
): readonly (MapAmounts | null)[] {
  const found = maps.map((): Record<MemberKind, number> | null => null);
  for (const { place, kind, amount } of database.look<AmountRow>(AMOUNTS, JSON.stringify(maps))) {
    const amounts = found[place] ?? noAmounts();
    found[place] = amounts;
    if (kind !== null) amounts[kind] = amount;
  }
  return found;
}

function noAmounts(): Record<MemberKind, number> {
  // Every kind is given its number just here.
  return Object.fromEntries(MEMBER_KINDS.map((kind) => [kind, 0])) as Record<MemberKind, number>;
}
