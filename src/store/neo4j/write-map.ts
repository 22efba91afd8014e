import { randomUUID } from 'node:crypto';
import type { MapContent } from '../../domain/argument-map.js';
import { DomainError } from '../../domain/domain-error.js';
import { type EntityId, type MapId, nameOf } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { structureOf } from '../../domain/map-structure.js';
import { nearestNames } from '../../domain/nearest-names.js';
import { digestedThings, mapDigest } from '../../domain/thing-digest.js';
import type { ImportOptions, ImportResult } from '../port.js';
import { untaughtDigest } from '../untaught-digest.js';
import { LOCK, underNotice } from './commit-notices.js';
import type { BoltConnection, Transaction } from './connection.js';
import { earlierDigest } from './earlier-digest.js';
import { changesBetween, type Stored } from './map-changes.js';
import { type GraphThing, graphOf } from './map-graph.js';
import { mapNode, schemeRow } from './map-nodes.js';
import { HEAD_DIGEST, headDigest } from './node-digests.js';
import { structureDigest } from './structure-digest.js';
import { readStored, readStoredAnyhow, writeChanges, writeMarks } from './write-changes.js';

/** A statement of its own, so that it reads what the import that had the lock left behind. */
const STATE = `
MATCH (m:ArgumentMap {id: $map})
RETURN coalesce(m.revision, 0) AS revision, m.digest AS digest,
  m.incarnation AS incarnation, m.importedBy AS importedBy`;
const REPLACE_MAP = 'MATCH (m:ArgumentMap {id: $map}) SET m = $properties';
const SET_DIGESTS = `
MATCH (m:ArgumentMap {id: $map}) SET m.digest = $digest, m.${HEAD_DIGEST} = $head`;
const SCHEMES_STORED = 'MATCH (s:Scheme) RETURN s.id AS id';
const PUT_PARTS = `FOREACH (form IN row.forms |
  CREATE (s)-[:REQUIRES {position: form.position}]->(n:PremiseForm) SET n = form.node)
FOREACH (question IN row.questions |
  CREATE (s)-[:ASKS {position: question.position}]->(n:CriticalQuestion) SET n = question.node)`;
const PUT_SCHEMES = `
UNWIND $schemes AS row
MERGE (s:Scheme {id: row.id})
SET s = row.node
WITH s, row
CALL { WITH s MATCH (s)-[:REQUIRES|ASKS]->(part) DETACH DELETE part }
${PUT_PARTS}`;
const ADD_SCHEMES = `
UNWIND $schemes AS row
MERGE (s:Scheme {id: row.id})
ON CREATE SET s = row.node, s.isNew = true
WITH s, row
WHERE s.isNew
REMOVE s.isNew
${PUT_PARTS}`;
/** To set a property takes the lock: what the digest is then, it stays until it is replaced. */
const TEACH_SCHEMES = `
UNWIND $schemes AS row
MATCH (s:Scheme {id: row.id}) WHERE s.digest = row.untaught
SET s.isNew = true
REMOVE s.isNew
WITH s, row WHERE s.digest = row.untaught
SET s = row.node`;

interface State {
  readonly revision: number;
  readonly digest: string | null;
  /** Null where there was no such map. */
  readonly incarnation: string | null;
  readonly importedBy: string | null;
}

/** How an import is done, beside what the port says. */
export interface Neo4jImportOptions extends ImportOptions {
  /** Gives the map its incarnation, where it is new. */
  readonly newIncarnation?: () => string;
}

