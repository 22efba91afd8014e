import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { type MapId, parseMapId } from '../../src/domain/identifier.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import type { Observer, Store } from '../../src/store/port.js';
import { expectInTime } from '../support/expect-in-time.js';
import { mapContent } from '../support/map-builder.js';
import { type Gateway, gatewayTo } from '../support/neo4j/gateway.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';

const NAME = `away-${process.pid}`;

type Call = (store: Store, map: MapId) => Promise<unknown>;
const CALLS: readonly (readonly [string, Call])[] = [
  ['ping', (store) => store.ping()],
  ['revision', (store, map) => store.revision(map)],
  ['structure', (store, map) => store.structure(map)],
  ['getMany', (store, map) => store.getMany('map', [map])],
  ['pageOfMaps', (store) => store.pageOfMaps({ limit: 1, after: null })],
  ['importMap', (store, map) => store.importMap(small(map))],
];

function small(map: MapId): MapContent {
  return mapContent(map, { inferences: { i: 'p -> c' } });
}

/** So many statements that they are written in several parts. */
function large(map: MapId): MapContent {
  const names = Array.from({ length: 3_000 }, (_, at) => `s${at}`);
  return mapContent(map, { statements: Object.fromEntries(names.map((name) => [name, {}])) });
}

describe('a Neo4j that is not there', () => {
  it('is UNAVAILABLE at opening, in time, with what to do', async () => {
    const gateway = await gatewayTo('127.0.0.1', 9);
    await gateway.shut();
    const uri = `bolt://127.0.0.1:${gateway.port}`;
    await expectInTime(openNeo4jStore({ uri, username: 'neo4j', password: 'x' }), {
      code: 'UNAVAILABLE',
      message: `Neo4j at ${uri} does not answer. Check that it runs there, and NEO4J_URI.`,
    });
  });

  it.each([
    'http://localhost:7474',
    'localhost:7687',
    'bolt://',
    'bolt:localhost',
    'bolt://neo4j:secret@localhost',
    'bolt://localhost:port',
    'bolt://localhost:99999999',
    'neo4j+tls://localhost',
    '',
  ])('is INVALID_INPUT where its address is %j', async (uri) => {
    await expectInTime(openNeo4jStore({ uri, username: 'neo4j', password: 'x' }), {
      code: 'INVALID_INPUT',
      details: { argument: 'NEO4J_URI' },
      message: expect.not.stringContaining('secret'),
    });
  });
});

describeWithNeo4j('a Neo4j that goes away', (address) => {
  beforeAll(async () => {
    const store = await openNeo4jStore({ ...address(), answerWithin: 20_000 });
    await store.close(); // the database has its shape before any clock runs
  });
  afterAll(() => cleanUp(address(), [NAME]));

  /** A store behind a gate of its own, with a small map in it, for one test. */
  const behindGate = async (
    label: string,
    { expect, onTestFinished }: TestContext,
    observe?: Observer,
  ) => {
    const { hostname, port } = new URL(address().uri);
    const gateway = await gatewayTo(hostname, Number(port === '' ? 7687 : port));
    const uri = `bolt://127.0.0.1:${gateway.port}`;
    const store = await openNeo4jStore({ ...address(), uri, ...(observe ? { observe } : {}) });
    onTestFinished(async () => {
      await store.close();
      await gateway.shut();
    });
    const map = parseMapId(`${NAME}-${label.toLowerCase()}`);
    await store.importMap(small(map));
    const answersAgain = async () => {
      await gateway.open();
      await expect.poll(() => store.revision(map), { timeout: 20_000 }).toBe(1);
      expect(await store.importMap(small(map))).toEqual({ revision: 1, changed: false });
    };
    return { gateway, store, map, answersAgain };
  };

  it.concurrent.for(CALLS)(
    'is UNAVAILABLE in time to %s once it has stopped, and when it stops again',
    async ([name, call], test) => {
      const { gateway, store, map, answersAgain } = await behindGate(name, test);
      for (let stops = 1; stops <= 2; stops += 1) {
        await gateway.shut();
        await expectInTime(call(store, map), { code: 'UNAVAILABLE' });
        await answersAgain();
      }
    },
  );

  it.concurrent('is UNAVAILABLE in time to all calls at once, more than it has connections, while it is mute', async (test) => {
    const { gateway, store, map, answersAgain } = await behindGate('all', test);
    gateway.mute();
    const calls = Array.from({ length: 25 }, () => CALLS.map(([, call]) => call)).flat();
    await Promise.all(calls.map((call) => expectInTime(call(store, map), { code: 'UNAVAILABLE' })));
    await answersAgain();
  });

  it.for([
    ['stops', (gateway: Gateway) => gateway.shut()],
    ['falls mute', async (gateway: Gateway) => gateway.mute()],
  ] as const)(
    'leaves the old map whole where it %s during an import',
    async ([name, goAway], test) => {
      const sent: string[] = [];
      let halfWritten = () => {};
      const { gateway, store, map, answersAgain } = await behindGate(
        name.replace(' ', '-'),
        test,
        ({ text }) => {
          if (sent.includes(text)) halfWritten(); // the second part; the first has been answered
          sent.push(text);
        },
      );
      sent.length = 0;
      const half = new Promise<void>((resolve) => {
        halfWritten = resolve;
      });
      const importing = store.importMap(large(map));
      importing.catch(() => {}); // looked at below
      await half;
      await goAway(gateway);
      await expectInTime(importing, { code: 'UNAVAILABLE' });
      await gateway.shut(); // the server learns that nobody is there any more
      await answersAgain();
      expect(await store.namesOf('statement', map)).toHaveLength(2);
    },
  );

  it('is INVALID_INPUT at opening where the password is wrong', async () => {
    const wrong = { ...address(), password: `not-${address().password}` };
    await expectInTime(openNeo4jStore(wrong), {
      code: 'INVALID_INPUT',
      message: `Neo4j at ${wrong.uri} refuses the user "${wrong.username}". Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
    });
  });

  it('is INVALID_INPUT at opening where there is no such database', async () => {
    await expectInTime(openNeo4jStore({ ...address(), database: 'nowhere' }), {
      code: 'INVALID_INPUT',
      message: expect.stringContaining('no database "nowhere". Check NEO4J_DATABASE'),
    });
  });
});
