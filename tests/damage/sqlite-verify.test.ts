import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import type { FormattedExecutionResult } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { verifyDatabase } from '../../src/store/sqlite/verify-database.js';
import { isSound } from '../../src/store/verify-report.js';
import { SQLITE_FILE } from '../fixtures/fixture.js';
import {
  copyDatabase,
  DATABASE,
  MAPS,
  madeDatabase,
  type Outcome,
  outcomeOf,
  pagesOf,
  SCHEMES,
  soundAnswers,
  spoil,
  temporaryFolder,
} from './damaged-files.js';

const PAGE = 4_096;

let database: Awaited<ReturnType<typeof madeDatabase>>;
let right: readonly FormattedExecutionResult[];
beforeAll(async () => {
  database = await madeDatabase();
  right = await soundAnswers(database.folder);
});
afterAll(() => database.remove());

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  copyDatabase(database.folder, folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Empties the first page of a table or an index but its root; the root where it has no other. */
function emptyPageOf(name: string): void {
  const pages = pagesOf(database.folder).get(name) ?? [];
  const page = pages[1] ?? pages[0] ?? 0;
  expect(page).toBeGreaterThan(1);
  spoil(folder, DATABASE, (bytes) => bytes.fill(0, (page - 1) * PAGE, page * PAGE));
}

/** Changes words wherever they stand, also where SQLite has only not yet cleared them away. */
function change(words: string, to: string): void {
  spoil(folder, DATABASE, (bytes) => {
    expect(bytes.includes(words)).toBe(true);
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) {
      bytes.write(to, at);
    }
    return bytes;
  });
}

/**
 * How the database takes what was done to it. A copy of it is asked, so that no connection that
 * this process has not quite let go of is in the way of what comes next.
 */
async function outcome(): Promise<Outcome> {
  const fresh = temporaryFolder();
  copyDatabase(folder, fresh);
  const found = await outcomeOf(fresh, right);
  rmSync(fresh, { recursive: true });
  return found;
}

/** Puts the files in the place of themselves, for the same reason. */
function renew(): void {
  const fresh = temporaryFolder();
  copyDatabase(folder, fresh);
  copyDatabase(fresh, folder);
  rmSync(fresh, { recursive: true });
}

/** What the maps hold after an import of them by force, which mends whatever was amiss. */
async function expectMendedByForce(): Promise<void> {
  const store = await openSqliteStore({ folder });
  await store.importSchemes(SCHEMES);
  for (const content of MAPS) {
    expect(await store.importMap(content, { force: true })).toMatchObject({ changed: true });
    const ids = content.statements.map(({ id }) => id);
    expect(await store.getMany('statement', ids)).toEqual(content.statements);
  }
  await store.close();
  expect(isSound(verifyDatabase(folder))).toBe(true);
}

