import type { MapStructure } from '../../domain/argument-map.js';
import type { ConflictTarget } from '../../domain/conflict.js';
import { damaged } from '../../domain/domain-error.js';
import type { Verdict } from '../../domain/evidence.js';
import type { EntityId, MapId } from '../../domain/identifier.js';
import { isSameState } from '../../domain/map-state.js';
import { finish, type Work } from '../../domain/work.js';
import type { Database } from './database.js';
import { readStates } from './read-states.js';

const REVISION = 'SELECT revision FROM map WHERE id = ?';
const MAP = 'SELECT key, revision FROM map WHERE id = ?';

const SIZE = `
  SELECT (
    SELECT count(*) FROM entity
    WHERE entity.map = map.key AND entity.kind IN ('statement', 'inference')
  ) AS size
  FROM map WHERE id = ?`;

const STATEMENTS = `
  SELECT key, id FROM entity WHERE map = ? AND kind = 'statement' ORDER BY order_key, id`;

const INFERENCES = `
  SELECT entity.key, entity.id, inference.conclusion
  FROM entity CROSS JOIN inference ON inference.key = entity.key
  WHERE entity.map = ? AND entity.kind = 'inference' ORDER BY entity.order_key, entity.id`;
const PREMISES = `
  SELECT premise.inference AS whole, premise.statement AS part
  FROM entity CROSS JOIN premise ON premise.inference = entity.key
  WHERE entity.map = ? AND entity.kind = 'inference'
  ORDER BY entity.order_key, entity.id, premise.position`;

const CONFLICTS = `
  SELECT entity.key, entity.id, target.kind AS target_kind, target.id AS target_id
  FROM entity
  CROSS JOIN conflict ON conflict.key = entity.key
  CROSS JOIN entity AS target ON target.key = conflict.target
  WHERE entity.map = ? AND entity.kind = 'conflict' ORDER BY entity.order_key, entity.id`;
const ATTACKERS = `
  SELECT attacker.conflict AS whole, attacker.statement AS part
  FROM entity CROSS JOIN attacker ON attacker.conflict = entity.key
  WHERE entity.map = ? AND entity.kind = 'conflict'
  ORDER BY entity.order_key, entity.id, attacker.position`;

const EVIDENCE = `
  SELECT entity.id, evidence.statement, evidence.verdict
  FROM entity CROSS JOIN evidence ON evidence.key = entity.key
  WHERE entity.map = ? AND entity.kind = 'evidence' ORDER BY entity.order_key, entity.id`;

interface Named {
  readonly key: number;
  readonly id: EntityId;
}
interface InferenceRow extends Named {
  readonly conclusion: number;
}
interface ConflictRow extends Named {
  readonly target_kind: ConflictTarget['kind'];
  readonly target_id: EntityId;
}
interface EvidenceRow {
  readonly id: EntityId;
  readonly statement: number;
  readonly verdict: Verdict;
}
interface PartRow {
  readonly whole: number;
  readonly part: number;
}

export function readRevision(database: Database, map: MapId): number | null {
  return database.first<{ revision: number }>(REVISION, map)?.revision ?? null;
}

/** How many statements and inferences a map holds; counted on an index. */
export function readSize(database: Database, map: MapId): number | null {
  return database.first<{ size: number }>(SIZE, map)?.size ?? null;
}

/** Larger maps are read in pieces: all at one go, 100,000 statements take most of a second. */
const READ_AT_ONE_GO = 20_000;
/** How often a map that changes while it is read in pieces is read so again. */
const TRIES = 3;

/**
 * All connections of a map, at one moment. O(V + E), in six statements; between those of a large map
 * others have their turn, and where it was changed meanwhile it is read again.
 */
export async function readStructure(database: Database, map: MapId): Promise<MapStructure | null> {
  const isLarge = (database.look<{ size: number }>(SIZE, map)[0]?.size ?? 0) > READ_AT_ONE_GO;
  for (let tries = 0; isLarge && tries < TRIES; tries += 1) {
    const [before = null] = readStates(database, [map]);
    const reading = await Promise.allSettled([inTurns(structureOf(database, map))]);
    const [after = null] = readStates(database, [map]);
    if (!isSameState(before, after)) continue; // whatever came of it, it is of no state
    const [end] = reading;
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  }
  return database.reading(() => finish(structureOf(database, map)));
}

async function inTurns<Result>(work: Work<Result>): Promise<Result> {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Yields after each statement that was run, telling its rows. */
function* structureOf(database: Database, map: MapId): Work<MapStructure | null> {
  const stored = database.first<{ key: number; revision: number }>(MAP, map);
  if (stored === undefined) return null;
  const { key, revision } = stored;
  const statements = database.all<Named>(STATEMENTS, key);
  const names = new Map(statements.map((one) => [one.key, one.id]));
  yield statements.length;
  const nameOf = (statement: number): EntityId => {
    const id = names.get(statement);
    if (id === undefined) {
      throw damaged(`The map "${map}"`, new Error('It refers to a statement of another.'));
    }
    return id;
  };
  const premises = partsByWhole(database.all<PartRow>(PREMISES, key), nameOf);
  yield premises.size;
  const attackers = partsByWhole(database.all<PartRow>(ATTACKERS, key), nameOf);
  yield attackers.size;
  const inferences = database.all<InferenceRow>(INFERENCES, key).map((row) => ({
    id: row.id,
    premises: premises.get(row.key) ?? [],
    conclusion: nameOf(row.conclusion),
  }));
  yield inferences.length;
  const conflicts = database.all<ConflictRow>(CONFLICTS, key).map((row) => ({
    id: row.id,
    attackers: attackers.get(row.key) ?? [],
    target: { kind: row.target_kind, id: row.target_id },
  }));
  yield conflicts.length;
  const evidence = database.all<EvidenceRow>(EVIDENCE, key).map((row) => ({
    id: row.id,
    statement: nameOf(row.statement),
    verdict: row.verdict,
  }));
  const ids = statements.map(({ id }) => id);
  return { map, revision, statements: ids, inferences, conflicts, evidence };
}

function partsByWhole(
  rows: readonly PartRow[],
  nameOf: (statement: number) => EntityId,
): ReadonlyMap<number, readonly EntityId[]> {
  const lists = new Map<number, EntityId[]>();
  for (const { whole, part } of rows) {
    const list = lists.get(whole);
    if (list === undefined) lists.set(whole, [nameOf(part)]);
    else list.push(nameOf(part));
  }
  return lists;
}
