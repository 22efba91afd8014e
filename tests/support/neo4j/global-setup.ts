import { createServer, type Server } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, type RunningNeo4j, startNeo4j, whatIsMissing } from './start-neo4j.js';

/**
 * Which Neo4j the tests of this run may use.
 *
 * - given: the one that NEO4J_URI names
 * - on demand: one that is started for the first test that asks for it, on a local port that hands
 *   out its address; so a run without Neo4j tests starts none, and the others do not wait for it.
 *   A second port hands out the address of an empty one, another each time, for tests of which
 *   the others must see nothing
 * - absent: none; `missing` says what to install
 */
export type Neo4jOfRun =
  | { readonly kind: 'given'; readonly address: Neo4jAddress }
  | { readonly kind: 'on demand'; readonly port: number; readonly emptyPort: number }
  | { readonly kind: 'absent'; readonly missing: string };

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jOfRun;
  }
}

/** Runs once before all tests, in the process of vitest; what it returns runs after them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = addressFromEnvironment();
  if (given !== null) {
    project.provide('neo4j', { kind: 'given', address: given });
    return async () => {};
  }
  const missing = await whatIsMissing();
  if (missing !== null) {
    if (process.env['NEO4J_REQUIRED'] === '1') {
      throw new Error(
        `NEO4J_REQUIRED is 1, but there is no Neo4j for the tests. Install ${missing}, or set NEO4J_URI to a running Neo4j.`,
      );
    }
    project.provide('neo4j', { kind: 'absent', missing });
    return async () => {};
  }
  let starting: Promise<RunningNeo4j> | undefined;
  const running = () => {
    starting ??= startNeo4j();
    return starting;
  };
  const shared = handingOut(async () => (await running()).address);
  const empty = handingOut(async () => (await running()).another());
  project.provide('neo4j', {
    kind: 'on demand',
    port: await listen(shared),
    emptyPort: await listen(empty),
  });
  return async () => {
    shared.close();
    empty.close();
    await (await starting?.catch(() => undefined))?.stop();
  };
}

/** Sends to each caller one line of JSON, the address or an error, and hangs up. */
function handingOut(find: () => Promise<Neo4jAddress>): Server {
  return createServer((socket) => {
    socket.on('error', () => {}); // whoever asked is gone
    find().then(
      (address) => socket.end(JSON.stringify({ address })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : 0);
    });
  });
}

function addressFromEnvironment(): Neo4jAddress | null {
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username = 'neo4j',
    NEO4J_PASSWORD: password = '',
    NEO4J_DATABASE: database,
  } = process.env;
  if (uri === undefined || uri === '') return null;
  return { uri, username, password, ...(database ? { database } : {}) };
}
