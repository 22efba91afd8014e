import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { startServer } from '../server/running-server.js';
import { mapContent } from '../support/map-builder.js';
import {
  answersOf,
  copyDatabase,
  DATABASE,
  MAPS,
  madeDatabase,
  spoil,
  temporaryFolder,
} from './damaged-files.js';

let database: Awaited<ReturnType<typeof madeDatabase>>;
beforeAll(async () => {
  database = await madeDatabase();
});
afterAll(() => database.remove());

let outside: string;
let folder: string;
let store: Store;
beforeEach(async () => {
  outside = temporaryFolder();
  folder = join(outside, 'data');
  mkdirSync(folder);
  copyDatabase(database.folder, folder);
  store = await openSqliteStore({ folder });
});
afterEach(async () => {
  await store.close();
  rmSync(outside, { recursive: true });
});

const GONE = {
  code: 'UNAVAILABLE',
  message: 'The database is gone, or another one is in its place. Put it back, or start again.',
};

describe('a store whose file goes away while it is open', () => {
  const losses: readonly (readonly [string, () => void])[] = [
    ['is deleted with its folder', () => rmSync(folder, { recursive: true })],
    ['is deleted', () => rmSync(join(folder, DATABASE))],
    ['is moved', () => renameSync(join(folder, DATABASE), join(outside, 'moved'))],
    ['is replaced by a copy', () => copyDatabase(database.folder, folder)],
    [
      'has a file in the place of its folder',
      () => {
        renameSync(folder, join(outside, 'moved'));
        renameSync(join(outside, 'moved', DATABASE), folder);
      },
    ],
  ];

  it.each(losses)('is not ready where it %s, and takes nothing more in', async (_, lose) => {
    await store.ping();
    lose();
    await expect(store.ping()).rejects.toMatchObject(GONE);
    await expect(store.importMap(mapContent('new', {}))).rejects.toMatchObject(GONE);
    await expect(store.importSchemes([])).rejects.toMatchObject(GONE);
  });

  it('says so over HTTP, and where the file was in the log alone', async () => {
    const server = await startServer({}, store);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    rmSync(folder, { recursive: true });
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(503);
    const { code, message } = GONE;
    expect(await ready.json()).toEqual({ errors: [{ message, extensions: { code } }] });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    await expect.poll(() => server.logText()).toContain(folder);
    await server.close();
  });
});

describe('a store whose file is damaged while it is open', () => {
  it('compares each thing that it reads', async () => {
    spoil(folder, DATABASE, (bytes) => {
      const words = Buffer.from('It will rain');
      for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
        bytes[at] = 0x4a;
      }
      return bytes;
    });
    const [rain] = MAPS;
    const ids = rain?.statements.map(({ id }) => id) ?? [];
    await expect(store.getMany('statement', ids)).rejects.toMatchObject({
      code: 'DAMAGED',
      message:
        'The statement "golden-rain/rain" is damaged: what is stored is not what was written. ' +
        'Run "therefore verify"; what it cannot mend comes back with "therefore import --force FILE", or from a backup.',
    });
  });

  it('reads some of them to say whether it is ready', async () => {
    spoil(folder, DATABASE, (bytes) => {
      const words = Buffer.from('"map":"');
      for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
        bytes[at + 1] = 0x4d;
      }
      return bytes;
    });
    await expect(store.ping()).rejects.toMatchObject({ code: 'DAMAGED' });
  });

  it('tells nobody more than that it is, whatever SQLite finds', async () => {
    spoil(folder, DATABASE, (bytes) => bytes.fill(0xa5, 4_096));
    const answers = await answersOf(store);
    const errors = answers.flatMap((answer) => answer.errors ?? []);
    expect(errors.length).toBeGreaterThan(5);
    for (const { message, extensions } of errors) {
      expect(extensions?.['code'], message).toBe('DAMAGED');
      expect(message).not.toContain(folder);
    }
  });
});

describe('a store with one damaged map', () => {
  it('answers in one query for the others, and for what is sound of it as a whole', async () => {
    await store.close();
    spoil(folder, DATABASE, (bytes) => {
      const words = Buffer.from('It will rain');
      for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
        bytes[at] = 0x4a;
      }
      return bytes;
    });
    copyDatabase(folder, outside);
    store = await openSqliteStore({ folder: outside });
    const query = `{
      sound: statement(id: "every/middle") { id supportedBy { id } }
      damaged: statement(id: "golden-rain/wet") { id }
      lost: node(id: "golden-rain/nothing") { id }
      maps { nodes { id title } }
      one: statements(map: "every") { totalCount }
    }`;
    const { data, errors } = await runQuery(createApi({ store }), { query });
    expect(data).toMatchObject({
      sound: { id: 'every/middle', supportedBy: [{ id: 'every/step-z' }, { id: 'every/step-a' }] },
      damaged: null,
      lost: null,
      maps: { nodes: [{ id: 'every' }, { id: 'golden-rain' }] },
      one: { totalCount: 4 },
    });
    const codes = errors?.map(({ path, extensions }) => [path?.[0], extensions?.['code']]);
    expect(codes?.sort()).toEqual([
      ['damaged', 'DAMAGED'],
      ['lost', 'DAMAGED'],
    ]);
    // Of all statements some cannot be told.
    const all = await runQuery(createApi({ store }), { query: '{ statements { totalCount } }' });
    expect(all.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['DAMAGED']);
    await expect(store.importMap(MAPS[0] ?? mapContent('none', {}))).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining('therefore import --force FILE'),
    });
    expect(await store.importMap(MAPS[0] ?? mapContent('none', {}), { force: true })).toEqual({
      revision: 3,
      changed: true,
    });
    const mended = await runQuery(createApi({ store }), { query });
    expect(mended.errors?.map(({ message }) => message)).toBeUndefined();
  });
});
