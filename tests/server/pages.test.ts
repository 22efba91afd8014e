import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodingFor } from '../../src/server/content-encoding.js';
import { hasAlready } from '../../src/server/entity-tag.js';
import { type RunningServer, startServer } from './running-server.js';

const SCRIPT = `export const waves = [${'"up", "down", '.repeat(500)}];`;

describe('a built page', () => {
  let folder: string;
  let server: RunningServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'therefore-pages-'));
    const assets = join(folder, 'explorer', 'assets');
    await mkdir(assets, { recursive: true });
    await writeFile(join(folder, 'explorer', 'index.html'), '<title>Explorer</title>');
    await writeFile(join(assets, 'a1.js'), SCRIPT);
    await writeFile(join(assets, 'a1.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(assets, 'a1.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(assets, 'b2.css'), '.a {}');
    await writeFile(join(folder, 'secret.txt'), 'not for eyes');
    server = await startServer({ CORS_ORIGINS: 'https://a.example' }, undefined, folder);
    await rm(folder, { recursive: true }); // what is built meanwhile changes nothing
  });
  afterAll(() => server.close());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(server.url + path, { headers });

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ])('is sent as it was compressed by the build to who accepts %s', async (accepted, encoding) => {
    const answer = await get('/explorer/assets/a1.js', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('vary')).toBe('Origin, accept-encoding');
    expect(await answer.text()).toBe(SCRIPT);
  });

  it('is not sent again to who has it', async () => {
    for (const path of ['/', '/explorer/', '/explorer/assets/a1.js']) {
      const first = await get(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
      const again = await get(path, { 'if-none-match': `"other", ${tag}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(tag);
      expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it('can be asked for its head alone', async () => {
    const answer = await fetch(`${server.url}/explorer/assets/b2.css`, { method: 'HEAD' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('5');
  });

  it.each([
    '/explorer/assets/',
    '/explorer/assets',
    '/explorer/assets/a1.js.br',
    '/explorer/../secret.txt',
    '/explorer/%2e%2e/secret.txt',
    '/explorer/..%2fsecret.txt',
    '/explorer/assets/..%2f..%2f..%2fsecret.txt',
    '/explorer/assets%2fa1.js%00',
    '/explorer//assets/a1.js',
    '/explorer/__proto__',
  ])('has nothing at %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    const text = await answer.text();
    expect(text).toContain('NOT_FOUND');
    expect(text).not.toContain('not for eyes');
  });
});

describe('the form that a client would have', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['*', 'br'],
    ['gzip;q=1.0, br;q=0.8', 'gzip'],
    ['*;q=0, gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=zero', null],
    ['br;q=0', null],
  ] as const)('for %s is %s', (header, expected) => {
    expect(encodingFor(header)).toBe(expected);
  });
});

describe('a tag that a client brings', () => {
  it.each([
    [undefined, false],
    ['*', true],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['"b"', false],
    ['', false],
  ] as const)('%s stands for the content: %s', (header, expected) => {
    expect(hasAlready(header, 'W/"a"')).toBe(expected);
  });
});
