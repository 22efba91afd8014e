import { DomainError, unavailable } from '../../domain/domain-error.js';
import type { BoltConnection } from './connection.js';
import { isSchemaRace } from './errors.js';
import { LABEL_OF, type NodeLabel } from './graph-model.js';
import { ORDER_KEY_OF_ORDINAL } from './ordinal-order-key.js';

/** One step of the database's shape. A step that was ever released is never edited. */
interface Migration {
  readonly name: string;
  /**
   * Each may be run again without harm, since two servers may start at the same time. One that gives
   * a row with `isUnfinished` is run until that is false: so no transaction grows with the database.
   */
  readonly statements: readonly string[];
}

/** The full-text index over the search tokens of statements, and the maps that they are of. */
export const SEARCH_INDEX = 'statement_search_by_map';
/** What stood in its place: the tokens alone. */
const EARLIER_SEARCH_INDEX = 'statement_search';

/** Labels whose nodes belong to a map and stand in an order. */
const ORDERED = Object.values(LABEL_OF).filter((one) => one !== 'ArgumentMap' && one !== 'Scheme');
const IDENTIFIED: readonly NodeLabel[] = [...Object.values(LABEL_OF), 'Passage'];

/**
 * Tokens are made by src/domain/search-terms.ts, so the analyzer must only split them at spaces:
 * with `cjk` this store would find other things than the embedded one.
 */
const IDENTIFIERS_ORDER_AND_SEARCH: Migration = {
  name: 'identifiers, order and search',
  statements: [
    unique('Migration', 'version'),
    ...IDENTIFIED.map((label) => unique(label, 'id')),
    ...ORDERED.map((label) => inOrder(label)),
    'CREATE INDEX passage_map IF NOT EXISTS FOR (n:Passage) ON (n.map)',
    `CREATE FULLTEXT INDEX ${EARLIER_SEARCH_INDEX} IF NOT EXISTS FOR (n:Statement) ON EACH [n.search]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
  ],
};

const ALTERNATIVE_STEPS: Migration = {
  name: 'alternative steps',
  statements: [unique('AlternativeStep', 'id'), inOrder('AlternativeStep')],
};

/** A search in one map asks the index for that map as well, and so meets no hit of any other. */
const SEARCH_BY_MAP: Migration = {
  name: 'search by map',
  statements: [
    `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:Statement) ON EACH [n.search, n.map]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
    `DROP INDEX ${EARLIER_SEARCH_INDEX} IF EXISTS`,
  ],
};

/** How many nodes are brought up to date in one transaction. */
const NODES_AT_ONCE = 10_000;
/** The place in the file gives way to an order key, so that one thing can be moved alone. */
const ORDER_KEYS: Migration = {
  name: 'order keys',
  statements: [
    ...ORDERED.map((label) => byOrderKey(label)),
    'CREATE INDEX alternativestep_map IF NOT EXISTS FOR (n:AlternativeStep) ON (n.map)',
    ...ORDERED.map((label) => orderKeysFor(label)),
    withoutOrdinals('AlternativeStep', 'n.ordinal = null'),
    'MATCH (m:ArgumentMap) WHERE m.incarnation IS NULL SET m.incarnation = randomUUID()',
    ...[...ORDERED, 'AlternativeStep' as const].map(
      (label) => `DROP INDEX ${orderIndex(label)} IF EXISTS`,
    ),
  ],
};

/** In the order in which they are applied; the greatest (:Migration {version}) says how many were. */
const MIGRATIONS: readonly Migration[] = [
  IDENTIFIERS_ORDER_AND_SEARCH,
  ALTERNATIVE_STEPS,
  SEARCH_BY_MAP,
  ORDER_KEYS,
];

const APPLIED = 'MATCH (m:Migration) RETURN coalesce(max(m.version), 0) AS version';
/**
 * Asked again and again: a call that waits for the indexes (db.awaitIndexes) holds a lock meanwhile,
 * which another server that makes a constraint at the same time was seen to wait for, each for the
 * other.
 */
const UNFINISHED_INDEXES = `SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state`;
const RECORD = `
MERGE (m:Migration {version: $version})
ON CREATE SET m.name = $name, m.appliedAt = datetime()`;

