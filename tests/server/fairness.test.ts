import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { BodyMemory } from '../../src/server/fairness/body-memory.js';
import { clientOf } from '../../src/server/fairness/client-of.js';
import { OperationSlots, type Slot } from '../../src/server/fairness/operation-slots.js';
import { MOST_CLIENTS, Recent } from '../../src/server/fairness/recent.js';
import { RequestRate } from '../../src/server/fairness/request-rate.js';
import { TokenGuesses } from '../../src/server/fairness/token-guesses.js';
import { trustIn } from '../../src/server/fairness/trusted-proxies.js';
import type { Environment } from '../../src/wiring/configuration.js';
import { type Answer, type RunningServer, startServer } from './running-server.js';

const TOKEN = 'Little.Swans+are/grey~2026=';
const THING = { query: '{ thing { name } }' };
const HELD = { query: '{ held }' }; // until it is released

let server: RunningServer;
afterEach(() => server?.close());

/** A server behind a proxy, so that a test can be several clients. */
async function start(environment: Environment): Promise<void> {
  server = await startServer({ TRUST_PROXY: '1', ...environment });
}
const ask = (client: string, body: object = THING, headers = {}) =>
  server.post(body, { 'x-forwarded-for': client, ...headers });
const codeOf = ({ json }: Answer): string => json.errors?.[0].extensions.code ?? 'OK';
const secondsOf = ({ headers }: Answer): number => Number(headers.get('retry-after'));

