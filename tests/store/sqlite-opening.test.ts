import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { canonicalDigest } from '../../src/domain/canonical-digest.js';
import { DomainError } from '../../src/domain/domain-error.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { requireSafeSqlite } from '../../src/store/sqlite/sqlite-version.js';
import { CONTENT_FILE, type FixtureContent, SQLITE_FILE } from '../fixtures/fixture.js';
import { mapContent } from '../support/map-builder.js';

const CONTENT = mapContent('kept', {
  inferences: { step: 's0 -> s1' },
  statements: Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`s${at}`, { text: { en: 'word '.repeat(100) } }]),
  ),
});
const KEPT = parseMapId('kept');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'therefore-opening-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const database = (): string => join(folder, 'therefore.db');

/** The map of a database that was made before there were digests of things, as it was then. */
const OLD = mapOf('2026-11-24', 'golden-rain');

function mapOf(day: string, map: string): MapContent {
  const { maps }: FixtureContent = JSON.parse(readFileSync(fixture(day, CONTENT_FILE), 'utf8'));
  const found = maps.find(({ content }) => content.map.id === map);
  if (found === undefined) throw new Error(`There is no map ${map} in the fixture.`);
  return found.content;
}

function fixture(day: string, file: string): string {
  return fileURLToPath(new URL(`../fixtures/${day}/${file}`, import.meta.url));
}

/** A database as that version made it, changed by a script as if the map had had this content. */
function stored(content: object, sql: string): void {
  writeFileSync(database(), gunzipSync(readFileSync(fixture('2026-11-24', SQLITE_FILE))));
  script(`${sql}; UPDATE map SET digest = '${canonicalDigest(content)}' WHERE id = 'golden-rain'`);
}

/** A database with a map in it, and no process that ever had it open. */
async function filled(): Promise<void> {
  const elsewhere = join(folder, 'elsewhere');
  const store = await openSqliteStore({ folder: elsewhere });
  await store.importMap(CONTENT);
  await store.close();
  copyFileSync(join(elsewhere, 'therefore.db'), database());
}

function script(sql: string): void {
  const connection = new DatabaseSync(database());
  connection.exec(sql);
  connection.close();
}

