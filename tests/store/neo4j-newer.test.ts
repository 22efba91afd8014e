import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { orderKeys } from '../../src/domain/order-keys.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import {
  emptyNeo4jForTests,
  missingNeo4j,
  START_PATIENCE,
} from '../support/neo4j/neo4j-for-tests.js';
import type { Neo4jAddress } from '../support/neo4j/start-neo4j.js';
import { nameNeeding } from '../support/skipped-suites.js';

/** More than are brought up to date in one transaction. */
const MANY = 10_100;
/** These, and those around the places further on where order keys grow longer. */
const ORDINALS = [...Array(MANY).keys(), 242_232, 242_233, 242_234, 242_235, 250_000];

/** It needs a server of its own: what it does to the database would stop all other tests. */
const missing =
  inject('neo4j').kind === 'given' ? 'a Neo4j of its own: unset NEO4J_URI' : missingNeo4j();

describe.skipIf(missing !== null)(nameNeeding('a Neo4j database of its own', missing), () => {
  let address: Neo4jAddress;

  beforeAll(async () => {
    const found = await emptyNeo4jForTests();
    if (found === null) throw new Error('Only where one can be started.');
    address = found;
  }, START_PATIENCE);

  const run = async (cypher: string) => {
    const { uri, username, password } = address;
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const { records } = await driver.executeQuery(cypher);
    await driver.close();
    return records.map((record) => record.toObject());
  };
  const open = () => openNeo4jStore({ ...address, answerWithin: 20_000 });

  it('takes its shape once, from several servers that start at the same time', async () => {
    // Things as they were before they had order keys: more than one transaction changes.
    for (const ordinals of [`range(0, ${MANY - 1})`, JSON.stringify(ORDINALS.slice(MANY))]) {
      await run(`
        UNWIND ${ordinals} AS ordinal
        CREATE (:Concept {id: 'm/' + toString(ordinal), map: 'm', ordinal: ordinal})`);
    }
    await run("CREATE (:ArgumentMap {id: 'm', revision: 7, digest: '1:x'})");
    await run("CREATE (:AlternativeStep {id: 'm/i~1.1', map: 'm', ordinal: 0})");
    const stores = await Promise.all([open(), open(), open()]);
    expect(await run('MATCH (m:Migration) RETURN m.version AS version ORDER BY version')).toEqual([
      { version: neo4j.int(1) },
      { version: neo4j.int(2) },
      { version: neo4j.int(3) },
      { version: neo4j.int(4) },
    ]);
    expect(await run('SHOW FULLTEXT INDEXES YIELD name RETURN name')).toEqual([
      { name: 'statement_search_by_map' },
    ]);
    const asleep = await run('SHOW INDEXES YIELD name, state WHERE state <> "ONLINE" RETURN name');
    expect(asleep).toEqual([]);
    for (const store of stores) await store.close();

    const keys = await run('MATCH (n:Concept) RETURN n.id AS id, n.orderKey AS key ORDER BY key');
    const all = orderKeys(Array(1 + Math.max(...ORDINALS)).fill(null));
    expect(keys).toEqual(ORDINALS.map((ordinal) => ({ id: `m/${ordinal}`, key: all[ordinal] })));
    expect(await run('MATCH (n) WHERE n.ordinal IS NOT NULL RETURN n')).toEqual([]);
    const [map] = await run('MATCH (m:ArgumentMap) RETURN properties(m) AS map');
    expect(map).toMatchObject({
      map: { id: 'm', incarnation: expect.stringMatching(/^[\w-]{36}$/), digest: '1:x' },
    });
    const indexes = await run("SHOW INDEXES YIELD name WHERE name ENDS WITH '_order' RETURN name");
    expect(indexes).toEqual([]);
    await run("MATCH (n) WHERE n.map = 'm' OR n.id = 'm' DETACH DELETE n");
  });

  it('is refused, and left as it is, where it is from a newer version', async () => {
    await run('CREATE (:Migration {version: 999})');
    const before = await run('SHOW INDEXES YIELD name RETURN name ORDER BY name');
    await expect(open()).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('from a newer version of this program'),
    });
    expect(await run('SHOW INDEXES YIELD name RETURN name ORDER BY name')).toEqual(before);
  });
});