describe('the operations of one client', () => {
  it('wait for each other, and are refused where too many wait; another client does neither', async () => {
    await start({ CLIENT_OPERATIONS: '2', CLIENT_WAITING: '1' });
    const many = [1, 2, 3].map(() => ask('192.0.2.1', HELD));
    await expect.poll(server.requests).toBe(3);
    const refused = await ask('192.0.2.1', THING, { 'x-request-id': 'the-fourth' });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(secondsOf(refused)).toBeGreaterThan(0);
    expect(codeOf(await ask('192.0.2.2'))).toBe('OK');
    server.release();
    expect((await Promise.all(many)).map(codeOf)).toEqual(['OK', 'OK', 'OK']);
    expect(server.log().find((line) => line['requestId'] === 'the-fourth')).toMatchObject({
      limit: 'operations',
      client: '192.0.2.1',
    });
  });

  it('wait for the dear ones alone where they are dear themselves', async () => {
    await start({ CLIENT_OPERATIONS: '4', CLIENT_WAITING: '1', MAX_COST: '500' });
    const DEAR = { query: '{ thing { things(first: 60) { weight } } held }' };
    const first = ask('192.0.2.1', DEAR);
    await expect.poll(server.resolved).toBe(3); // it is under way: all but what is held is there
    const second = ask('192.0.2.1', DEAR);
    await expect.poll(server.requests).toBe(2);
    expect(codeOf(await ask('192.0.2.1'))).toBe('OK');
    const third = await ask('192.0.2.1', DEAR);
    expect([third.status, codeOf(third), secondsOf(third)]).toEqual([429, 'TOO_MANY_REQUESTS', 2]);
    expect(third.headers.get('cache-control')).toBe('no-store');
    const other = ask('192.0.2.2', DEAR);
    await expect.poll(server.resolved).toBe(8); // as the first, beside a thing and its name
    server.release();
    expect((await Promise.all([first, second, other])).map(codeOf)).toEqual(['OK', 'OK', 'OK']);
  });

  it('are told so where they waited for longer than a request may take', async () => {
    await start({ CLIENT_OPERATIONS: '1', REQUEST_TIMEOUT: '200' });
    const first = ask('192.0.2.1', HELD);
    await expect.poll(server.requests).toBe(1);
    expect([(await first).status, codeOf(await first)]).toEqual([503, 'TIMEOUT']);
    // It was answered, and is still at work.
    const second = await ask('192.0.2.1');
    expect([second.status, codeOf(second)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    server.release();
    await expect.poll(async () => codeOf(await ask('192.0.2.1'))).toBe('OK');
  });

  it('leave their place where they waited for a client that is gone', async () => {
    await start({ CLIENT_OPERATIONS: '1', CLIENT_WAITING: '1' });
    const first = ask('192.0.2.1', HELD);
    await expect.poll(server.requests).toBe(1);
    const gone = new AbortController();
    const second = fetch(`${server.url}/graphql?query={thing{name}}`, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
      signal: gone.signal,
    });
    await expect.poll(server.requests).toBe(2);
    expect((await ask('192.0.2.1')).status).toBe(429); // its place is taken
    gone.abort();
    await expect(second).rejects.toThrow();
    await expect.poll(() => server.log().length).toBe(2);
    const third = ask('192.0.2.1', { query: '{ __typename }' });
    await expect.poll(server.requests).toBe(4);
    server.release();
    expect((await Promise.all([first, third])).map(codeOf)).toEqual(['OK', 'OK']);
    expect(server.resolved()).toBe(1); // of the one that is gone, nothing
  });
});

describe('the operations of all clients', () => {
  it('are refused with OVERLOADED where too many wait', async () => {
    await start({ MAX_OPERATIONS: '1', MAX_WAITING: '1' });
    const others = ['192.0.2.1', '192.0.2.2'].map((client) => ask(client, HELD));
    await expect.poll(server.requests).toBe(2);
    const refused = await ask('192.0.2.3');
    expect([refused.status, codeOf(refused)]).toEqual([503, 'OVERLOADED']);
    expect(secondsOf(refused)).toBeGreaterThan(0);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    server.release();
    expect((await Promise.all(others)).map(codeOf)).toEqual(['OK', 'OK']);
  });

  it('begin in turns of the clients', async () => {
    await start({ MAX_OPERATIONS: '1' });
    const ended: string[] = [];
    const one = (client: string, name: string) =>
      ask(client, { query: `query { ${name}: held }` }).then(() => ended.push(name));
    const greedy = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => one('192.0.2.1', name));
    await expect.poll(server.requests).toBe(5);
    const modest = one('192.0.2.2', 'b1');
    await expect.poll(server.requests).toBe(6);
    server.release();
    await Promise.all([...greedy, modest]);
    expect(ended.indexOf('b1')).toBeLessThan(3);
  });

  it('are never more than they may be, and none waits that could begin', async () => {
    const limits = { ofClient: 2, ofAll: 3, waitingOfClient: 2, waitingOfAll: 4 };
    const step = fc.record({ client: fc.constantFrom('a', 'b', 'c', 'd'), leaves: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const slots = new OperationSlots(limits);
        const inside: {
          readonly client: string;
          readonly slot: Slot;
          readonly gone: AbortController;
        }[] = [];
        for (const { client, leaves } of steps) {
          const gone = new AbortController();
          const slot = slots.enter(client, gone.signal);
          if (typeof slot !== 'string') inside.push({ client, slot, gone });
          else expect(slots.running + slots.waiting).toBeGreaterThanOrEqual(4);
          const [leaver] = leaves < inside.length ? inside.splice(leaves, 1) : [];
          if (leaves % 2 === 0) leaver?.slot.leave();
          else if (leaver?.slot.heldBy() === null) leaver.slot.leave();
          else leaver?.gone.abort();

          const running = inside.filter(({ slot: one }) => one.heldBy() === null);
          expect(slots.running).toBe(running.length);
          expect(slots.waiting).toBe(inside.length - running.length);
          expect(slots.running).toBeLessThanOrEqual(limits.ofAll);
          expect(slots.waiting).toBeLessThanOrEqual(limits.waitingOfAll);
          for (const { client: name, slot: one } of inside) {
            const its = running.filter((other) => other.client === name).length;
            expect(its).toBeLessThanOrEqual(limits.ofClient);
            if (one.heldBy() === 'client') expect(its).toBe(limits.ofClient);
            if (one.heldBy() === 'server') expect(slots.running).toBe(limits.ofAll);
          }
        }
        for (const { slot } of inside) slot.leave();
        expect([slots.running, slots.waiting]).toEqual([0, 0]);
      }),
    );
  });
});

