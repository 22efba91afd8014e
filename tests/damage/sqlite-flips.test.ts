import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { randomNumbers } from '../support/random-numbers.js';
import {
  copyDatabase,
  DATABASE,
  MAPS,
  madeDatabase,
  type Outcome,
  outcomeOf,
  pagesOf,
  soundAnswers,
  spoil,
  temporaryFolder,
} from './damaged-files.js';

const PAGE = 4_096;
const SEED = 20_261_124;

let database: Awaited<ReturnType<typeof madeDatabase>>;
let right: readonly FormattedExecutionResult[];
const folder = temporaryFolder();
beforeAll(async () => {
  database = await madeDatabase();
  right = await soundAnswers(database.folder);
});
afterAll(() => {
  database.remove();
  rmSync(folder, { recursive: true });
});

/** What becomes of the database when its bytes are changed, in a folder of its own. */
async function outcomeAfter(
  change: (bytes: Buffer) => Buffer | undefined,
  { from = database.folder, file = DATABASE, name = 'one' } = {},
): Promise<Outcome> {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  copyDatabase(from, at);
  spoil(at, file, change);
  const outcome = await outcomeOf(at, right);
  rmSync(at, { recursive: true });
  return outcome;
}

describe('a database in which bits were flipped', () => {
  it('gives right answers or refuses, at 100 places, every table and index among them', async () => {
    const random = randomNumbers(SEED);
    const below = (limit: number) => Math.floor(random() * limit);
    const trees = [...pagesOf(database.folder)];
    const original = readFileSync(join(database.folder, DATABASE));
    const outcomes: Outcome[] = [];
    for (let flip = 0; flip < Math.max(100, 3 * trees.length); flip += 1) {
      const [name, pages] = trees[flip % trees.length] ?? ['', []];
      const start = ((pages[below(pages.length)] ?? 1) - 1) * PAGE;
      // Most of a page may be empty: three times of four a byte is taken that says something.
      const written = [...original.subarray(start, start + PAGE).keys()].filter(
        (at) => original[start + at] !== 0,
      );
      const byte =
        start + (flip % 4 === 3 ? below(PAGE) : (written[below(written.length)] ?? below(PAGE)));
      const bit = below(8);
      const outcome = await outcomeAfter(
        (bytes) => {
          bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
          return bytes;
        },
        { name: `${name}-${byte}-${bit}` },
      );
      outcomes.push(outcome);
    }
    // All three come up, so that the test has seen what it is about.
    expect(new Set(outcomes)).toEqual(new Set(['refused', 'answered', 'answered in part']));
  }, 60_000);

  it('gives right answers or refuses where a whole page is empty', async () => {
    const pages = statSync(join(database.folder, DATABASE)).size / PAGE;
    for (let page = 0; page < pages; page += Math.ceil(pages / 20)) {
      await outcomeAfter((bytes) => bytes.fill(0, page * PAGE, (page + 1) * PAGE));
    }
  });

  it('gives right answers or refuses where the file ends too early', async () => {
    const { size } = statSync(join(database.folder, DATABASE));
    for (const length of [size - PAGE, size - 100, size / 2, 5 * PAGE, PAGE, 100, 40, 1]) {
      expect(await outcomeAfter((bytes) => bytes.subarray(0, length))).toBe('refused');
    }
  });

  it('gives right answers where the seal is spoilt or lost', async () => {
    const file = `${DATABASE}-seal`;
    for (const at of [0, 18, 30]) {
      const outcome = await outcomeAfter(
        (bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ 1;
          return bytes;
        },
        { file },
      );
      expect(outcome).toBe('answered');
    }
    expect(await outcomeAfter((bytes) => bytes.subarray(0, 7), { file })).toBe('answered');
  });
});

describe('a log that a crash left, in which bits were flipped', () => {
  const crashed = temporaryFolder();
  afterAll(() => rmSync(crashed, { recursive: true }));

  it('gives right answers or refuses, and never what was before its imports', async () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    copyDatabase(database.folder, open);
    const store = await openSqliteStore({ folder: open });
    for (const map of MAPS) {
      await store.importMap({ ...map, evidence: [] });
      await store.importMap(map);
    }
    copyDatabase(open, crashed);
    await store.close();
    right = await soundAnswers(crashed);

    const random = randomNumbers(SEED);
    const file = `${DATABASE}-wal`;
    const { size } = statSync(join(crashed, file));
    const frames = Array.from({ length: 20 }, () => Math.floor(random() * size));
    for (const byte of [0, 8, 17, 24, 32, 37, 41, 45, 50, size - 1, size - PAGE - 20, ...frames]) {
      await outcomeAfter(
        (bytes) => {
          bytes[byte] = (bytes[byte] ?? 0) ^ 4;
          return bytes;
        },
        { from: crashed, file },
      );
    }
  });
});