/** See `Store.importMap`. Only what changed is written; memory: the content, twice over. */
export async function importMapIntoGraph(
  connection: BoltConnection,
  content: MapContent,
  { ifAbsent = false, force = false, newIncarnation = randomUUID }: Neo4jImportOptions = {},
): Promise<ImportResult> {
  const map = content.map.id;
  const digested = digestedThings(content);
  const things = graphOf(content, digested);
  const digest = mapDigest(digested);
  const importedBy = randomUUID();
  const write = async (
    tx: Transaction,
    putUpNotice: () => Promise<void>,
  ): Promise<ImportResult> => {
    await tx.run(LOCK, { map });
    const [before] = await tx.run<State>(STATE, { map });
    const revision = before?.revision ?? 0;
    // The answer to our own commit was lost, and the driver tries again: it is done already.
    if (before?.importedBy === importedBy) return { revision, changed: true };
    if (before?.digest === digest && !force) return { revision, changed: false };
    if (before !== undefined && !force && isEarlierDigest(before.digest, content)) {
      await addDigests(tx, content, { revision, digest, things });
      return { revision, changed: false };
    }
    if (revision > 0 && ifAbsent) return { revision, changed: false, leftOther: true };
    await refuseUnknownSchemes(tx, content);
    const properties = {
      ...mapNode(content.map),
      incarnation: before?.incarnation ?? newIncarnation(),
      revision: revision + 1,
      digest,
      [HEAD_DIGEST]: headDigest(content.map, { revision: revision + 1, digest }),
      structureDigest: structureDigest(structureOf(content, revision + 1)),
      importedBy,
    };
    await tx.run(REPLACE_MAP, { map, properties });
    const changes = changesBetween(await storedOf(tx, map, revision, force), things, {
      all: force,
    });
    await writeChanges(tx, map, changes);
    await putUpNotice();
    return { revision: revision + 1, changed: true };
  };
  return underNotice(connection, { map, by: importedBy }, (putUp) =>
    connection.write((tx) => write(tx, putUp)),
  );
}

/** What has to be compared with what is to be; all that there may be, where that is not trusted. */
async function storedOf(
  tx: Transaction,
  map: MapId,
  revision: number,
  isDistrusted: boolean,
): Promise<readonly Stored[]> {
  if (isDistrusted) return readStoredAnyhow(tx, map);
  return revision === 0 ? [] : readStored(tx, map);
}

/** Before things had digests, that of a map was over its content as a whole. */
function isEarlierDigest(digest: string | null, content: MapContent): boolean {
  return digest !== null && !digest.includes(':') && digest === earlierDigest(content);
}

/** Gives a map that was imported before there were digests of things those of this very content. */
async function addDigests(
  tx: Transaction,
  content: MapContent,
  state: {
    readonly revision: number;
    readonly digest: string;
    readonly things: readonly GraphThing[];
  },
): Promise<void> {
  const { revision, digest, things } = state;
  const marked = things.flatMap(({ id, label, digest: one }) =>
    one === null ? [] : [{ id, label, marks: { digest: one } }],
  );
  await writeMarks(tx, marked);
  const head = headDigest(content.map, { revision, digest });
  await tx.run(SET_DIGESTS, { map: content.map.id, digest, head });
}

/** See `Store.importSchemes`. */
export async function importSchemesIntoGraph(
  connection: BoltConnection,
  schemes: readonly Scheme[],
  { ifAbsent = false }: ImportOptions = {},
): Promise<void> {
  if (schemes.length === 0) return;
  // In one order for all, so that two imports never wait for each other crosswise.
  const inOrder = [...schemes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rows = inOrder.map((one) => ({ ...schemeRow(one), untaught: untaughtDigest(one) }));
  await connection.write(async (tx) => {
    await tx.run(ifAbsent ? ADD_SCHEMES : PUT_SCHEMES, { schemes: rows });
    if (ifAbsent) await tx.run(TEACH_SCHEMES, { schemes: rows });
  });
}

async function refuseUnknownSchemes(tx: Transaction, content: MapContent): Promise<void> {
  const uses = content.inferences.filter(({ scheme }) => scheme !== null);
  if (uses.length === 0) return;
  const stored = new Set((await tx.run<{ id: EntityId }>(SCHEMES_STORED)).map(({ id }) => id));
  for (const { id, scheme } of uses) {
    if (scheme === null || stored.has(scheme)) continue;
    const suggestions = nearestNames(scheme, stored);
    const near = suggestions.length > 0 ? ` The nearest are ${suggestions.join(', ')}.` : '';
    throw new DomainError(
      'INVALID_INPUT',
      `The inference "${id}" is of the scheme "${scheme}", which is not stored.${near} Import the scheme "${nameOf(scheme)}" first.`,
      { argument: 'scheme', ...(suggestions.length > 0 ? { suggestions } : {}) },
    );
  }
}
