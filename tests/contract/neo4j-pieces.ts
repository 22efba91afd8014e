import neo4j from 'neo4j-driver';
import type { Neo4jAddress } from '../support/neo4j/start-neo4j.js';

const NODES = `
MATCH (n) WHERE n.map = $map OR n.id = $map
RETURN n.id AS name, elementId(n) AS identity, properties(n) AS properties`;
const RELATIONSHIPS = `
MATCH (a)-[r]->(b) WHERE a.map = $map AND b.map = $map
RETURN a.id + ' ' + type(r) + ' ' + b.id + ' ' + coalesce(toString(r.position), '') AS name,
  elementId(r) AS identity, properties(r) AS properties`;
const REMOVE = 'MATCH (n) WHERE n.map = $map OR n.id = $map DETACH DELETE n';

/** All nodes and relationships of a map but those from its own node, with Neo4j's names for them. */
export async function neo4jPieces(
  address: Neo4jAddress,
  map: string,
): Promise<ReadonlyMap<string, string>> {
  const pieces = new Map<string, string>();
  for (const statement of [NODES, RELATIONSHIPS]) {
    for (const { name, ...piece } of await rowsOf(address, statement, map)) {
      pieces.set(String(name), JSON.stringify(piece));
    }
  }
  return pieces;
}

/** Takes the map's node away, and all nodes that are of it. */
export async function removeFromNeo4j(address: Neo4jAddress, map: string): Promise<void> {
  await rowsOf(address, REMOVE, map);
}

async function rowsOf(
  { uri, username, password, database }: Neo4jAddress,
  statement: string,
  map: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const of = database === undefined ? {} : { database };
  const { records } = await driver.executeQuery(statement, { map }, of);
  await driver.close();
  return records.map((record) => record.toObject());
}
