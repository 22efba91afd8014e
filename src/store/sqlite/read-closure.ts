import type { Direction } from '../../domain/direction.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Database } from './database.js';

/**
 * A step leads from a statement to its neighbours over one inference. UNION keeps each statement
 * once, so that the recursion ends on cycles and costs O(V + E) index look-ups; UNION ALL would
 * follow every path, and their number grows exponentially.
 */
function closureBy(step: string): string {
  return `
  WITH RECURSIVE reached (statement) AS (
    SELECT statement.key FROM entity CROSS JOIN statement ON statement.key = entity.key
    WHERE entity.id = ?1
    UNION
    ${step}
  )
  SELECT entity.id FROM reached CROSS JOIN entity ON entity.key = reached.statement
  WHERE entity.id <> ?1
  ORDER BY entity.order_key, entity.id
  LIMIT ?2`;
}

const CLOSURE: Readonly<Record<Direction, string>> = {
  DOWNSTREAM: closureBy(`
    SELECT inference.conclusion
    FROM reached
    CROSS JOIN premise ON premise.statement = reached.statement
    CROSS JOIN inference ON inference.key = premise.inference`),
  UPSTREAM: closureBy(`
    SELECT premise.statement
    FROM reached
    CROSS JOIN inference ON inference.conclusion = reached.statement
    CROSS JOIN premise ON premise.inference = inference.key`),
};

/** The statements that a chain of inferences leads to or from; see the port. One statement. */
export function readClosure(
  database: Database,
  start: EntityId,
  direction: Direction,
  limit: number,
): readonly EntityId[] {
  return database.all<{ id: EntityId }>(CLOSURE[direction], start, limit).map(({ id }) => id);
}
