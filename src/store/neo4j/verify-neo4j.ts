import {
  type ArgumentMap,
  type EntityKind,
  type MapContent,
  MEMBER_KINDS,
} from '../../domain/argument-map.js';
import type { EntityId, MapId } from '../../domain/identifier.js';
import { structureOf } from '../../domain/map-structure.js';
import { digestedThings, mapDigest, thingDigest } from '../../domain/thing-digest.js';
import type { MendedPart, VerifiedMap, VerifyReport } from '../verify-report.js';
import type { BoltConnection, ConnectionSettings, Transaction } from './connection.js';
import { derivedChanges } from './derived-changes.js';
import { earlierDigest } from './earlier-digest.js';
import type { EntityRow } from './entity-row.js';
import { GET_MANY } from './get-many.js';
import { LABEL_OF } from './graph-model.js';
import { graphOf } from './map-graph.js';
import { DIGEST, HEAD_DIGEST, headDigest, readThing } from './node-digests.js';
import { openConnection } from './open-neo4j-store.js';
import { structureDigest } from './structure-digest.js';
import { writeChanges } from './write-changes.js';

const MAPS = 'MATCH (m:ArgumentMap) WHERE m.revision IS NOT NULL RETURN m.id AS id ORDER BY id';
const SCHEMES = 'MATCH (s:Scheme) WHERE s.id IS NOT NULL RETURN s.id AS id ORDER BY id';
const LOCK = 'MATCH (m:ArgumentMap {id: $map}) SET m.lock = true REMOVE m.lock';
const SET_HEAD = 'MATCH (m:ArgumentMap {id: $map}) SET m += $properties';
const SET_SCHEME = `
UNWIND $rows AS row
MATCH (s:Scheme {id: row.id}) SET s.digest = row.digest`;

/** How many things are read at a time. */
const AT_ONCE = 1_000;

/**
 * Looks through every map of the database, each under the lock that imports take: whether its things
 * are what was written, and whether all that is derived from them is. What is derived is made anew;
 * what was imported before there were digests gets them, where its content is still that of its
 * import. Linear in the maps; memory: the largest of them, a few times over.
 *
 * @throws DomainError as at opening.
 */
export async function verifyNeo4j(settings: ConnectionSettings): Promise<VerifyReport> {
  const connection = await openConnection(settings);
  try {
    const maps: VerifiedMap[] = [];
    const mended: MendedPart[] = [];
    for (const { id } of await connection.read((tx) => tx.run<{ id: MapId }>(MAPS))) {
      const { verified, nodes } = await connection.write((tx) => verifyMap(tx, id));
      if (verified !== null) maps.push(verified);
      if (nodes > 0) mended.push({ kind: 'NODES', count: nodes, map: id });
    }
    const schemes = await verifySchemes(connection);
    return { maps, schemes, mended, remaining: [], compacted: null };
  } finally {
    await connection.close();
  }
}

/** What was found of a map, and how many of its nodes were written anew; null where it is gone. */
async function verifyMap(
  tx: Transaction,
  map: MapId,
): Promise<{ readonly verified: VerifiedMap | null; readonly nodes: number }> {
  await tx.run(LOCK, { map });
  const [head] = await tx.run<EntityRow>(GET_MANY.map, { ids: [map] });
  if (head === undefined) return { verified: null, nodes: 0 };
  const found = await contentOf(tx, map, head);
  const revision = Number(head.node['revision'] ?? 0);
  const verified = { id: map, revision, things: found.things };
  if (found.content === null) return { verified: { ...verified, damage: found.damage }, nodes: 0 };
  const { content } = found;
  const digested = digestedThings(content);
  const digest = mapDigest(digested);
  const stored = head.node[DIGEST];
  if (stored !== digest && stored !== earlierDigest(content)) {
    return { verified: { ...verified, damage: 'its things, or their order' }, nodes: 0 };
  }
  const changes = await derivedChanges(tx, map, graphOf(content, digested));
  await writeChanges(tx, map, changes);
  const properties = {
    [DIGEST]: digest,
    [HEAD_DIGEST]: headDigest(content.map, { revision, digest }),
    structureDigest: structureDigest(structureOf(content, revision)),
  };
  await tx.run(SET_HEAD, { map, properties });
  const { added, changed, removed } = changes;
  const nodes = added.length + changed.length + removed.length;
  return { verified: { ...verified, damage: null }, nodes };
}

type Found =
  | { readonly things: number; readonly content: MapContent }
  | { readonly things: number; readonly content: null; readonly damage: string };

/** All that a map holds, or the first of it that is not what was written. */
async function contentOf(tx: Transaction, map: MapId, row: EntityRow): Promise<Found> {
  const head = readThing('map', row);
  const members = new Map<EntityKind, readonly unknown[]>();
  let things = 0;
  let damage = head.isSound ? null : 'its title, or what else is said of it as a whole';
  for (const kind of MEMBER_KINDS) {
    const ids = await tx.run<{ id: EntityId }>(idsOf(kind), { map });
    const list: unknown[] = [];
    things += ids.length;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const chunk = ids.slice(from, from + AT_ONCE).map(({ id }) => id);
      const rows = await tx.run<EntityRow>(GET_MANY[kind], { ids: chunk });
      const byId = new Map(rows.map((one) => [one.node.id as EntityId, one]));
      for (const id of chunk) {
        const one = byId.get(id);
        const read = one === undefined ? undefined : readThing(kind, one);
        if (read?.isSound) list.push(read.thing);
        else damage ??= `the ${kind} "${id}"`;
      }
    }
    members.set(kind, list);
  }
  if (damage !== null || !head.isSound) return { things, content: null, damage: damage ?? '' };
  const { revision: _, ...content } = head.thing as ArgumentMap; // what the reader of maps made
  return { things, content: contentFrom(content, members) };
}

/** The lists of a map's content; each was made by the reader of its kind. */
function contentFrom(
  map: MapContent['map'],
  members: ReadonlyMap<EntityKind, readonly unknown[]>,
): MapContent {
  return {
    map,
    documents: members.get('document'),
    sections: members.get('section'),
    concepts: members.get('concept'),
    statements: members.get('statement'),
    inferences: members.get('inference'),
    conflicts: members.get('conflict'),
    sources: members.get('source'),
    evidence: members.get('evidence'),
    asides: members.get('aside'),
  } as MapContent; // as the comment says
}

async function verifySchemes(connection: BoltConnection): Promise<VerifyReport['schemes']> {
  return connection.write(async (tx) => {
    const ids = (await tx.run<{ id: EntityId }>(SCHEMES)).map(({ id }) => id);
    const rows = await tx.run<EntityRow>(GET_MANY.scheme, { ids });
    const damaged: string[] = [];
    const undigested: { readonly id: string; readonly digest: string }[] = [];
    for (const row of rows) {
      const read = readThing('scheme', row);
      if (!read.isSound) damaged.push(row.node.id);
      else if (!read.hasDigest) {
        undigested.push({ id: row.node.id, digest: thingDigest('scheme', read.thing) });
      }
    }
    if (undigested.length > 0) await tx.run(SET_SCHEME, { rows: undigested });
    return { count: ids.length, damaged: damaged.sort() };
  });
}

function idsOf(kind: (typeof MEMBER_KINDS)[number]): string {
  return `MATCH (n:${LABEL_OF[kind]}) WHERE n.map = $map AND n.orderKey IS NOT NULL
RETURN n.id AS id ORDER BY n.orderKey, n.id`;
}
