import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import type { CommandEntry } from '../../src/cli/command.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { seedMaps } from '../golden/golden-maps.js';
import { describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';
import { pageWithAnswers } from './page-with-answers.js';
import { pageWithRuns } from './page-with-runs.js';

/*
 * What the README and the guides show as answers is what the program answers, on every store, and
 * what they show as written by a command is what it writes.
 *
 *   UPDATE_GOLDEN=1 npx vitest run tests/guide
 *
 * writes the answers into the pages, never in CI.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GUIDE = join(ROOT, 'docs/guide');
const IS_UPDATING = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;
const PAGES = [
  join(ROOT, 'README.md'),
  join(ROOT, 'docs/operations.md'),
  ...readdirSync(GUIDE)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(GUIDE, file)),
];
/** The commands whose writing pages show; they need no store. */
const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    summary: 'checks maps',
    load: async () => (await import('../../src/cli/check.js')).check,
  },
  {
    name: 'exercises',
    summary: 'takes exercises out',
    load: async () => (await import('../../src/cli/exercises.js')).exercises,
  },
];
const QUERIES = readdirSync(join(GUIDE, 'queries'));

test('there are at least ten questions worth asking, each with a title', () => {
  const titled = QUERIES.filter((file) =>
    /^# .+\n/.test(textOfQuery(file.replace('.graphql', ''))),
  );
  expect(titled).toEqual(QUERIES);
  expect(QUERIES.filter((file) => /^\d\d-/.test(file)).length).toBeGreaterThanOrEqual(10);
});

test('every question stands on a page with its answer', () => {
  const pages = PAGES.map((page) => readFileSync(page, 'utf8')).join('\n');
  for (const file of QUERIES) {
    expect(pages).toContain(`<!-- query: ${file.replace('.graphql', '')} -->`);
  }
});

describe('on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-guide-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  describePages(() => openSqliteStore({ folder }));
});

describeWithNeo4j('on a real Neo4j', (address) => {
  // All tests share the machine's few cores: being slow is no fault here (see neo4j-away.test.ts).
  describePages(() => openNeo4jStore({ ...address(), answerWithin: 20_000 }));
});

function describePages(open: () => Promise<Store>): void {
  let store: Store;
  let api: Api;
  beforeAll(async () => {
    store = await open();
    for (const name of ['ai-bubble', 'saturday-library']) {
      const { schemes, maps } = seedMaps(name);
      await store.importSchemes(schemes);
      for (const map of maps) await store.importMap(map);
    }
    api = createApi({ store });
  });
  afterAll(() => store.close());

  test.each(PAGES.map((page) => [page.slice(ROOT.length), page]))(
    'the answers of %s are the true ones',
    async (_, page) => {
      const found = readFileSync(page, 'utf8');
      const answered = await pageWithAnswers(found, textOfQuery, async (query) => {
        const answer = await runQuery(api, { query }, 'guide');
        expect(answer.errors, query).toBeUndefined();
        return answer;
      });
      const expected = await pageWithRuns(answered, COMMANDS);
      if (IS_UPDATING) writeFileSync(page, expected);
      else expect(found).toBe(expected);
    },
  );
}

function textOfQuery(name: string): string {
  return readFileSync(join(GUIDE, 'queries', `${name}.graphql`), 'utf8');
}