async function refusal(at: string): Promise<DomainError> {
  const error: unknown = await openSqliteStore({ folder: at }).then(
    () => new Error('The store opened.'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError; // just expected
}

describe('opening the embedded store', () => {
  it('makes the folder and the file where they are not there', async () => {
    const deep = join(folder, 'a', 'b');
    const store = await openSqliteStore({ folder: deep });
    expect(await store.countOfMaps()).toBe(0);
    await store.close();
    expect(readdirSync(deep)).toContain('therefore.db');
  });

  it('finds again what was stored, all of it in the one file', async () => {
    await filled();
    const store = await openSqliteStore({ folder });
    expect(await store.revision(KEPT)).toBe(1);
    expect(await store.importMap(CONTENT)).toEqual({ revision: 1, changed: false });
    await store.close();
  });

  it('finds nothing accepted in a map that was stored before there were accepted notices', async () => {
    const { accepted: _, ...head } = OLD.map;
    stored({ ...OLD, map: head }, "UPDATE map SET body = json_remove(body, '$.accepted')");
    const store = await openSqliteStore({ folder });
    expect(await store.getMany('map', [OLD.map.id])).toEqual([{ ...OLD.map, revision: 1 }]);
    expect(await store.importMap(OLD)).toEqual({ revision: 1, changed: false });
    await store.close();
  });

  it('finds no other readings in a map that was stored before there were any', async () => {
    const inferences = OLD.inferences.map(({ alternatives: _, ...one }) => one);
    stored({ ...OLD, inferences }, "UPDATE entity SET body = json_remove(body, '$.alternatives')");
    const store = await openSqliteStore({ folder });
    const now = OLD.inferences.map((one) => ({ ...one, alternatives: [] }));
    const ids = now.map(({ id }) => id);
    expect(await store.getMany('inference', ids)).toEqual(now);
    expect(await store.importMap({ ...OLD, inferences: now })).toEqual({
      revision: 1,
      changed: false,
    });
    await store.close();
  });

  it('refuses a map that was damaged before there were sums, and answers for the others', async () => {
    stored(OLD, "UPDATE entity SET body = replace(body, '會下雨', '會下雪')");
    const damages: unknown[] = [];
    const store = await openSqliteStore({ folder, onDamage: (one) => damages.push(one) });
    expect(damages).toEqual([{ map: 'golden-rain', what: expect.any(String) }]);
    await expect(store.getMany('map', [OLD.map.id])).rejects.toMatchObject({ code: 'DAMAGED' });
    await expect(store.structure(OLD.map.id)).rejects.toMatchObject({ code: 'DAMAGED' });
    expect(await store.revision(parseMapId('fixture-everything'))).toBe(2);
    expect(await store.importMap(OLD, { force: true })).toMatchObject({ changed: true });
    expect(
      await store.getMany(
        'statement',
        OLD.statements.map(({ id }) => id),
      ),
    ).toEqual(OLD.statements.map((statement) => ({ ...statement, confidence: null })));
    await store.close();
  });

  it('serves two at once from one file', async () => {
    const [one, other] = await Promise.all([
      openSqliteStore({ folder }),
      openSqliteStore({ folder }),
    ]);
    await one.importMap(CONTENT);
    expect(await other.revision(KEPT)).toBe(1);
    await other.importMap(mapContent('kept', {}));
    expect(await one.revision(KEPT)).toBe(2);
    await Promise.all([one.close(), other.close()]);
  });

  it('takes an empty file for a new one', async () => {
    writeFileSync(database(), '');
    const store = await openSqliteStore({ folder });
    expect(await store.countOfMaps()).toBe(0);
    await store.close();
  });

  it('makes the database anew where the first step of its making was undone', async () => {
    script('PRAGMA journal_mode = WAL');
    const store = await openSqliteStore({ folder });
    expect(await store.countOfMaps()).toBe(0);
    await store.close();
  });

  it('writes with a log, and waits until each commit is on the disk', async () => {
    await filled();
    const connection = new DatabaseSync(database());
    expect(connection.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(connection.prepare('PRAGMA user_version').get()).toEqual({
      user_version: MIGRATIONS.length,
    });
    connection.close();
  });
});

describe('a data folder that cannot be used', () => {
  const unusable: readonly (readonly [string, () => string])[] = [
    [
      'is a file',
      () => {
        writeFileSync(join(folder, 'file'), 'not a folder');
        return join(folder, 'file');
      },
    ],
    [
      'lies under a file',
      () => {
        writeFileSync(join(folder, 'file'), 'not a folder');
        return join(folder, 'file', 'data');
      },
    ],
    ['lies where nobody may write', () => '/proc/therefore'],
    ['is one in which no file can be made', () => '/proc/self/task'],
    [
      'holds a folder of the name of the database',
      () => {
        mkdirSync(database());
        return folder;
      },
    ],
  ];

  it.each(unusable)('is INVALID_INPUT where it %s, in one line that names it', async (_, make) => {
    const at = make();
    const { code, message, details } = await refusal(at);
    expect(code).toBe('INVALID_INPUT');
    expect(details.argument).toBe('DATA_DIR');
    expect(message).toContain(at);
    expect(message).toMatch(/^DATA_DIR: .+ Name a folder that this user may write in\.$/);
  });
});

describe('a file that cannot be used', () => {
  const unusable: readonly (readonly [string, string, RegExp, () => void])[] = [
    [
      'is no database at all',
      'INVALID_INPUT',
      /is not a database of Therefore.* Restore it from a backup, move it away/,
      () =>
        writeFileSync(database(), 'just some text, longer than the header of a database'.repeat(9)),
    ],
    [
      'is a few bytes long',
      'INVALID_INPUT',
      /is not a database of Therefore/,
      () => writeFileSync(database(), 'SQLite format 3\0'),
    ],
    [
      'is the database of another program',
      'INVALID_INPUT',
      /is not a database of Therefore/,
      () => {
        rmSync(database());
        script('CREATE TABLE recipe (id); INSERT INTO recipe VALUES (1)');
      },
    ],
    [
      'comes from a newer version',
      'INVALID_INPUT',
      /has version 99, made by a newer Therefore.* Use the newer program/,
      () => script('PRAGMA user_version = 99'),
    ],
    [
      'ends too early',
      'DAMAGED',
      /is damaged\. Run "therefore verify"; what it cannot mend comes back with "therefore import --force FILE", or from a backup\.$/,
      () => truncateSync(database(), readFileSync(database()).length - 10_000),
    ],
    [
      'ends within a page',
      'DAMAGED',
      /is damaged/,
      () => truncateSync(database(), readFileSync(database()).length - 100),
    ],
    [
      'is overwritten at its beginning',
      'INVALID_INPUT',
      /its beginning is damaged/,
      () => overwrite(0, 64),
    ],
    [
      'is overwritten in the page of its tables',
      'DAMAGED',
      /is damaged/,
      () => overwrite(100, 400),
    ],
    ['is overwritten in its middle', 'DAMAGED', /is damaged/, () => overwrite(40_960, 8_192)],
  ];

  it.each(unusable)(
    'is refused where it %s (%s), and stays as it was',
    async (_, code, line, spoil) => {
      await filled();
      spoil();
      const before = readFileSync(database());
      const error = await refusal(folder);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(line);
      expect(error.message).toContain(database());
      expect(error.message).not.toContain('\n');
      expect(readFileSync(database()).equals(before)).toBe(true);
    },
  );

  it('is refused where the newer version stands only in the log of a crash', async () => {
    await filled();
    const crashed = join(folder, 'crashed');
    mkdirSync(crashed);
    const writer = new DatabaseSync(database());
    writer.exec('PRAGMA user_version = 99; CREATE TABLE later (id)');
    for (const file of ['therefore.db', 'therefore.db-wal']) {
      copyFileSync(join(folder, file), join(crashed, file));
    }
    writer.close();
    const before = readFileSync(join(crashed, 'therefore.db'));
    expect((await refusal(crashed)).message).toContain('version 99');
    expect(readFileSync(join(crashed, 'therefore.db')).equals(before)).toBe(true);
  });

  it('is UNAVAILABLE while another program keeps it to itself', async () => {
    await filled();
    const other = new DatabaseSync(database());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    const error = await refusal(folder);
    expect(error.code).toBe('UNAVAILABLE');
    expect(error.message).toMatch(/is in use by another program/);
    other.exec('ROLLBACK');
    other.close();
  });

  function overwrite(from: number, length: number): void {
    const bytes = readFileSync(database());
    bytes.fill(0xa5, from, from + length);
    writeFileSync(database(), bytes);
  }
});

describe('a write that another program holds up', () => {
  it('is UNAVAILABLE in under 5 seconds, and reading goes on meanwhile', async () => {
    await filled();
    const store = await openSqliteStore({ folder });
    const other = new DatabaseSync(database());
    other.exec('BEGIN IMMEDIATE');
    const begun = performance.now();
    await expect(store.importMap(mapContent('other', {}))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await store.revision(KEPT)).toBe(1);
    other.exec('ROLLBACK');
    other.close();
    await store.close();
  });
});

describe('the version of SQLite', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0'])('may be %s', (version) => {
    expect(() => requireSafeSqlite(version)).not.toThrow();
  });

  it.each(['3.51.2', '3.45.1', '3.9.0', '2.99.99', 'unknown'])('may not be %s', (version) => {
    expect(() => requireSafeSqlite(version)).toThrow(
      expect.objectContaining({
        code: 'UNAVAILABLE',
        message: expect.stringMatching(/3\.51\.3 or newer is needed/),
      }),
    );
  });
});
