import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import type { EntityKind, MapContent } from '../../src/domain/argument-map.js';
import { canonicalDigest } from '../../src/domain/canonical-digest.js';
import type { EntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import { verifyNeo4j } from '../../src/store/neo4j/verify-neo4j.js';
import type { Store } from '../../src/store/port.js';
import { isSound } from '../../src/store/verify-report.js';
import { mapContent } from '../support/map-builder.js';
import { emptyNeo4jForTests, START_PATIENCE } from '../support/neo4j/neo4j-for-tests.js';
import type { Neo4jAddress } from '../support/neo4j/start-neo4j.js';
import { MAPS, SCHEMES } from './damaged-files.js';

/** A look through a database looks through all of it, so it is one of which others see nothing. */
const canStart = inject('neo4j').kind === 'on demand';
const [RAIN] = MAPS as readonly [MapContent]; // the first of them
const id = (name: string) => `golden-rain/${name}` as EntityId; // one of the map's

describe.runIf(canStart)('a graph that somebody changed by hand', () => {
  let address: Neo4jAddress;
  let store: Store;
  let driver: Driver;
  beforeAll(async () => {
    const found = await emptyNeo4jForTests();
    if (found === null) throw new Error('Only where one can be started.');
    address = { ...found };
    const { uri, username, password } = address;
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    store = await openNeo4jStore({ ...address, answerWithin: 20_000 });
    await store.importSchemes(SCHEMES);
    for (const map of MAPS) await store.importMap(map);
  }, START_PATIENCE);
  afterAll(async () => {
    await store?.close();
    await driver?.close();
  });
  beforeEach(async () => {
    await store.importSchemes(SCHEMES);
    await store.importMap(RAIN, { force: true });
  });

  const byHand = async (cypher: string) => {
    await driver.executeQuery(cypher);
  };
  const verify = () => verifyNeo4j({ ...address, answerWithin: 20_000 });
  const damageOf = async (map: string) =>
    (await verify()).maps.find((one) => one.id === map)?.damage;
  const expectAllOfRain = async (revision: number) => {
    const ids = RAIN.inferences.map((one) => one.id);
    expect(await store.getMany('inference', ids)).toEqual(RAIN.inferences);
    const statements = RAIN.statements.map((one) => one.id);
    expect(await store.getMany('statement', statements)).toEqual(RAIN.statements);
    expect(await store.structure(RAIN.map.id)).toEqual(structureOf(RAIN, revision));
  };

  const ofRain = (label: string, name: string) => `MATCH (n:${label} {id: 'golden-rain/${name}'})`;
  const things: readonly (readonly [string, EntityKind, string, string])[] = [
    ['a text', 'statement', 'rain', `${ofRain('Statement', 'rain')} SET n.text_en = 'Snow'`],
    ['a kind', 'statement', 'rain', `${ofRain('Statement', 'rain')} SET n.kind = 'FACTUAL'`],
    [
      'a passage',
      'statement',
      'rain',
      `${ofRain('Statement', 'rain')}-[:SAID_IN]->(p) SET p.exact = '雪'`,
    ],
    [
      'a concept too few',
      'statement',
      'rain',
      `${ofRain('Statement', 'rain')}-[r:ABOUT]->() DELETE r`,
    ],
    [
      'a conclusion',
      'inference',
      'rain-wets',
      `${ofRain('Inference', 'rain-wets')}-[r:CONCLUDES]->() DELETE r`,
    ],
    [
      'all premises',
      'inference',
      'rain-wets',
      `${ofRain('Inference', 'rain-wets')}<-[r:PREMISE_OF]-() DELETE r`,
    ],
    [
      'a premise too many',
      'inference',
      'rain-wets',
      `${ofRain('Inference', 'rain-wets')} MATCH (s:Statement {id: 'golden-rain/alone'})
       CREATE (s)-[:PREMISE_OF {position: 1}]->(n)`,
    ],
    [
      'an end of another reading',
      'inference',
      'clouds-bring-rain',
      `MATCH ({map: 'golden-rain'})-[r:MAY_CONCLUDE]->() DELETE r`,
    ],
    [
      'a target',
      'conflict',
      'roof-keeps-dry',
      `${ofRain('Conflict', 'roof-keeps-dry')}-[r:TARGETS]->() DELETE r`,
    ],
    [
      'a verdict',
      'evidence',
      'gauge',
      `${ofRain('Evidence', 'gauge')}-[r:BEARS_ON]->() SET r.verdict = 'PARTLY'`,
    ],
    [
      'the languages of a title',
      'section',
      'weather',
      `${ofRain('Section', 'weather')} SET n.title_languages = 3`,
    ],
  ];

  it('is DAMAGED, thing by thing, and nothing else is', async () => {
    for (const [what, kind, name, cypher] of things) {
      await byHand(cypher);
      await expect(store.getMany(kind, [id(name)]), what).rejects.toMatchObject({
        code: 'DAMAGED',
        message: expect.stringMatching(
          `^The ${kind} "golden-rain/${name}" is damaged: .*therefore import --force FILE`,
        ),
      });
      expect(await store.getMany('statement', [id('alone')])).toHaveLength(1);
      expect(await store.importMap(RAIN)).toMatchObject({ changed: false });
      const { revision } = await store.importMap(RAIN, { force: true });
      await expectAllOfRain(revision);
    }
  });

  it('is DAMAGED to whoever asks and to whoever looks through it, and never INTERNAL', async () => {
    await byHand(`${ofRain('Inference', 'rain-wets')}-[r:CONCLUDES]->() DELETE r`);
    const query = '{ node(id: "golden-rain/rain-wets") { id } map(id: "golden-rain") { title } }';
    const { data, errors } = await runQuery(createApi({ store }), { query });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['DAMAGED']);
    expect(data?.['map']).toEqual({ title: '雨' });
    const { maps } = await verify();
    expect(maps.map(({ damage }) => damage)).toEqual([
      null,
      'the inference "golden-rain/rain-wets"',
    ]);
  });

  it('is DAMAGED in its connections where they are not those of its import', async () => {
    const changes: readonly string[] = [
      `${ofRain('Statement', 'alone')} DETACH DELETE n`,
      `${ofRain('Inference', 'rain-wets')} SET n.map = 'every'`,
      `${ofRain('Statement', 'alone')} SET n.orderKey = 'Zz'`,
      `${ofRain('Statement', 'alone')} SET n.id = 'golden-rain/lone'`,
      "CREATE (:Statement {id: 'golden-rain/new', map: 'golden-rain', orderKey: 'zz'})",
    ];
    for (const cypher of changes) {
      await byHand(cypher);
      await expect(store.structure(RAIN.map.id), cypher).rejects.toMatchObject({
        code: 'DAMAGED',
        message: expect.stringMatching('^The map "golden-rain" is damaged: '),
      });
      const query = '{ map(id: "golden-rain") { stats { longestChain } } }';
      const { errors } = await runQuery(createApi({ store }), { query });
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['DAMAGED']);
      expect(await damageOf('golden-rain'), cypher).toEqual(expect.any(String));
      const { revision } = await store.importMap(RAIN, { force: true });
      await expectAllOfRain(revision);
    }
    expect(isSound(await verify())).toBe(true);
  });

  it('is DAMAGED where the map itself was changed, or a scheme', async () => {
    await byHand("MATCH (m:ArgumentMap {id: 'golden-rain'}) SET m.revision = m.revision + 1");
    await expect(store.getMany('map', [RAIN.map.id])).rejects.toMatchObject({ code: 'DAMAGED' });
    await byHand("MATCH (:Scheme {id: 'schemes/cause'})-[:ASKS]->(n) SET n.text_en = 'Why?'");
    const ids = SCHEMES.map((one) => one.id);
    await expect(store.getMany('scheme', ids)).rejects.toMatchObject({ code: 'DAMAGED' });
    const report = await verify();
    expect(report.maps.map(({ damage }) => damage)).toEqual([
      null,
      expect.stringContaining('title'),
    ]);
    expect(report.schemes).toEqual({ count: 2, damaged: ['schemes/cause'] });
    await store.importMap(RAIN, { force: true });
    await store.importSchemes(SCHEMES);
    expect(isSound(await verify())).toBe(true);
  });

  it('is told by whoever looks through it where an order alone was changed', async () => {
    const every = MAPS.find(({ map }) => map.id === 'every');
    if (every === undefined) throw new Error('There is a map of everything.');
    const [first] = every.sections;
    await byHand(`MATCH (n:Section {id: '${first?.id}'}) SET n.orderKey = 'zz'`);
    expect(await damageOf('every')).toBe('its things, or their order');
    await store.importMap(every, { force: true });
    const { ids } = await store.pageOfMembers('section', every.map.id, { limit: 9, after: null });
    expect(ids).toEqual(every.sections.map(({ id }) => id));
    // A key that was none of ours is mended, as long as the order is that of the file.
    await byHand(`MATCH (n:Section {id: '${first?.id}'}) SET n.orderKey = '0'`);
    expect((await verify()).mended).toHaveLength(0);
    expect(isSound(await verify())).toBe(true);
  });

  it('has what is derived of its things made anew', async () => {
    const search = async () => store.countOfStatements({ map: RAIN.map.id, search: '下雨' });
    expect(await search()).toBe(1);
    await byHand(`${ofRain('Statement', 'rain')} SET n.search = ' ', n.name = 'other'`);
    await byHand("MATCH (m:ArgumentMap {id: 'golden-rain'}) SET m.structureDigest = 'other'");
    expect(await search()).toBe(0);
    const report = await verify();
    expect(report.mended).toEqual([
      expect.objectContaining({ kind: 'NODES', count: 1, map: 'golden-rain' }),
    ]);
    expect(isSound(report)).toBe(true);
    expect(await search()).toBe(1);
    expect((await verify()).mended).toEqual([]);
    const [map] = await store.getMany('map', [RAIN.map.id]);
    await expectAllOfRain(map?.revision ?? 0);
  });

  describe('and was imported before there were digests', () => {
    beforeEach(async () => {
      await byHand('MATCH (n) WHERE n.id STARTS WITH "golden-rain/" REMOVE n.digest');
      await byHand(`MATCH (m:ArgumentMap {id: 'golden-rain'})
        SET m.digest = '${canonicalDigest(RAIN_THEN)}' REMOVE m.headDigest`);
    });
    /** Without the field of a statement that came later than the digests. */
    const RAIN_THEN = {
      ...RAIN,
      statements: RAIN.statements.map(({ confidence: _, ...statement }) => statement),
    };
    /** How many things of the map have no digest. */
    const undigested = async (): Promise<number> => {
      const { records } = await driver.executeQuery(
        `MATCH (n {map: 'golden-rain'})
         WHERE n.orderKey IS NOT NULL AND n.digest IS NULL
         RETURN toString(count(n)) AS count`,
      );
      return Number(records[0]?.get('count'));
    };

    it('is read as it is, and gets them with an import of the same', async () => {
      const [map] = await store.getMany('map', [RAIN.map.id]);
      const revision = map?.revision ?? 0;
      await expectAllOfRain(revision);
      expect(await undigested()).toBeGreaterThan(20);
      expect(await store.importMap(RAIN)).toEqual({ revision, changed: false });
      expect(await undigested()).toBe(0);
      await expectAllOfRain(revision);
      expect(isSound(await verify())).toBe(true);
    });

    it('gets them where it is looked through, if it still is what was imported', async () => {
      const report = await verify();
      expect([isSound(report), report.mended]).toEqual([true, []]);
      expect(await undigested()).toBe(0);
      const [map] = await store.getMany('map', [RAIN.map.id]);
      expect(await store.importMap(RAIN)).toEqual({ revision: map?.revision, changed: false });
    });

    it('is told to be damaged, if it is not', async () => {
      await byHand(`${ofRain('Statement', 'rain')} SET n.text_en = 'Snow'`);
      expect(await damageOf('golden-rain')).toBe('its things, or their order');
      expect(await store.importMap(RAIN)).toMatchObject({ changed: false });
      await expect(store.getMany('statement', [id('rain')])).rejects.toMatchObject({
        code: 'DAMAGED',
      });
    });
  });

  it('is not taken for damaged while it is being imported', async () => {
    const content = (turn: number) =>
      mapContent('turning', {
        inferences: Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [`i${at}`, `p${(at + turn) % 60} -> top`]),
        ),
      });
    await store.importMap(content(0));
    let isImporting = true;
    const importing = (async () => {
      for (let turn = 1; turn <= 8; turn += 1) await store.importMap(content(turn));
      isImporting = false;
    })();
    const ids = content(0).inferences.map((one) => one.id);
    let reads = 0;
    while (isImporting) {
      const read = await store.getMany('inference', ids);
      for (const one of read) expect(one?.premises).toHaveLength(1);
      reads += 1;
    }
    await importing;
    expect(reads).toBeGreaterThan(2);
  });
});
