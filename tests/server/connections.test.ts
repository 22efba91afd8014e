import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.js';

/** A socket, what came over it so far, and when it was closed from the other side. */
interface Connection {
  readonly socket: Socket;
  readonly received: () => string;
  readonly closed: Promise<number>;
}

let server: RunningServer;
const open: Connection[] = [];
afterEach(async () => {
  for (const { socket } of open.splice(0)) socket.destroy();
  await server?.close();
});

/** Connects as a client would that does not keep to the rules. */
async function connection(): Promise<Connection> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const begin = performance.now();
  let received = '';
  socket.on('data', (data) => {
    received += String(data);
  });
  socket.on('error', () => {}); // a reset is an end as well
  const closed = new Promise<number>((resolve) =>
    socket.once('close', () => resolve(performance.now() - begin)),
  );
  const one = { socket, received: () => received, closed };
  open.push(one);
  await new Promise((resolve) => {
    socket.once('connect', resolve);
    socket.once('close', resolve);
  });
  return one;
}

/** Sends a text, then something of it again and again, until it is cut off. */
function trickle({ socket }: Connection, text: string, drop: string): void {
  socket.write(text);
  const timer = setInterval(() => socket.write(drop), 100);
  socket.once('close', () => clearInterval(timer));
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';
const GET = 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n';
const countOf = () =>
  new Promise<number>((resolve) => server.fastify.server.getConnections((_, n) => resolve(n)));

describe('a connection', () => {
  it('that says too little is ended in time, and told why', async () => {
    server = await startServer({ RECEIVE_TIMEOUT: '1000' });
    const kinds: Readonly<Record<string, (one: Connection) => void>> = {
      'says nothing': () => {},
      'trickles its headers': (one) => trickle(one, HEAD, 'x-a: b\r\n'),
      'trickles its body': (one) =>
        trickle(one, `${HEAD}content-length: 9000\r\n\r\n{"query":"`, ' '),
      'trickles chunks': (one) =>
        trickle(one, `${HEAD}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
    };
    const ends = Object.entries(kinds).map(async ([kind, speak]) => {
      const one = await connection();
      speak(one);
      expect(await one.closed, kind).toBeLessThan(3_000);
      expect(one.received(), kind).toMatch(/^HTTP\/1\.1 408 /);
      expect(one.received(), kind).toContain('"code":"REQUEST_TIMEOUT"');
    });
    await Promise.all(ends);
    expect(server.logText()).not.toContain('INTERNAL');
    expect(await countOf()).toBe(0);
  });

  it('that was answered is kept for a while, and no longer', async () => {
    server = await startServer({ KEEP_ALIVE_TIMEOUT: '300' });
    const one = await connection();
    one.socket.write(GET);
    await expect.poll(one.received).toContain('"live"');
    one.socket.write(GET);
    await expect.poll(() => one.received().split('"live"').length).toBe(3);
    expect(await one.closed).toBeLessThan(3_000);
  });

  it('that does not take its answer is ended', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'therefore-large-'));
    await mkdir(join(folder, 'explorer', 'assets'), { recursive: true });
    await writeFile(join(folder, 'explorer', 'assets', 'a.js'), Buffer.alloc(2 ** 24, 32));
    const environment = { RECEIVE_TIMEOUT: '1000', REQUEST_TIMEOUT: '200' };
    server = await startServer(environment, undefined, folder);
    await rm(folder, { recursive: true });
    const one = await connection();
    one.socket.pause();
    one.socket.write('GET /explorer/assets/a.js HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await expect.poll(server.requests).toBe(1);
    await expect.poll(countOf, { timeout: 5_000 }).toBe(0);
  });

  it('that is gone ends the work it asked for', async () => {
    server = await startServer();
    const one = await connection();
    one.socket.write('GET /graphql?query={untilGone} HTTP/1.1\r\nhost: localhost\r\n\r\n');
    await expect.poll(server.requests).toBe(1);
    one.socket.destroy();
    await expect.poll(server.resolved).toBe(1);
  });

  it.each([
    ['does not speak HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 400, 'BAD_REQUEST'],
    ['speaks TLS', Buffer.from('1603010200010001fc0303', 'hex'), 400, 'BAD_REQUEST'],
    [
      'has headers without end',
      `${HEAD}x-a: ${'b'.repeat(20_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    [
      'says two lengths',
      `${HEAD}content-length: 3\r\ncontent-length: 4\r\n\r\n{}`,
      400,
      'BAD_REQUEST',
    ],
    [
      'says a length beside chunks',
      `${HEAD}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'BAD_REQUEST',
    ],
    ['names no host', 'GET / HTTP/1.1\r\n\r\n', 400, null],
  ])('that %s is told so, and ended', async (_what, sent, status, code) => {
    server = await startServer();
    const one = await connection();
    one.socket.write(sent);
    await one.closed;
    expect(one.received()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    if (code !== null) {
      const [, body = ''] = one.received().split('\r\n\r\n');
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code } }] });
    }
  });
});

describe('connections', () => {
  it('of one client are so many at most', async () => {
    server = await startServer({ CLIENT_CONNECTIONS: '5' });
    const many = await Promise.all(Array.from({ length: 8 }, connection));
    await expect.poll(() => many.filter(({ socket }) => socket.closed).length).toBe(3);
    expect(await countOf()).toBe(5);
    const [first] = many.filter(({ socket }) => !socket.closed);
    first?.socket.destroy();
    await expect.poll(countOf).toBe(4);
    const another = await connection();
    another.socket.write(GET);
    await expect.poll(another.received).toContain('"live"');
  });

  it('of a trusted proxy are bounded by the proxy alone', async () => {
    server = await startServer({ CLIENT_CONNECTIONS: '1', TRUST_PROXY: '127.0.0.0/8' });
    await Promise.all(Array.from({ length: 4 }, connection));
    await expect.poll(countOf).toBe(4);
  });

  it('of all are so many at most, and those that wait for another request make room', async () => {
    server = await startServer({ MAX_CONNECTIONS: '3', KEEP_ALIVE_TIMEOUT: '60000' });
    const many = await Promise.all(Array.from({ length: 3 }, connection));
    for (const { socket } of many) socket.write(GET);
    for (const { received } of many) await expect.poll(received).toContain('"live"');
    const dropped = await connection();
    await dropped.closed;
    await expect.poll(countOf).toBe(0);
    const another = await connection();
    another.socket.write(GET);
    await expect.poll(another.received).toContain('"live"');
  });
});
