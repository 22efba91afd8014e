import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseMapId } from '../../src/domain/identifier.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import type { Store } from '../../src/store/port.js';
import { mapContent } from '../support/map-builder.js';
import { type Gateway, gatewayTo } from '../support/neo4j/gateway.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';

const NAME = `away-${process.pid}`;
const map = parseMapId(NAME);
const SMALL = mapContent(NAME, { inferences: { i: 'p -> c' } });
const LARGE = mapContent(NAME, {
  statements: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`s${at}`, {}])),
});

/** The longest that a person is left to wait, in milliseconds. */
const PATIENCE = 5_000;

const CALLS: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ['ping', (store) => store.ping()],
  ['revision', (store) => store.revision(map)],
  ['structure', (store) => store.structure(map)],
  ['getMany', (store) => store.getMany('map', [map])],
  ['pageOfMaps', (store) => store.pageOfMaps({ limit: 1, after: null })],
  ['importMap', (store) => store.importMap(SMALL)],
];

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

  it('is UNAVAILABLE at opening, in time, where something takes the call and says nothing', async () => {
    const callers: Socket[] = [];
    const silent = createServer((caller) => callers.push(caller));
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const uri = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`; // it listens on TCP
    await expectInTime(openNeo4jStore({ uri, username: 'neo4j', password: 'x' }), {
      code: 'UNAVAILABLE',
      message: expect.stringContaining('NEO4J_URI'),
    });
    for (const caller of callers) caller.destroy();
    silent.close();
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
  let gateway: Gateway;
  let store: Store;

  const throughGateway = () => ({ ...address(), uri: `bolt://127.0.0.1:${gateway.port}` });

  beforeAll(async () => {
    const { hostname, port } = new URL(address().uri);
    gateway = await gatewayTo(hostname, Number(port === '' ? 7687 : port));
    store = await openNeo4jStore(throughGateway());
    await store.importMap(SMALL);
  });
  afterEach(async () => {
    await gateway.open();
  });
  afterAll(async () => {
    await store?.close();
    await gateway?.shut();
    await cleanUp(address(), [NAME]);
  });

  const answersAgain = async () => {
    await gateway.open();
    await expect.poll(() => store.revision(map), { timeout: 20_000 }).toBe(1);
    expect(await store.importMap(SMALL)).toEqual({ revision: 1, changed: false });
  };

  it.each(CALLS)('is UNAVAILABLE in time to %s once it has stopped', async (_, call) => {
    await gateway.shut();
    await expectInTime(call(store), { code: 'UNAVAILABLE' });
    await answersAgain();
  });

  it('is UNAVAILABLE in time to all calls at once, more than it has connections, while it is mute', async () => {
    gateway.mute();
    const calls = Array.from({ length: 25 }, () => CALLS.map(([, call]) => call)).flat();
    await Promise.all(calls.map((call) => expectInTime(call(store), { code: 'UNAVAILABLE' })));
    await answersAgain();
  });

  it.each([
    ['stops', () => gateway.shut()],
    ['falls mute', async () => gateway.mute()],
  ] as const)('leaves the old map whole where it %s during an import', async (_, goAway) => {
    const importing = store.importMap(LARGE);
    importing.catch(() => {}); // looked at below
    await new Promise((resolve) => setTimeout(resolve, 400));
    await goAway();
    await expectInTime(importing, { code: 'UNAVAILABLE' });
    await gateway.shut(); // the server learns that nobody is there any more
    await answersAgain();
    expect(await store.namesOf('statement', map)).toHaveLength(2);
  });

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

/** That a promise is rejected so, and before a person's patience ends. */
async function expectInTime(promise: Promise<unknown>, expected: object): Promise<void> {
  const begun = performance.now();
  await expect(promise).rejects.toMatchObject(expected);
  expect(performance.now() - begun).toBeLessThan(PATIENCE);
}