/** How often a server tries again while another one changes the schema at the same time. */
const ATTEMPTS = 20;
/** In milliseconds. */
const WAIT_FOR_INDEXES = 600_000;
const ASK_INDEXES_EVERY = 50;

/**
 * Brings the database to the shape that this program knows. Each attempt begins where the first did,
 * so that what this server made again of an earlier step, a later step of its own takes away again,
 * also where another server has taken that step before.
 *
 * @throws DomainError INVALID_INPUT where a newer version of the program has shaped it already.
 */
export async function migrateGraph(connection: BoltConnection): Promise<void> {
  let applied: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    try {
      applied ??= await appliedShape(connection);
      return await applyFrom(connection, applied);
    } catch (error) {
      const cause = error instanceof DomainError ? error.cause : error;
      if (!isSchemaRace(cause) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 200));
    }
  }
}

async function appliedShape(connection: BoltConnection): Promise<number> {
  const rows = await connection.read((tx) => tx.run<{ version: number }>(APPLIED));
  const applied = rows[0]?.version ?? 0;
  if (applied > MIGRATIONS.length) {
    throw new DomainError(
      'INVALID_INPUT',
      `The Neo4j database has the shape ${applied}, from a newer version of this program, which knows shapes up to ${MIGRATIONS.length}. Use that version, or another database (NEO4J_DATABASE).`,
      { argument: 'NEO4J_DATABASE' },
    );
  }
  return applied;
}

async function applyFrom(connection: BoltConnection, applied: number): Promise<void> {
  for (const [at, { name, statements }] of MIGRATIONS.entries()) {
    if (at < applied) continue;
    // Neo4j changes its schema and its data in separate transactions.
    for (const statement of statements) await runToItsEnd(connection, statement);
    await finishedIndexes(connection);
    await connection.write((tx) => tx.run(RECORD, { version: at + 1, name }));
  }
}

async function runToItsEnd(connection: BoltConnection, statement: string): Promise<void> {
  for (let isUnfinished = true; isUnfinished; ) {
    const rows = await connection.write((tx) => tx.run<{ isUnfinished?: boolean }>(statement));
    isUnfinished = rows[0]?.isUnfinished === true;
  }
}

async function finishedIndexes(connection: BoltConnection): Promise<void> {
  for (let waited = 0; waited < WAIT_FOR_INDEXES; waited += ASK_INDEXES_EVERY) {
    const unfinished = await connection.read((tx) =>
      tx.run<{ name: string; state: string }>(UNFINISHED_INDEXES),
    );
    if (unfinished.length === 0) return;
    const failed = unfinished.find(({ state }) => state === 'FAILED');
    if (failed !== undefined) throw new Error(`Neo4j could not build the index ${failed.name}.`);
    await new Promise((resolve) => setTimeout(resolve, ASK_INDEXES_EVERY));
  }
  throw unavailable(
    'The database has not built its indexes in ten minutes. Start again later.',
    null,
  );
}

function unique(label: NodeLabel, property: string): string {
  return `CREATE CONSTRAINT ${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
}

function inOrder(label: NodeLabel): string {
  return `CREATE INDEX ${orderIndex(label)} IF NOT EXISTS FOR (n:${label}) ON (n.map, n.ordinal)`;
}

function orderIndex(label: NodeLabel): string {
  return `${label.toLowerCase()}_order`;
}

function byOrderKey(label: NodeLabel): string {
  return `CREATE INDEX ${label.toLowerCase()}_order_key IF NOT EXISTS FOR (n:${label}) ON (n.map, n.orderKey)`;
}

function orderKeysFor(label: NodeLabel): string {
  return withoutOrdinals(label, `n.orderKey = ${ORDER_KEY_OF_ORDINAL}, n.ordinal = null`);
}

function withoutOrdinals(label: NodeLabel, change: string): string {
  return `
MATCH (n:${label}) WHERE n.map IS NOT NULL AND n.ordinal IS NOT NULL
WITH n, toIntegerOrNull(n.ordinal) AS ordinal LIMIT ${NODES_AT_ONCE}
SET ${change}
RETURN count(n) = ${NODES_AT_ONCE} AS isUnfinished`;
}