describe('the requests of one client', () => {
  it('are so many a minute, but for health checks and those with the right token', async () => {
    await start({ CLIENT_REQUESTS: '5', EDUCATOR_TOKEN: TOKEN });
    const authorization = `Bearer ${TOKEN}`;
    for (let count = 0; count < 5; count += 1) expect(codeOf(await ask('192.0.2.1'))).toBe('OK');
    const refused = await ask('192.0.2.1', THING, { 'x-request-id': 'too-many' });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(secondsOf(refused)).toBe(12);
    expect(refused.json.errors[0].message).toContain('5 requests in a minute');
    const files = await fetch(`${server.url}/nothing`, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(files.status).toBe(429);
    const health = await fetch(`${server.url}/health/ready`, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(health.status).toBe(200);
    expect(codeOf(await ask('192.0.2.2'))).toBe('OK');
    expect(codeOf(await ask('192.0.2.1', THING, { authorization }))).toBe('OK');
    expect(server.log().find((line) => line['requestId'] === 'too-many')).toMatchObject({
      status: 429,
      limit: 'requests',
      client: '192.0.2.1',
      errorCodes: ['TOO_MANY_REQUESTS'],
    });
    expect(server.logText()).not.toContain(TOKEN.slice(0, 12));
  });

  it('are enough for a class of 200 behind one address that begins all at once', async () => {
    await start({});
    const learner = async () => [
      (await fetch(`${server.url}/health`, { headers: { 'x-forwarded-for': '192.0.2.1' } })).status,
      (await ask('192.0.2.1')).status,
      ...(await Promise.all([ask('192.0.2.1'), ask('192.0.2.1')])).map(({ status }) => status),
    ];
    const statuses = (await Promise.all(Array.from({ length: 200 }, learner))).flat();
    expect(new Set(statuses)).toEqual(new Set([404, 200])); // none 429, none 503
  });

  it('come back by a share of the minute each', () => {
    const rate = new RequestRate(60);
    for (let count = 0; count < 60; count += 1) expect(rate.take('a', 5_000)).toBe(0);
    expect(rate.take('a', 5_000)).toBe(1_000);
    expect(rate.take('a', 5_400)).toBe(600);
    expect(rate.take('a', 6_000)).toBe(0);
    expect(rate.take('a', 6_000)).toBe(1_000);
    expect(rate.take('b', 6_000)).toBe(0);
    expect(new RequestRate(0).take('a', 0)).toBe(0);
  });

  it('are remembered of so many clients at most', () => {
    const recent = new Recent<number>(3);
    for (const [at, name] of ['a', 'b', 'c', 'a', 'd'].entries()) recent.set(name, at);
    expect(['a', 'b', 'c', 'd'].map((name) => recent.get(name))).toEqual([3, undefined, 2, 4]);
    expect(MOST_CLIENTS).toBeLessThan(100_000);
  });
});

describe('the bodies of requests', () => {
  const MEGABYTE = 2 ** 20;

  it('are held up to so many bytes of one client, and of all', () => {
    const bodies = new BodyMemory(MEGABYTE);
    const hold = (client: string) => bodies.hold(client, MEGABYTE);
    const first = hold('a');
    for (let count = 1; count < 64; count += 1) expect(hold('a')).toBeTypeOf('function');
    expect(hold('a')).toBe('client');
    for (let count = 0; count < 192; count += 1) hold(`other-${count % 4}`);
    expect(hold('late')).toBe('server');
    if (typeof first === 'function') first();
    expect(hold('late')).toBeTypeOf('function');
    expect(hold('a')).toBe('server');
    expect(new BodyMemory(2 ** 30).hold('a', 2 ** 30)).toBeTypeOf('function');
  });

  it('count by the length they declare, or by the most they may have', async () => {
    await start({ MAX_BODY: String(64 * MEGABYTE) });
    const headers = { 'x-forwarded-for': '192.0.2.1', 'content-type': 'application/json' };
    const never = new AbortController();
    const endless = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: new ReadableStream({ pull: (to) => new Promise(() => to.enqueue(Buffer.from('{'))) }),
      duplex: 'half',
      signal: never.signal,
    } as RequestInit); // `duplex` is not in the types yet
    await expect.poll(server.requests).toBe(1);
    const refused = await ask('192.0.2.1');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(codeOf(await ask('192.0.2.2'))).toBe('OK');
    never.abort();
    await expect(endless).rejects.toThrow();
    await expect.poll(async () => codeOf(await ask('192.0.2.1'))).toBe('OK');
  });
});

