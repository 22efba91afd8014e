import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import neo4j from 'neo4j-driver';
import { beforeAll, describe, inject } from 'vitest';
import { nameNeeding } from '../skipped-suites.js';
import type { Neo4jAddress } from './start-neo4j.js';

/** Milliseconds that the start of a Neo4j may take on a slow machine, its jars being fetched first. */
export const START_PATIENCE = 700_000;

/** The Neo4j of this run, started if need be; null where there is none (see global-setup.ts). */
export async function neo4jForTests(): Promise<Neo4jAddress | null> {
  const ofRun = inject('neo4j');
  switch (ofRun.kind) {
    case 'given':
      return ofRun.address;
    case 'absent':
      return null;
    case 'on demand':
      return addressFrom(ofRun.port);
  }
}

/** A Neo4j with nothing in it, which nobody else is given; null where none can be started. */
export async function emptyNeo4jForTests(): Promise<Neo4jAddress | null> {
  const ofRun = inject('neo4j');
  return ofRun.kind === 'on demand' ? addressFrom(ofRun.emptyPort) : null;
}

async function addressFrom(port: number): Promise<Neo4jAddress> {
  const answer: unknown = JSON.parse(await text(connect(port, '127.0.0.1')));
  // The other end is `handingOut` in global-setup.ts, which sends one of these two.
  const { address, error } = answer as { address?: Neo4jAddress; error?: string };
  if (address === undefined) throw new Error(error);
  return address;
}

/** What has to be there for the tests on Neo4j; null where they can run. */
export function missingNeo4j(): string | null {
  const ofRun = inject('neo4j');
  return ofRun.kind === 'absent' ? `${ofRun.missing}, or NEO4J_URI set to a running Neo4j` : null;
}

/**
 * A suite that needs Neo4j: skipped by its name where there is none. `address` may be called in
 * hooks and tests, not while the suite is being described.
 */
export function describeWithNeo4j(
  name: string,
  suite: (address: () => Neo4jAddress) => void,
): void {
  const missing = missingNeo4j();
  describe.skipIf(missing !== null)(nameNeeding(name, missing), () => {
    let found: Neo4jAddress | null = null;
    beforeAll(async () => {
      found = await neo4jForTests();
    }, START_PATIENCE);
    suite(() => {
      if (found === null) throw new Error('Ask for the address in a hook or a test.');
      return found;
    });
  });
}

/**
 * Deletes what tests left in the database: every map and scheme whose name begins with one of the
 * given words. The store has no way to delete a map, and needs none.
 */
export async function cleanUp(address: Neo4jAddress, beginnings: readonly string[]): Promise<void> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password));
  try {
    await driver.executeQuery(
      `MATCH (n)
       WHERE any(beginning IN $beginnings WHERE n.id STARTS WITH beginning
                 OR n.id STARTS WITH 'schemes/' + beginning)
       OPTIONAL MATCH (n:Scheme)-[:REQUIRES|ASKS]->(part)
       DETACH DELETE n, part`,
      { beginnings },
      address.database === undefined ? {} : { database: address.database },
    );
  } finally {
    await driver.close();
  }
}
