import {
  type Neo4jAddress,
  startNeo4j,
  whatIsMissing,
} from '../tests/support/neo4j/start-neo4j.js';

/** The Neo4j that NEO4J_URI names, else one of our own where Java and Maven are; else none. */
export async function findNeo4j(): Promise<{
  readonly address: Neo4jAddress | null;
  readonly what: string;
  stop(): Promise<void>;
}> {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = process.env;
  const nothing = async () => {};
  if (uri !== undefined) {
    const address = { uri, username: username ?? 'neo4j', password: password ?? '' };
    return { address, what: 'the one that NEO4J_URI names', stop: nothing };
  }
  const missing = await whatIsMissing();
  if (missing !== null) return { address: null, what: `none (needs ${missing})`, stop: nothing };
  const { address, stop } = await startNeo4j(['-Xmx4g', '-XX:+UseParallelGC']);
  return { address, what: "the tests' own, 4 GB of heap, on the same machine", stop };
}
