import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import type { Observer, Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';
import type { GoldenMaps } from './golden-maps.js';
import { jsonText } from './json-text.js';

/*
 * Golden files: NAME.graphql stands beside NAME.answer.json, which every store must give to the
 * byte, and beside the statements that each store ran for it, NAME.sqlite.sql and
 * NAME.neo4j.cypher. NAME.variables.json is there where the query has variables. Each directory
 * says in maps.ts what it asks about; what the tests alone need is named golden-….
 *
 *   UPDATE_GOLDEN=1 npx vitest run tests/golden
 *
 * writes them anew, never in CI (the answers from SQLite, so that Neo4j is held to them at once);
 * look through the difference before you keep it.
 */
/** Milliseconds that a Neo4j which has just started may take for one read, all others beside it. */
const PATIENCE = 60_000;
const ROOT = fileURLToPath(new URL('.', import.meta.url));
const IS_UPDATING = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;
const STATEMENTS = { sqlite: 'sqlite.sql', neo4j: 'neo4j.cypher' } as const;

const directories = await Promise.all(
  readdirSync(ROOT)
    .filter((name) => existsSync(join(ROOT, name, 'maps.ts')))
    .map(async (name) => {
      const { golden } = (await import(`./${name}/maps.ts`)) as { golden: GoldenMaps }; // its law
      const queries = readdirSync(join(ROOT, name)).filter((file) => file.endsWith('.graphql'));
      return { name, golden, queries: queries.map((file) => file.replace('.graphql', '')) };
    }),
);

describe('on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-golden-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  describeGolden((observe) => openSqliteStore({ folder, observe }));
});

describeWithNeo4j('on a real Neo4j', (address) => {
  afterAll(() => cleanUp(address(), ['golden-']));
  describeGolden((observe) => openNeo4jStore({ ...address(), observe, answerWithin: PATIENCE }));
});

function describeGolden(open: (observe: Observer) => Promise<Store>): void {
  let store: Store;
  let ran: string[] = [];
  beforeAll(async () => {
    store = await open(({ text }) => ran.push(text));
    for (const { golden } of directories) {
      await store.importSchemes(golden.schemes);
      for (const map of golden.maps) await store.importMap(map);
    }
  });
  afterAll(() => store.close());

  describe.each(directories)('$name', ({ name, queries }) => {
    test.each(queries)('%s', { timeout: 2 * PATIENCE }, async (query) => {
      const at = (ending: string) => join(ROOT, name, `${query}.${ending}`);
      const variables = at('variables.json');
      const request = {
        query: readFileSync(at('graphql'), 'utf8'),
        ...(existsSync(variables)
          ? { variables: JSON.parse(readFileSync(variables, 'utf8')) }
          : {}),
      };
      // An API of its own, so that no index is there from the query before.
      const api = createApi({ store });
      ran = [];
      const answer = await runQuery(api, request, 'golden');
      hold(at('answer.json'), `${jsonText(answer)}\n`, store.engine === 'sqlite');
      hold(at(STATEMENTS[store.engine]), statementsText(ran), true);
    });
  });
}

/** Holds a text against its file. */
function hold(file: string, text: string, mayWrite: boolean): void {
  if (IS_UPDATING && mayWrite) writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : null, file).toBe(text);
}

/**
 * The statements of one query: each once, with how often it ran, by their texts. Reads that do not
 * wait for each other have no order of their own.
 */
function statementsText(ran: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const statement of ran) {
    const text = withoutMargin(statement);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const blocks = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([text, count]) => `${count} × ${text}`);
  return `${ran.length} statements\n\n${blocks.join('\n\n')}\n`;
}

/** A statement as it would be written at the left edge. */
function withoutMargin(statement: string): string {
  const lines = statement.replace(/^\n+|\s+$/g, '').split('\n');
  const margins = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const margin = Math.min(...margins);
  return lines.map((line) => line.slice(margin)).join('\n');
}
