import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.js';

describe('an answer of the API on its way', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const get = (query: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
  const LONG = `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: thing { name inner { name } }`).join(' ')} }`;

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('is compressed for who accepts %s, where it is not tiny', async (accepted, encoding) => {
    const headers = { 'accept-encoding': accepted };
    const long = await server.post({ query: LONG }, headers);
    expect(long.headers.get('content-encoding')).toBe(encoding);
    expect(Number(long.headers.get('content-length'))).toBeLessThan(encoding ? 400 : 4_000);
    expect(Object.keys(long.json.data)).toHaveLength(40);
    const tiny = await server.post({ query: '{ thing { name } }' }, headers);
    expect(tiny.headers.get('content-encoding')).toBeNull();
  });

  it('says what it depends on', async () => {
    for (const answer of [await get(LONG), await server.post({ query: LONG })]) {
      expect(answer.headers.get('vary')).toBe('accept, accept-encoding, authorization');
    }
  });

  it('is not sent again by GET to who has it', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const first = await get(LONG, { 'accept-encoding': encoding });
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const tag = first.headers.get('etag') ?? '';
      const again = await get(LONG, { 'accept-encoding': encoding, 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('vary')).toContain('accept-encoding');
      expect((await get('{ thing { name } }', { 'if-none-match': tag })).status).toBe(200);
    }
  });

  it.each([
    ['by POST', () => server.post({ query: '{ thing { name } }' })],
    ['with an error', () => get('{ broken }')],
    ['that is not valid', () => get('{ nothing }')],
    ['to who sent a token', () => get(LONG, { authorization: 'Bearer of-an-educator-1' })],
  ])('%s is kept by nobody', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
  });
});