describe('a look through a SQLite file', () => {
  it('finds a sound one sound, and leaves it as it is', () => {
    const before = readFileSync(join(folder, DATABASE));
    const report = verifyDatabase(folder);
    expect(report).toEqual({
      maps: [
        { id: 'every', revision: 2, things: expect.any(Number), damage: null },
        { id: 'golden-rain', revision: 2, things: expect.any(Number), damage: null },
      ],
      schemes: { count: 2, damaged: [] },
      mended: [],
      remaining: [],
      compacted: null,
    });
    expect(readFileSync(join(folder, DATABASE)).equals(before)).toBe(true);
  });

  it('may be taken while the file is in use', async () => {
    const store = await openSqliteStore({ folder });
    expect(isSound(verifyDatabase(folder))).toBe(true);
    expect(await store.countOfMaps()).toBe(2);
    await store.close();
  });

  it('makes each table that is derived, and each index, anew', async () => {
    const facts = ['sqlite_schema', 'map', 'scheme', 'entity'];
    const derived = [...pagesOf(folder).keys()].filter((name) => !facts.includes(name));
    expect(derived.length).toBeGreaterThan(20);
    for (const name of derived) {
      copyDatabase(database.folder, folder);
      emptyPageOf(name);
      expect(await outcome(), name).toBe('refused');
      const report = verifyDatabase(folder);
      expect(report.mended, name).toHaveLength(1);
      expect(isSound(report), name).toBe(true);
      expect(existsSync(join(folder, `${DATABASE}-damaged`))).toBe(false);
      expect(await outcome(), name).toBe('answered');
    }
  }, 60_000);

  it('makes rows anew that are not those of their things', async () => {
    const connection = new DatabaseSync(join(folder, DATABASE));
    connection.exec(`
      UPDATE evidence SET verdict = 'SUPPORTS' WHERE key = (SELECT max(key) FROM evidence);
      DELETE FROM statement_tokens WHERE rowid = (SELECT min(key) FROM statement);
    `);
    connection.close();
    renew();
    expect(await outcome()).toBe('answered in part');
    const report = verifyDatabase(folder);
    expect(report.mended).toHaveLength(2);
    expect(isSound(report)).toBe(true);
    expect(await outcome()).toBe('answered');
  });

  it('tells which thing is not what was written, and an import by force mends it', async () => {
    change('It will rain', 'It will hail');
    const report = verifyDatabase(folder);
    expect(isSound(report)).toBe(false);
    expect(report.maps.map(({ damage }) => damage)).toEqual([
      null,
      'the statement "golden-rain/rain"',
    ]);
    expect(await outcome()).toBe('answered in part');
    await expectMendedByForce();
  });

  it('tells what is damaged of a map as a whole, and of a scheme', async () => {
    change('"title":{"zh-Hant":"泡沫"', '"title":{"zh-Hant":"泡泡"');
    change('Argument from cause', 'Argument from Cause');
    const { maps, schemes } = verifyDatabase(folder);
    expect(maps.map(({ damage }) => damage)).toEqual([expect.stringContaining('title'), null]);
    expect(schemes).toEqual({ count: 2, damaged: ['schemes/cause'] });
    expect(await outcome()).toBe('answered in part');
    await expectMendedByForce();
  });

  it.each(['entity', 'map', 'scheme'])(
    'saves what is left where a page of the %s is lost',
    async (name) => {
      emptyPageOf(name);
      const report = verifyDatabase(folder);
      expect(report.mended).toHaveLength(1);
      expect(isSound(report)).toBe(false);
      expect(existsSync(join(folder, `${DATABASE}-damaged`))).toBe(true);
      // Nothing that was there is now said not to be there.
      expect(report.maps.map(({ id }) => id)).toEqual(['every', 'golden-rain']);
      expect(await outcome()).toBe('answered in part');
      await expectMendedByForce();
    },
  );

  it('saves what is left of a file that was cut off', async () => {
    // Where its tables are written down is still there.
    const length = PAGE * (1 + Math.max(...(pagesOf(database.folder).get('sqlite_schema') ?? [])));
    expect(length).toBeLessThan(statSync(join(folder, DATABASE)).size);
    spoil(folder, DATABASE, (bytes) => bytes.subarray(0, length));
    expect(await outcome()).toBe('refused');
    const report = verifyDatabase(folder);
    expect(report.mended).toHaveLength(1);
    expect(await outcome()).not.toBe('refused');
    await expectMendedByForce();
  });

  it('refuses what is no database of ours, or of which nothing is left', () => {
    spoil(folder, DATABASE, (bytes) => bytes.fill(0, PAGE));
    expect(() => verifyDatabase(folder)).toThrow(
      /is too damaged to be mended\. Restore it from a backup, or move it away/,
    );
    spoil(folder, DATABASE, (bytes) => bytes.fill(0xa5));
    expect(() => verifyDatabase(folder)).toThrow(/is not a database of Therefore/);
    rmSync(join(folder, DATABASE));
    expect(() => verifyDatabase(folder)).toThrow(/^DATA_DIR: there is no database/);
  });

  it('does not rebuild a file that another program has open', async () => {
    emptyPageOf('premise');
    const other = new DatabaseSync(join(folder, DATABASE));
    other.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    expect(() => verifyDatabase(folder)).toThrow(
      expect.objectContaining({
        code: 'UNAVAILABLE',
        message: expect.stringMatching(/in use by another program/),
      }),
    );
    other.exec('ROLLBACK');
    other.close();
  });

  it('cuts off a log in which an import was lost, and says so once', async () => {
    const crashed = join(folder, 'crashed');
    mkdirSync(crashed);
    const store = await openSqliteStore({ folder });
    for (const map of MAPS) await store.importMap({ ...map, conflicts: map.conflicts.slice(0, 0) });
    copyDatabase(folder, crashed);
    await store.close();
    spoil(crashed, `${DATABASE}-wal`, (bytes) => {
      bytes[PAGE] = (bytes[PAGE] ?? 0) ^ 1;
      return bytes;
    });
    const report = verifyDatabase(crashed);
    expect(report.remaining).toEqual(['LOST_IMPORT']);
    expect(isSound(report)).toBe(false);
    expect(isSound(verifyDatabase(crashed))).toBe(true);
    expect(await outcomeOf(crashed, right)).toBe('answered');
  });

  it('makes the file smaller where it is asked to', async () => {
    const store = await openSqliteStore({ folder });
    for (const map of MAPS)
      await store.importMap({ ...map, statements: map.statements, asides: [] });
    const [every] = MAPS.slice(1);
    if (every !== undefined) {
      const { conflicts, evidence, inferences, statements, ...rest } = every;
      await store.importMap({
        ...rest,
        conflicts: [],
        evidence: [],
        inferences: [],
        statements: [],
      });
    }
    await store.close();
    renew();
    const { compacted } = verifyDatabase(folder, { compact: true });
    expect(compacted?.after).toBeLessThan(compacted?.before ?? 0);
    expect(statSync(join(folder, DATABASE)).size).toBe(compacted?.after);
    renew();
    expect(isSound(verifyDatabase(folder))).toBe(true);
  });

  it('brings what an earlier version made up to date, also where it has to be rebuilt', async () => {
    const file = new URL(`../fixtures/2026-11-24/${SQLITE_FILE}`, import.meta.url);
    for (const spoils of [false, true]) {
      rmSync(join(folder, `${DATABASE}-seal`), { force: true });
      writeFileSync(join(folder, DATABASE), gunzipSync(readFileSync(file)));
      renew();
      if (spoils) emptyPageOf('premise_of_inference');
      const report = verifyDatabase(folder);
      expect(isSound(report)).toBe(true);
      expect(report.mended).toHaveLength(spoils ? 1 : 0);
      expect(report.maps.map(({ id, revision }) => [id, revision])).toEqual([
        ['fixture-everything', 2],
        ['golden-rain', 1],
      ]);
    }
  });
});
