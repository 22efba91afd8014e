import type { Direction } from '../../domain/direction.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Store } from '../port.js';
import type { BoltConnection } from './connection.js';

/**
 * The statements that a chain of inferences leads to or from, found breadth first.
 *
 * The path is not returned and its least length is one: only so does Neo4j plan
 * `VarLengthExpand(Pruning,BFS,All)`, which meets each node once, O(V+E). Without it every path
 * would be walked, and their number grows exponentially. There is no greatest length: a chain may
 * be as long as the map.
 *
 * The subquery holds the planner to the start: left free, and going by the counts of another day,
 * it may begin at every statement and look for paths between two known ends, one by one. The order
 * comes of an aggregate (of one row each), so that the planner cannot sort all that was met before
 * it keeps the statements.
 */
export const CLOSURE = {
  DOWNSTREAM: closure('(start)-[:PREMISE_OF|CONCLUDES*1..]->(reached)'),
  UPSTREAM: closure('(start)<-[:PREMISE_OF|CONCLUDES*1..]-(reached)'),
} as const satisfies Record<Direction, string>;

/** See `Store.closure`. */
export function closureRead(connection: BoltConnection): Store['closure'] {
  return async (start, direction, limit) => {
    const rows = await connection.read((tx) =>
      tx.run<{ id: EntityId }>(CLOSURE[direction], { start, limit }),
    );
    return rows.map(({ id }) => id);
  };
}

function closure(pattern: string): string {
  return `
MATCH (start:Statement {id: $start})
CALL (start) {
  MATCH ${pattern}
  RETURN DISTINCT reached
}
WITH start, reached
WHERE reached:Statement AND reached <> start
WITH reached, min(reached.orderKey) AS orderKey, min(reached.id) AS id
ORDER BY orderKey, id LIMIT $limit
RETURN id ORDER BY orderKey, id`;
}
