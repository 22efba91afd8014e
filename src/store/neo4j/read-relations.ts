import type { EntityId } from '../../domain/identifier.js';
import type { Role } from '../../domain/role.js';
import type { Store } from '../port.js';
import type { BoltConnection } from './connection.js';
import { ROLE_IN_CYPHER } from './role.js';

const INFERENCES_TO = neighbours('Statement', '(n)<-[:CONCLUDES]-(x:Inference)');
const INFERENCES_FROM = neighbours('Statement', '(n)-[:PREMISE_OF]->(x:Inference)');
const CONFLICTS_AGAINST = neighbours(
  'Statement|Inference|Conflict',
  '(n)<-[:TARGETS]-(x:Conflict)',
);
const CONFLICTS_FROM = neighbours('Statement', '(n)-[:ATTACKS]->(x:Conflict)');
const EVIDENCE_ON = neighbours('Statement', '(n)<-[:BEARS_ON]-(x:Evidence)');

const ROLES_OF = `
MATCH (n:Statement) WHERE n.id IN $ids
RETURN n.id AS id, ${ROLE_IN_CYPHER} AS answer`;

type Reads = Pick<
  Store,
  | 'inferencesTo'
  | 'inferencesFrom'
  | 'conflictsAgainst'
  | 'conflictsFrom'
  | 'evidenceOn'
  | 'rolesOf'
>;

/** The neighbours and the roles of things; see the port. */
export function relationReads(connection: BoltConnection): Reads {
  /** Rows of `id` and `answer`, any number for each identifier, in the order of the answers. */
  const rowsFor = <T>(statement: string, ids: readonly EntityId[]) =>
    connection.read((tx) =>
      tx.run<{ id: EntityId; answer: T }>(statement, { ids: [...new Set(ids)] }),
    );
  const listed = (statement: string) => async (ids: readonly EntityId[]) => {
    if (ids.length === 0) return [];
    const lists = new Map<EntityId, EntityId[]>(ids.map((id) => [id, []]));
    for (const { id, answer } of await rowsFor<EntityId>(statement, ids)) {
      lists.get(id)?.push(answer);
    }
    return ids.map((id) => lists.get(id) ?? []);
  };
  return {
    inferencesTo: listed(INFERENCES_TO),
    inferencesFrom: listed(INFERENCES_FROM),
    conflictsAgainst: listed(CONFLICTS_AGAINST),
    conflictsFrom: listed(CONFLICTS_FROM),
    evidenceOn: listed(EVIDENCE_ON),
    rolesOf: async (ids) => {
      if (ids.length === 0) return [];
      const rows = await rowsFor<Role>(ROLES_OF, ids);
      const roles = new Map(rows.map(({ id, answer }) => [id, answer]));
      return ids.map((id) => roles.get(id) ?? null);
    },
  };
}

/** For each node of some labels, those that a pattern joins it with, in the order of the map. */
function neighbours(labels: string, pattern: string): string {
  return `
MATCH (n:${labels}) WHERE n.id IN $ids
MATCH ${pattern}
WITH DISTINCT n, x
RETURN n.id AS id, x.id AS answer ORDER BY x.orderKey, x.id`;
}
