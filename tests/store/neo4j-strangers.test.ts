import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { exercises } from '../../src/cli/exercises.js';
import { importMaps } from '../../src/cli/import-maps.js';
import { serve } from '../../src/cli/serve.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { connectTo } from '../../src/store/neo4j/connection.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import { runCommand, temporaryFolder, writeMap } from '../cli/terminal.js';
import { expectInTime, PATIENCE } from '../support/expect-in-time.js';
import { mapContent } from '../support/map-builder.js';
import { type Gateway, gatewayTo } from '../support/neo4j/gateway.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';
import { listenAs, MUTE, type Stranger, TALKING } from '../support/strangers.js';

const NAME = `strangers-${process.pid}`;
const STRANGERS = Object.entries({ ...TALKING, ...MUTE });

/** The bytes that a server says before a connection is ours: versions, and two answers. */
const LOGIN = 180;
/** The bytes that it has said when the store is open, about 410, and a few of those that follow. */
const OPENED = 450;

/** One line for whoever asked, and the cause for the log. */
const UNAVAILABLE = {
  name: 'DomainError',
  code: 'UNAVAILABLE',
  message: expect.stringMatching(/^[^\n]+$/),
  cause: expect.anything(),
};

describe('where something else than Neo4j listens', () => {
  it.concurrent.for(['bolt', 'neo4j', 'bolt+ssc', 'neo4j+s'])(
    'opening %s:// is UNAVAILABLE in time, with the setting at fault, whatever it does',
    async (scheme, test) => {
      await eachAtOnce(STRANGERS, async ([, stranger]) => {
        const { port } = await listening(stranger, test);
        const uri = `${scheme}://127.0.0.1:${port}`;
        await expectInTime(openNeo4jStore({ uri, username: 'neo4j', password: 'x' }), {
          ...UNAVAILABLE,
          message: expect.stringMatching(/^[^\n]*NEO4J_URI[^\n]*$/),
        });
      });
    },
  );

  it.for(['speaks SSH', 'speaks HTTP'])('says so if it %s', async (name, test) => {
    const { port } = await listening(TALKING[name], test);
    const uri = `bolt://127.0.0.1:${port}`;
    await expectInTime(openNeo4jStore({ uri, username: 'neo4j', password: 'x' }), {
      message: `What listens at ${uri} is no Neo4j that this program can talk to. Check NEO4J_URI: as a rule the port is 7687; 7474 is for browsers.`,
    });
  });

  it.concurrent.for([
    ['import', importMaps],
    ['ask', ask],
    ['exercises', exercises],
    ['serve', serve],
  ] as const)('%s ends in time, with one line and the code 1', async ([name, command], test) => {
    const { folder, remove } = temporaryFolder();
    test.onTestFinished(remove);
    writeMap(folder);
    const args: Readonly<Record<typeof name, readonly string[]>> = {
      import: [folder],
      ask: [],
      exercises: ['rain', '--format', 'json'],
      serve: [],
    };
    for (const stranger of [
      TALKING['speaks SSH'],
      TALKING['sends rubbish'],
      MUTE['says nothing'],
    ]) {
      const { port } = await listening(stranger, test);
      const environment = {
        NEO4J_URI: `bolt://127.0.0.1:${port}`,
        NEO4J_PASSWORD: 'not-for-eyes',
        LOG_LEVEL: 'silent',
      };
      const begun = performance.now();
      const ran = await runCommand(name, command, args[name], environment, '{ __typename }');
      test.expect(performance.now() - begun).toBeLessThan(PATIENCE);
      test.expect(ran.out).toBe('');
      test.expect(ran.err).toMatch(/^[^\n]*NEO4J_URI[^\n]*\n$/);
      test.expect(ran.err).not.toContain('not-for-eyes');
      test.expect(ran.code).toBe(1);
    }
  });
});

