import type { MapId } from '../../domain/identifier.js';
import type { Transaction } from './connection.js';
import { isOrdered, MEMBER_LABELS, type MemberLabel } from './graph-model.js';
import type { MapChanges, Stored, WrittenThings } from './map-changes.js';
import type { WrittenLink } from './map-graph.js';
import { OWN } from './own-relationships.js';

/** Rows sent at a time: enough that a round trip costs nothing, few enough to hold in memory. */
const CHUNK = 2_000;

/** The fingerprints of all that is stored of a map, and what its nodes have beside their things. */
const STORED = stored(inMap);
/**
 * All that is stored of a map, also where somebody changed by hand to which it belongs, or its
 * place: identifiers begin with their map.
 */
const STORED_ANYHOW = stored(() => 'n.map = $map OR n.id STARTS WITH $beginning');

/** By the nodes themselves, not by an index: see `writeChanges`. */
const DELETE_NODES = 'MATCH (n) WHERE elementId(n) IN $nodes DETACH DELETE n';

export function readStored(tx: Transaction, map: MapId): Promise<readonly Stored[]> {
  return tx.run<Stored>(STORED, { map });
}

/** The same, of a map that may be damaged. */
export function readStoredAnyhow(tx: Transaction, map: MapId): Promise<readonly Stored[]> {
  return tx.run<Stored>(STORED_ANYHOW, { map, beginning: `${map}/` });
}

/** Gives nodes what they have beside their things. */
export async function writeMarks(tx: Transaction, marked: MapChanges['marked']): Promise<void> {
  for (const [label, things] of grouped(marked, (one) => one.label)) {
    for (const chunk of chunks(things)) {
      await tx.run(setMarks(label), { rows: chunk.map(({ id, marks }) => ({ id, marks })) });
    }
  }
}

/**
 * Writes nodes, then relationships, and deletes nodes last: while a transaction has deleted nodes,
 * every look into an index passes over all of them, and an import would be quadratic.
 */
export async function writeChanges(
  tx: Transaction,
  map: MapId,
  { added, changed, marked, removed }: MapChanges,
): Promise<void> {
  for (const [label, things] of grouped(added, ({ thing }) => thing.label)) {
    const rows = things.map(({ node }) => node);
    for (const chunk of chunks(rows)) await tx.run(createNodes(label), { map, rows: chunk });
  }
  for (const [label, things] of grouped(changed, ({ thing }) => thing.label)) {
    for (const chunk of chunks(things)) {
      const ids = chunk.map(({ thing }) => thing.id);
      for (const statement of unlinks(label)) await tx.run(statement, { ids });
      await tx.run(setNodes(label), { rows: chunk.map(({ node }) => node) });
    }
  }
  await writeLinks(tx, [...added, ...changed]);
  await writeMarks(tx, marked);
  for (const chunk of chunks(removed)) {
    await tx.run(DELETE_NODES, { nodes: chunk.map(({ node }) => node) });
  }
}

async function writeLinks(tx: Transaction, written: readonly WrittenThings[]): Promise<void> {
  const links = written.flatMap(({ thing }) => thing.links);
  for (const [statement, rows] of grouped(links, createLinks)) {
    const ends = rows.map(({ from, to, properties }) => ({ from: from.id, to: to.id, properties }));
    for (const chunk of chunks(ends)) {
      const [made] = await tx.run<{ created: number }>(statement, { rows: chunk });
      if (made?.created === chunk.length) continue;
      throw new Error(
        `${made?.created} of ${chunk.length} were made, an end missing: ${statement}`,
      );
    }
  }
}

function stored(which: (label: MemberLabel) => string): string {
  const ofLabel = (label: MemberLabel) => `
MATCH (n:${label}) WHERE ${which(label)}
RETURN '${label}' AS label, n.id AS id, n.fingerprint AS fingerprint, n.digest AS digest,
  n.orderKey AS orderKey, elementId(n) AS node`;
  return MEMBER_LABELS.map(ofLabel).join('\nUNION ALL');
}

/** The index on map and order key is used only where both are spoken of. */
export function inMap(label: MemberLabel): string {
  return isOrdered(label) ? 'n.map = $map AND n.orderKey IS NOT NULL' : 'n.map = $map';
}

function createNodes(label: MemberLabel): string {
  return label === 'Passage'
    ? 'UNWIND $rows AS row CREATE (n:Passage) SET n = row'
    : `MATCH (m:ArgumentMap {id: $map}) UNWIND $rows AS row CREATE (m)-[:HAS]->(n:${label}) SET n = row`;
}

function setNodes(label: MemberLabel): string {
  return `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n = row`;
}

function setMarks(label: MemberLabel): string {
  return `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) SET n += row.marks`;
}

/** Takes away the relationships that are part of things: they are written anew. */
function unlinks(label: MemberLabel): readonly string[] {
  const { out, into } = OWN[label];
  const which = `MATCH (n:${label}) WHERE n.id IN $ids`;
  return [
    ...(out.length > 0 ? [`${which} MATCH (n)-[part:${out.join('|')}]->() DELETE part`] : []),
    ...(into.length > 0 ? [`${which} MATCH (n)<-[part:${into.join('|')}]-() DELETE part`] : []),
  ];
}

function createLinks({ type, from, to }: WrittenLink): string {
  return `
UNWIND $rows AS row
MATCH (a:${from.label} {id: row.from})
MATCH (b:${to.label} {id: row.to})
CREATE (a)-[r:${type}]->(b)
SET r = row.properties
RETURN count(*) AS created`;
}

function grouped<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): ReadonlyMap<Key, T[]> {
  const lists = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [thing]);
    else list.push(thing);
  }
  return lists;
}

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}
