import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import type { Store } from '../../src/store/port.js';
import { mapContent } from '../support/map-builder.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';

const NAME = `imported-${process.pid}`;

describeWithNeo4j('an import into Neo4j', (address) => {
  let store: Store;
  let driver: Driver;

  beforeAll(async () => {
    const { uri, username, password } = address();
    store = await openNeo4jStore({ ...address(), answerWithin: 20_000 });
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  });
  afterAll(async () => {
    await store?.close();
    await driver?.close();
    await cleanUp(address(), [NAME]);
  });

  /** Every relationship of a map's nodes, by the identity that Neo4j gives it. */
  const relationshipsOf = async (map: string) => {
    const { database } = address();
    const { records } = await driver.executeQuery(
      `MATCH (a {map: $map})-[r]->(b {map: $map})
       RETURN elementId(r) AS identity, a.name + ' ' + type(r) + ' ' + b.name AS shown`,
      { map },
      database === undefined ? {} : { database },
    );
    return new Map(records.map((one) => [one.get('identity') as string, one.get('shown')])); // an elementId is a string
  };

  it('that died while it committed holds nobody up: the next who looks takes its notice down', async () => {
    const { database } = address();
    const there = `${NAME}-died`;
    const never = `${NAME}-never-was`;
    const run = (cypher: string) =>
      driver.executeQuery(
        cypher,
        { maps: [there, never] },
        database === undefined ? {} : { database },
      );
    await store.importMap(mapContent(there, { inferences: { i: 'p -> c' } }));
    const maps = [parseMapId(there), parseMapId(never)];
    const before = await store.states(maps);
    await run("UNWIND $maps AS map CREATE (:CommitNotice {map: map, by: 'one that died'})");
    const told: string[] = [];
    const looking = await openNeo4jStore({
      ...address(),
      answerWithin: 20_000,
      observe: ({ text }) => told.push(text),
    });
    told.length = 0;
    expect(await looking.states(maps)).toEqual(before);
    expect(before[1]).toBeNull();
    await looking.close();
    const { records } = await run(
      'MATCH (n) WHERE n:CommitNotice AND n.map IN $maps OR n:ArgumentMap AND n.id = $maps[1] RETURN n',
    );
    expect(records).toEqual([]);
    expect(told).toEqual([]);
  });

  it('writes what changed anew, and leaves all else where it is', async () => {
    const name = `${NAME}-part`;
    const sketch = { 'i-one': 'a + b -> c', 'i-two': 'c -> d' };
    await store.importMap(mapContent(name, { inferences: sketch }));
    const before = await relationshipsOf(name);
    await store.importMap(mapContent(name, { inferences: { ...sketch, 'i-two': 'c + b -> d' } }));
    const after = await relationshipsOf(name);
    const kept = [...after].filter(([identity]) => before.has(identity)).map(([, shown]) => shown);
    expect(kept.sort()).toEqual(['a PREMISE_OF i-one', 'b PREMISE_OF i-one', 'i-one CONCLUDES c']);
    expect([...after.values()].sort()).toEqual([
      'a PREMISE_OF i-one',
      'b PREMISE_OF i-one',
      'b PREMISE_OF i-two',
      'c PREMISE_OF i-two',
      'i-one CONCLUDES c',
      'i-two CONCLUDES d',
    ]);
  });

  it('writes each step of another reading beside the inferences, under types of its own', async () => {
    const name = `${NAME}-otherwise`;
    const inferences = { i: 'p + q -> c' };
    const chain = ['p -> between', 'between + q -> c'];
    await store.importMap(
      mapContent(name, { statements: { between: {} }, inferences, alternatives: { i: [chain] } }),
    );
    const before = await relationshipsOf(name);
    await store.importMap(
      mapContent(name, {
        statements: { between: {} },
        inferences,
        alternatives: { i: [chain, ['p -> c']] },
      }),
    );
    const after = await relationshipsOf(name);
    const kept = [...after].filter(([identity]) => before.has(identity)).map(([, shown]) => shown);
    expect(kept.sort()).toEqual([
      'between MAY_BE_PREMISE_OF i~1.2',
      'i CONCLUDES c',
      'i~1.1 MAY_CONCLUDE between',
      'i~1.1 STANDS_FOR i',
      'i~1.2 MAY_CONCLUDE c',
      'i~1.2 STANDS_FOR i',
      'p MAY_BE_PREMISE_OF i~1.1',
      'p PREMISE_OF i',
      'q MAY_BE_PREMISE_OF i~1.2',
      'q PREMISE_OF i',
    ]);
    const fresh = [...after].filter(([identity]) => !before.has(identity));
    expect(fresh.map(([, shown]) => shown).sort()).toEqual([
      'i~2.1 MAY_CONCLUDE c',
      'i~2.1 STANDS_FOR i',
      'p MAY_BE_PREMISE_OF i~2.1',
    ]);
  });

  it('turns a thing into one of another kind', async () => {
    const name = `${NAME}-kind`;
    const before = mapContent(name, { inferences: { i: 'p -> c' }, concepts: ['turned'] });
    const after = mapContent(name, { inferences: { i: 'turned -> c' } });
    await store.importMap(before);
    await store.importMap(after);
    const ids = after.statements.map(({ id }) => id);
    expect(await store.getMany('statement', ids)).toEqual(after.statements);
    expect(await store.namesOf('concept', after.map.id)).toEqual([]);
    expect(await store.kindsOf(ids)).toEqual(ids.map(() => 'statement'));
  });

  it('is never met half done by a reader of the structure', async () => {
    const map = parseMapId(`${NAME}-read`);
    const star = (prefix: string): MapContent =>
      mapContent(map, {
        inferences: Object.fromEntries(
          Array.from({ length: 150 }, (_, at) => [`i${at}`, `${prefix}${at} -> ${prefix}top`]),
        ),
      });
    const contents = [star('even'), star('odd')] as const;
    await store.importMap(contents[1]); // revision 1
    let isImporting = true;
    const importing = (async () => {
      for (let revision = 2; revision <= 9; revision += 1) {
        await store.importMap(contents[revision % 2 === 0 ? 0 : 1]);
      }
      isImporting = false;
    })();
    const seen = new Set<number>();
    while (isImporting) {
      const structure = await store.structure(map);
      if (structure === null) throw new Error(`The map ${map} is gone.`);
      const content = contents[structure.revision % 2 === 0 ? 0 : 1];
      expect(structure.statements).toEqual(content.statements.map(({ id }) => id));
      expect(structure.inferences.map(({ premises }) => premises)).toEqual(
        content.inferences.map(({ premises }) => premises),
      );
      seen.add(structure.revision);
    }
    await importing;
    expect(seen.size).toBeGreaterThan(2);
  });
});
