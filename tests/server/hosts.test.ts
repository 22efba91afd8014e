import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { allowedHosts } from '../../src/server/allowed-hosts.js';
import type { Environment } from '../../src/wiring/configuration.js';
import { type RunningServer, startServer } from './running-server.js';

let server: RunningServer;
afterEach(() => server?.close());

/** Asks with headers that fetch would not let a caller set. */
function get(
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(server.url + path, { headers, method, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (data) => {
        text += String(data);
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.once('error', reject);
    sent.end();
  });
}
const QUERY = '/graphql?query={__typename}';
const statusOf = async (headers: Readonly<Record<string, string>>, path = QUERY) =>
  (await get(path, headers)).status;

describe('the host that a request names', () => {
  it.each(['localhost', 'LOCALHOST:4000', 'localhost.', '127.0.0.1:80', '[::1]:4000', '[::1]'])(
    'may be %s on a server that listens on the loopback',
    async (host) => {
      server = await startServer();
      expect(await statusOf({ host })).toBe(200);
    },
  );

  it('may be no other there, as a page would have it whose name was led to us', async () => {
    server = await startServer();
    for (const path of [QUERY, '/', '/graphiql', '/nothing']) {
      const { status, text } = await get(path, { host: 'evil.example:4000' });
      expect(status, path).toBe(421);
      expect(JSON.parse(text)).toMatchObject({
        errors: [
          {
            message: expect.stringMatching(/^The host "evil\.example:4000" .*set ALLOWED_HOSTS to/),
            extensions: { code: 'HOST_NOT_ALLOWED' },
          },
        ],
      });
    }
    for (const host of ['10.0.0.1', 'api', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      expect(await statusOf({ host }), host).toBe(421);
    }
  });

  it('may be any for a health check', async () => {
    server = await startServer();
    expect(await statusOf({ host: 'probe.internal' }, '/health/ready')).toBe(200);
  });

  it('may be one that was set, and those of this machine', async () => {
    server = await startServer({ ALLOWED_HOSTS: 'maps.example.org, 10.0.0.1' });
    const hosts = ['Maps.Example.org', 'maps.example.org:443', '10.0.0.1:4000', 'localhost'];
    for (const host of hosts) expect(await statusOf({ host }), host).toBe(200);
    for (const host of ['example.org', 'a.maps.example.org', '10.0.0.2', 'api']) {
      expect(await statusOf({ host }), host).toBe(421);
    }
  });

  it('is told by a trusted proxy', async () => {
    const environment: Environment = { ALLOWED_HOSTS: 'maps.example.org', TRUST_PROXY: '1' };
    server = await startServer(environment);
    expect(await statusOf({ host: 'localhost', 'x-forwarded-host': 'evil.example' })).toBe(421);
    expect(await statusOf({ host: 'backend.x', 'x-forwarded-host': 'maps.example.org' })).toBe(200);
    await server.close();
    server = await startServer({ ...environment, TRUST_PROXY: 'off' });
    expect(await statusOf({ host: 'backend.x', 'x-forwarded-host': 'maps.example.org' })).toBe(421);
  });

  it('may be whatever no stranger can lead to us, on a server that listens elsewhere', () => {
    const { isAllowed } = allowedHosts(null, '0.0.0.0');
    for (const host of ['localhost', '192.0.2.1:80', '[2001:db8::1]:4000', 'api:4000', 'office']) {
      expect(isAllowed(host), host).toBe(true);
    }
    for (const host of [
      'evil.example',
      'a.b',
      '',
      ':80',
      'a b',
      'a@b',
      '[x]',
      '1.2.3.4.5.nip.io',
    ]) {
      expect(isAllowed(host), host).toBe(false);
    }
    expect(allowedHosts(null, 'maps.example.org').isAllowed('maps.example.org')).toBe(true);
    expect(allowedHosts('*', '127.0.0.1').isAllowed('evil.example')).toBe(true);
  });
});

describe('the origin of a page that asks', () => {
  const post = async (headers: Readonly<Record<string, string>>) =>
    (await server.post({ query: '{ __typename }' }, headers)).status;

  it('may be our own, under any name of ours', async () => {
    server = await startServer({ ALLOWED_HOSTS: 'maps.example.org' });
    for (const origin of [server.url, 'http://localhost:5173', 'https://maps.example.org']) {
      expect(await post({ origin }), origin).toBe(200);
    }
  });

  it('may be no other, unless it was set', async () => {
    server = await startServer({ CORS_ORIGINS: 'https://reader.example' });
    expect(await post({ origin: 'https://reader.example' })).toBe(200);
    const others = ['https://evil.example', 'https://reader.example:8443', 'null', 'file://'];
    for (const origin of others) expect(await post({ origin }), origin).toBe(403);
    const { json } = await server.post({}, { origin: 'https://evil.example' });
    expect(json.errors[0]).toEqual({
      message: expect.stringMatching(
        /^A page of "https:\/\/evil\.example" may not ask .*CORS_ORIGINS.*ALLOWED_HOSTS/,
      ),
      extensions: { code: 'ORIGIN_NOT_ALLOWED' },
    });
    expect(server.resolved()).toBe(0);
  });

  it('may be any where any was set', async () => {
    server = await startServer({ CORS_ORIGINS: '*' });
    expect(await post({ origin: 'https://evil.example' })).toBe(200);
  });

  it('is told by the browser where a page loads us as a picture', async () => {
    server = await startServer();
    const picture = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect(await statusOf(picture)).toBe(403);
    expect(await statusOf({ ...picture, 'sec-fetch-mode': 'navigate' })).toBe(200);
    expect(await statusOf({ ...picture, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });
});