describe('who guesses the token', () => {
  it('gets ten tries, then has to rest, and others have not', async () => {
    await start({ EDUCATOR_TOKEN: TOKEN });
    const guess = (at: number) => ask('192.0.2.1', THING, { authorization: `Bearer ${at}-guess` });
    const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => guess(at)));
    const refused = answers.filter(({ status }) => status === 429);
    // Ten, and where this takes seconds the first ones after a rest.
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(10);
    expect(answers.length - refused.length).toBeLessThan(14);
    expect([...new Set(refused.map(codeOf))]).toEqual(['TOO_MANY_REQUESTS']);
    expect(Math.min(...refused.map(secondsOf))).toBeGreaterThan(0);
    // The right one is not looked at either while its address rests.
    const right = { authorization: `Bearer ${TOKEN}` };
    await expect
      .poll(async () => [(await guess(0)).status, (await ask('192.0.2.1', THING, right)).status])
      .toEqual([429, 429]);
    expect((await ask('192.0.2.1')).status).toBe(200);
    expect((await ask('192.0.2.2', THING, right)).status).toBe(200);
    await expect
      .poll(async () => (await ask('192.0.2.1', THING, right)).status, { timeout: 20_000 })
      .toBe(200);
    expect(server.logText()).not.toContain('-guess');
  });

  it('is let be where there is no token to guess, as behind a gateway that has its own', async () => {
    await start({});
    for (let at = 0; at < 20; at += 1) {
      expect((await ask('192.0.2.1', THING, { authorization: `Bearer ${at}` })).status).toBe(200);
    }
  });

  it('rests twice as long after each try, a minute at most, until a quarter of an hour has passed', () => {
    const guesses = new TokenGuesses();
    const rests: number[] = [];
    let now = 0;
    for (let count = 0; count < 20; count += 1) {
      guesses.wrong('a', now);
      rests.push(guesses.rest('a', now));
      now += guesses.rest('a', now);
    }
    expect(rests.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 0));
    expect(rests.slice(9)).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, 60_000,
    ]);
    now += 15 * 60_000;
    guesses.wrong('a', now);
    expect(guesses.rest('a', now)).toBe(0);
  });
});

describe('who a client is', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', null],
    ['192.0.2.1:8080', null],
    ['', null],
  ])('at %s is %s', (address, expected) => {
    expect(clientOf(address)).toBe(expected);
  });

  it('is told by nobody but a proxy that is trusted', async () => {
    await start({ TRUST_PROXY: 'off', CLIENT_REQUESTS: '2' });
    const of = async (clients: readonly string[]) => {
      const answers: number[] = [];
      for (const client of clients) answers.push((await ask(client)).status);
      return answers;
    };
    expect(await of(['192.0.2.1', '192.0.2.2', '192.0.2.3'])).toEqual([200, 200, 429]);
    await server.close();
    await start({ TRUST_PROXY: '10.0.0.0/8,127.0.0.1', CLIENT_REQUESTS: '2' });
    expect(await of(['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.1'])).toEqual([
      200, 200, 200, 429,
    ]);
    // What stands before the last address that no proxy of ours wrote is the client's own word.
    expect(await of(['192.0.2.9, 192.0.2.1', '192.0.2.1, 10.9.9.9'])).toEqual([429, 429]);
    expect(await of(['no address'])).toEqual([200]); // counted by the proxy's own
  });

  it('is at so many hops, where a number of proxies is trusted', () => {
    const trust = trustIn({ kind: 'hops', count: 2 });
    expect([0, 1, 2].map((hop) => trust('192.0.2.1', hop))).toEqual([true, true, false]);
    const ranges = [
      { address: '10.0.0.0', bits: 8 },
      { address: 'fd00::', bits: 8 },
    ];
    const listed = trustIn({ kind: 'addresses', ranges });
    const addresses = ['10.1.2.3', '::ffff:10.1.2.3', 'fd12::1', '11.0.0.1', 'fe80::1', 'x'];
    expect(addresses.map((address) => listed(address, 0))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
