import type { MapStructure } from '../../domain/argument-map.js';
import { damaged } from '../../domain/domain-error.js';
import type { Verdict } from '../../domain/evidence.js';
import type { EntityId, MapId } from '../../domain/identifier.js';
import type { Store } from '../port.js';
import type { BoltConnection, Transaction } from './connection.js';
import { conflictTarget } from './link-codecs.js';
import { type Connections, structureDigest } from './structure-digest.js';

const REVISION = 'MATCH (m:ArgumentMap {id: $map}) RETURN m.revision AS revision';

const SIZE = `
MATCH (m:ArgumentMap {id: $map})
RETURN
  COUNT { MATCH (s:Statement) WHERE s.map = $map AND s.orderKey IS NOT NULL } +
  COUNT { MATCH (i:Inference) WHERE i.map = $map AND i.orderKey IS NOT NULL } AS size`;

/**
 * Everything at once, as rows of one shape, so that a single plan without nested lists reads it:
 * `part` says what a row is, `of` and `id` are identifiers, `more` is a label, verdict or number.
 * The index on map and order key is used only where both are spoken of.
 */
const STRUCTURE = `
MATCH (m:ArgumentMap {id: $map})
RETURN 'map' AS part, m.structureDigest AS of, m.id AS id, m.revision AS more
UNION ALL
MATCH (s:Statement) WHERE s.map = $map AND s.orderKey IS NOT NULL
RETURN 'statement' AS part, null AS of, s.id AS id, null AS more ORDER BY s.orderKey, s.id
UNION ALL
MATCH (i:Inference)-[:CONCLUDES]->(c:Statement)
WHERE i.map = $map AND i.orderKey IS NOT NULL
RETURN 'inference' AS part, i.id AS of, c.id AS id, null AS more ORDER BY i.orderKey, i.id
UNION ALL
MATCH (i:Inference)<-[at:PREMISE_OF]-(p:Statement)
WHERE i.map = $map AND i.orderKey IS NOT NULL
RETURN 'premise' AS part, i.id AS of, p.id AS id, null AS more ORDER BY at.position
UNION ALL
MATCH (k:Conflict)-[:TARGETS]->(t)
WHERE k.map = $map AND k.orderKey IS NOT NULL
RETURN 'conflict' AS part, k.id AS of, t.id AS id, labels(t) AS more ORDER BY k.orderKey, k.id
UNION ALL
MATCH (k:Conflict)<-[at:ATTACKS]-(a:Statement)
WHERE k.map = $map AND k.orderKey IS NOT NULL
RETURN 'attacker' AS part, k.id AS of, a.id AS id, null AS more ORDER BY at.position
UNION ALL
MATCH (e:Evidence)-[on:BEARS_ON]->(s:Statement)
WHERE e.map = $map AND e.orderKey IS NOT NULL
RETURN 'evidence' AS part, e.id AS of, s.id AS id, on.verdict AS more ORDER BY e.orderKey, e.id`;

/** Waits for an import that is just being committed to end, and holds off the next. */
const LOCK = 'MATCH (m:ArgumentMap {id: $map}) SET m.lock = true REMOVE m.lock';

type StructureRow =
  | { part: 'map'; of: string; id: MapId; more: number }
  | { part: 'statement'; of: null; id: EntityId; more: null }
  | { part: 'inference' | 'premise' | 'attacker'; of: EntityId; id: EntityId; more: null }
  | { part: 'conflict'; of: EntityId; id: EntityId; more: readonly string[] }
  | { part: 'evidence'; of: EntityId; id: EntityId; more: Verdict };

type Reads = Pick<Store, 'revision' | 'size' | 'structure'>;

/** What reasoning asks for; see the port. */
export function structureReads(connection: BoltConnection): Reads {
  return {
    revision: async (map) => {
      const rows = await connection.read((tx) => tx.run<{ revision: number }>(REVISION, { map }));
      return rows[0]?.revision ?? null;
    },

    size: async (map) => {
      const rows = await connection.read((tx) => tx.run<{ size: number }>(SIZE, { map }));
      return rows[0]?.size ?? null;
    },

    /**
     * Neo4j isolates no more than "read committed": while an import is being committed, a reader
     * may meet part of it. The digest tells; then it is read again under the lock that imports
     * take. A graph that somebody changed by hand does not fit even then, and is refused.
     */
    structure: async (map) => {
      const seen = await connection.readLong((tx) => readStructure(tx, map));
      if (seen === null || seen.isWhole) return seen?.structure ?? null;
      const locked = await connection.write(async (tx) => {
        await tx.run(LOCK, { map });
        return readStructure(tx, map);
      });
      if (locked === null || locked.isWhole) return locked?.structure ?? null;
      throw damaged(`The map "${map}"`, new Error('Its connections are not those of its import.'));
    },
  };
}

async function readStructure(
  tx: Transaction,
  map: MapId,
): Promise<{ readonly structure: MapStructure; readonly isWhole: boolean } | null> {
  const rows = await tx.run<StructureRow>(STRUCTURE, { map });
  const head = rows.find((row) => row.part === 'map');
  if (head === undefined) return null;
  const connections = connectionsIn(rows);
  return {
    structure: { map, revision: head.more, ...connections },
    isWhole: structureDigest(connections) === head.of,
  };
}

/** Linear in the rows. */
function connectionsIn(rows: readonly StructureRow[]): Connections {
  const ends = new Map<EntityId, EntityId[]>();
  const endsOf = (id: EntityId): EntityId[] => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const fresh: EntityId[] = [];
    ends.set(id, fresh);
    return fresh;
  };
  const statements: EntityId[] = [];
  const inferences: Connections['inferences'][number][] = [];
  const conflicts: Connections['conflicts'][number][] = [];
  const evidence: Connections['evidence'][number][] = [];
  for (const row of rows) {
    switch (row.part) {
      case 'map':
        break;
      case 'statement':
        statements.push(row.id);
        break;
      case 'inference':
        inferences.push({ id: row.of, premises: endsOf(row.of), conclusion: row.id });
        break;
      case 'conflict':
        conflicts.push({
          id: row.of,
          attackers: endsOf(row.of),
          target: conflictTarget(row.id, row.more),
        });
        break;
      case 'premise':
      case 'attacker':
        endsOf(row.of).push(row.id);
        break;
      case 'evidence':
        evidence.push({ id: row.of, statement: row.id, verdict: row.more });
    }
  }
  return { statements, inferences, conflicts, evidence };
}