describeWithNeo4j('a connection that is broken while Neo4j lets us in', (address) => {
  beforeAll(async () => {
    const store = await openNeo4jStore({ ...address(), answerWithin: 20_000 });
    await store.close(); // the database has its shape before any clock runs
  });
  afterAll(() => cleanUp(address(), [NAME]));

  const gateFor = async ({ onTestFinished }: TestContext) => {
    const { hostname, port } = new URL(address().uri);
    const gate = await gatewayTo(hostname, Number(port === '' ? 7687 : port));
    onTestFinished(() => gate.shut());
    return gate;
  };
  const openBehind = ({ port }: Gateway) =>
    openNeo4jStore({ ...address(), uri: `bolt://127.0.0.1:${port}` });

  it.concurrent('is UNAVAILABLE at opening, whatever byte of the login is the last one heard', async (test) => {
    const lanes = Array.from({ length: LOGIN / 10 }, (_, lane) => lane);
    await eachAtOnce(lanes, async (lane) => {
      const gate = await gateFor(test);
      for (let bytes = lane; bytes < LOGIN; bytes += lanes.length) {
        gate.breakAfter(bytes, 'cut');
        await expectInTime(openBehind(gate), UNAVAILABLE);
      }
    });
  });

  it.concurrent('is UNAVAILABLE at opening, in time, where the login falls mute', async (test) => {
    await eachAtOnce([0, 1, 4, 5, 30, 100, LOGIN, LOGIN + 50], async (bytes) => {
      const gate = await gateFor(test);
      gate.breakAfter(bytes, 'mute');
      await expectInTime(openBehind(gate), UNAVAILABLE);
    });
  });

  it.concurrent('is UNAVAILABLE while the store is in use, and is used again once it is whole', async (test) => {
    const ways = [0, 4, 30, 100, LOGIN].flatMap((bytes) => [
      { bytes, how: 'cut' as const },
      { bytes, how: 'mute' as const },
    ]);
    await eachAtOnce(ways, async ({ bytes, how }) => {
      const gate = await gateFor(test);
      const store = await openBehind(gate);
      await gate.shut(); // so that it has to log in again
      await gate.open();
      gate.breakAfter(bytes, how);
      const map = parseMapId(`${NAME}-${how}-${bytes}`);
      await Promise.all([
        expectInTime(store.ping(), UNAVAILABLE),
        expectInTime(store.importMap(mapContent(map, {})), UNAVAILABLE),
      ]);
      await gate.open();
      await test.expect.poll(() => store.revision(map), { timeout: 10_000 }).toBeNull();
      await store.close();
    });
  });

  it.concurrent('is UNAVAILABLE where a stranger has taken its port, and is used again once it is back', async (test) => {
    await eachAtOnce(STRANGERS, async ([name, stranger]) => {
      const gate = await gateFor(test);
      const store = await openBehind(gate);
      await gate.shut();
      const { leave } = await listenAs(stranger, gate.port);
      const map = parseMapId(`${NAME}-${name.toLowerCase().replaceAll(' ', '-')}`);
      await Promise.all([
        expectInTime(store.ping(), UNAVAILABLE),
        expectInTime(store.importMap(mapContent(map, {})), UNAVAILABLE),
      ]);
      await leave();
      await gate.open();
      await test.expect.poll(() => store.revision(map), { timeout: 10_000 }).toBeNull();
      await store.close();
    });
  });

  it.concurrent('does not keep the store from others once more calls than it has connections were held up', async (test) => {
    const gate = await gateFor(test);
    const store = await openBehind(gate);
    await gate.shut();
    await gate.open();
    gate.breakAfter(100, 'mute'); // within the login
    const calls = Array.from({ length: 120 }, () => expectInTime(store.ping(), UNAVAILABLE));
    await Promise.all(calls);
    await gate.open(); // for new connections; those that were held up stay so
    await store.ping();
    await store.close();
  });

  it.concurrent('is told by the answer of therefore ask alone, where it breaks within the question', async (test) => {
    const gate = await gateFor(test);
    const { username, password } = address();
    const environment = {
      NEO4J_URI: `bolt://127.0.0.1:${gate.port}`,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    };
    gate.breakAfter(OPENED, 'mute');
    const query = '{ maps { totalCount } }';
    const { code, out, err } = await runCommand('ask', ask, [], environment, query);
    expect(JSON.parse(out)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(err).toBe('');
    expect(code).toBe(1);
  });

  it('leaves an error of a query what it is', async () => {
    const connection = connectTo(address());
    for (const statement of ['RETURN', 'RETURN 1 / 0', 'RETURN $missing']) {
      await expect(connection.read((tx) => tx.run(statement))).rejects.toMatchObject({
        name: 'Neo4jError',
        code: expect.stringMatching(/^Neo\.ClientError\.Statement\./),
      });
    }
    await expect(connection.read(() => Promise.reject(new TypeError('of ours')))).rejects.toThrow(
      TypeError,
    );
    await connection.close();
  });
});

/** Does something with each thing at the same time; a failure says with which. */
async function eachAtOnce<T>(
  things: readonly T[],
  act: (thing: T) => Promise<void>,
): Promise<void> {
  await Promise.all(
    things.map((thing) =>
      act(thing).catch((cause: unknown) => {
        throw new Error(`With ${JSON.stringify(thing)}: ${cause}`, { cause });
      }),
    ),
  );
}

/** A stranger that leaves when the test is over. */
async function listening(stranger: Stranger | undefined, { onTestFinished }: TestContext) {
  if (stranger === undefined) throw new Error('There is no such stranger.');
  const there = await listenAs(stranger);
  onTestFinished(() => there.leave());
  return there;
}
