import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { logFileOf, lookAtFile, readSeal, sealFileOf } from '../../src/store/sqlite/file-seal.js';
import { readLog } from '../../src/store/sqlite/log-file.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';
import { copyDatabase, DATABASE, madeDatabase, spoil, temporaryFolder } from './damaged-files.js';

const PAGE = 4_096;
const KILLED = fileURLToPath(new URL('../store/sqlite-killed-import.mjs', import.meta.url));

let database: Awaited<ReturnType<typeof madeDatabase>>;
beforeAll(async () => {
  database = await madeDatabase();
});
afterAll(() => database.remove());

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, DATABASE);
  copyDatabase(database.folder, folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** More than the log holds before it is moved into the file. */
const LARGE = withLongText(mapContent('large', { statements: { s: {} } }));

function withLongText(content: MapContent): MapContent {
  const documents = content.documents.map((one) => ({ ...one, text: 'word '.repeat(1_500_000) }));
  return { ...content, documents };
}

describe('the seal of a file', () => {
  it('fits what was left at closing, and no other page, size or place', () => {
    expect(lookAtFile(path).isIntact).toBe(true);
    const pages = statSync(path).size / PAGE;
    for (const page of [0, 1, Math.floor(pages / 2), pages - 1]) {
      copyDatabase(database.folder, folder);
      spoil(folder, DATABASE, (bytes) => {
        bytes[page * PAGE + 77] = (bytes[page * PAGE + 77] ?? 0) ^ 0x10;
        return bytes;
      });
      expect(lookAtFile(path).isIntact).toBe(false);
    }
    copyDatabase(database.folder, folder);
    spoil(folder, DATABASE, (bytes) => {
      const [one, other] = [5, 6].map((at) =>
        Buffer.from(bytes.subarray(at * PAGE, at * PAGE + PAGE)),
      );
      other?.copy(bytes, 5 * PAGE);
      one?.copy(bytes, 6 * PAGE);
      return bytes;
    });
    expect(lookAtFile(path).isIntact).toBe(false);
    copyDatabase(database.folder, folder);
    spoil(folder, DATABASE, (bytes) => bytes.subarray(0, -PAGE));
    expect(lookAtFile(path).isIntact).toBe(false);
    copyDatabase(database.folder, folder);
    spoil(folder, DATABASE, (bytes) => Buffer.concat([bytes, Buffer.alloc(PAGE)]));
    expect(lookAtFile(path).isIntact).toBe(false);
  });

  it('fits while the file is open, after each import, however large', async () => {
    const store = await openSqliteStore({ folder });
    const contents = [mapContent('small', { inferences: { i: 'p -> c' } }), LARGE];
    for (const content of [...contents, mapContent('large', {}), ...contents]) {
      await store.importMap(content);
      const seen = temporaryFolder();
      copyDatabase(folder, seen); // as a crash would leave it
      expect(lookAtFile(join(seen, DATABASE))).toMatchObject({
        isIntact: true,
        hasLostCommit: false,
      });
      rmSync(seen, { recursive: true });
    }
    await store.close();
    const seen = temporaryFolder();
    copyDatabase(folder, seen);
    expect(lookAtFile(join(seen, DATABASE)).isIntact).toBe(true);
    rmSync(seen, { recursive: true });
  });

  it('fits where two have the file open and write in turn', async () => {
    const stores = [await openSqliteStore({ folder }), await openSqliteStore({ folder })];
    for (let turn = 0; turn < 4; turn += 1) {
      await stores[turn % 2]?.importMap(turn < 2 ? LARGE : mapContent('large', {}));
    }
    for (const store of stores) await store.close();
    const seen = temporaryFolder();
    copyDatabase(folder, seen);
    expect(lookAtFile(join(seen, DATABASE)).isIntact).toBe(true);
    const store = await openSqliteStore({ folder: seen });
    expect(await store.countOfMaps()).toBe(3);
    await store.close();
    rmSync(seen, { recursive: true });
  });

  it('fits what a killed process left, whether its import had ended or not', () => {
    for (const statement of ['INSERT INTO statement ', 'COMMIT', null]) {
      const task = join(folder, 'task.json');
      writeFileSync(task, JSON.stringify({ folder, statement, content: LARGE }));
      spawnSync(process.execPath, [KILLED, task], { stdio: 'inherit' });
      expect(lookAtFile(path)).toMatchObject({ isIntact: true, hasLostCommit: false });
    }
  });

  it('is made anew for a file without one, once its content was looked through', async () => {
    rmSync(sealFileOf(path));
    expect(lookAtFile(path).isIntact).toBe(false);
    const store = await openSqliteStore({ folder });
    await store.close();
    expect(lookAtFile(path).isIntact).toBe(true);
  });

  it('is not made for a file that holds damage, and does not take it in', async () => {
    spoil(folder, DATABASE, (bytes) => {
      const text = Buffer.from('It will rain');
      for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1))
        bytes[at] = 0x4a;
      return bytes;
    });
    const before = readSeal(path);
    for (const content of [LARGE, mapContent('large', {})]) {
      const store = await openSqliteStore({ folder });
      await store.importMap(content);
      await store.close();
      expect(readSeal(path)).toEqual(before);
    }
  });

  it('is lost with a page that another program changed, and so the file is looked through', async () => {
    const other = new DatabaseSync(path);
    other.exec("UPDATE map SET body = replace(body, 'Rain', 'Snow')");
    other.close();
    const seen = temporaryFolder();
    copyDatabase(folder, seen);
    const damages: unknown[] = [];
    const store = await openSqliteStore({ folder: seen, onDamage: ({ map }) => damages.push(map) });
    expect(damages).toEqual(['golden-rain']);
    await store.close();
    rmSync(seen, { recursive: true });
  });
});

describe('the log beside a file', () => {
  it('says when a commit in it is lost, and not when none ever was', async () => {
    const store = await openSqliteStore({ folder });
    await store.importMap(mapContent('one', { inferences: { i: 'p -> c' } }));
    await store.importMap(mapContent('two', { inferences: { i: 'p -> c' } }));
    const log = readFileSync(logFileOf(path));
    await store.close();
    const at = join(folder, 'log');
    mkdirSync(at);
    const lossOf = (bytes: Buffer) => {
      writeFileSync(join(at, 'wal'), bytes);
      return readLog(join(at, 'wal'));
    };
    const whole = lossOf(log);
    expect(whole.hasLostCommit).toBe(false);
    expect(whole.pageCount).toBeGreaterThan(0);
    for (const byte of [0, 16, 24, 33, 41, 45, 49, 100, 32 + 24 + PAGE + 50, log.length - 1]) {
      const spoilt = Buffer.from(log);
      spoilt[byte] = (spoilt[byte] ?? 0) ^ 0x20;
      expect(lossOf(spoilt).hasLostCommit, `byte ${byte}`).toBe(true);
    }
    // A process that ends within a frame, or before its commit, has lost nothing.
    expect(lossOf(log.subarray(0, log.length - 10)).hasLostCommit).toBe(false);
    expect(lossOf(log.subarray(0, 32)).hasLostCommit).toBe(false);
    expect(lossOf(Buffer.alloc(0)).hasLostCommit).toBe(false);
    expect(readLog(join(at, 'none'))).toEqual({
      sums: new Map(),
      pageCount: null,
      hasLostCommit: false,
    });
  });
});
