import type { EntityId } from '../../domain/identifier.js';
import type { Role } from '../../domain/role.js';
import type { Database } from './database.js';
import { ROLE_IN_SQL } from './role-expression.js';

/** The things that a connection leads to from each of those asked for, in the order of the map. */
function neighbours(connection: string, from: string, to: string): string {
  return `
  SELECT asked.key AS place, found.id
  FROM json_each(?) AS asked
  CROSS JOIN entity AS given ON given.id = asked.value
  CROSS JOIN ${connection} AS connection ON connection.${from} = given.key
  CROSS JOIN entity AS found ON found.key = connection.${to}
  ORDER BY asked.key, found.order_key, found.id`;
}

const INFERENCES_TO = neighbours('inference', 'conclusion', 'key');
const INFERENCES_FROM = neighbours('premise', 'statement', 'inference');
const CONFLICTS_AGAINST = neighbours('conflict', 'target', 'key');
const CONFLICTS_FROM = neighbours('attacker', 'statement', 'conflict');
const EVIDENCE_ON = neighbours('evidence', 'statement', 'key');

const ROLES_OF = `
  SELECT asked.key AS place, ${ROLE_IN_SQL} AS role
  FROM json_each(?) AS asked
  CROSS JOIN entity ON entity.id = asked.value
  CROSS JOIN statement ON statement.key = entity.key`;

type Neighbours = (
  database: Database,
  ids: readonly EntityId[],
) => readonly (readonly EntityId[])[];

export const inferencesTo = reading(INFERENCES_TO);
export const inferencesFrom = reading(INFERENCES_FROM);
export const conflictsAgainst = reading(CONFLICTS_AGAINST);
export const conflictsFrom = reading(CONFLICTS_FROM);
export const evidenceOn = reading(EVIDENCE_ON);

/** One statement, O(log n) for each identifier and each neighbour. */
function reading(sql: string): Neighbours {
  return (database, ids) => {
    const lists = ids.map((): EntityId[] => []);
    const rows = database.all<{ place: number; id: EntityId }>(sql, JSON.stringify(ids));
    for (const { place, id } of rows) lists[place]?.push(id);
    return lists;
  };
}

/** The role of each statement; null where there is no such statement. One statement. */
export function rolesOf(
  database: Database,
  statements: readonly EntityId[],
): readonly (Role | null)[] {
  const roles = statements.map((): Role | null => null);
  const rows = database.all<{ place: number; role: Role }>(ROLES_OF, JSON.stringify(statements));
  for (const { place, role } of rows) roles[place] = role;
  return roles;
}
