import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { entityId, type MapId } from '../src/domain/identifier.js';
import { openNeo4jStore } from '../src/store/neo4j/open-neo4j-store.js';
import type { PageRequest, StatementFilter, Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js';
import { findNeo4j } from './find-neo4j.js';
import { KINDS_OF_MANY_MAPS, manyMaps, STATEMENTS_OF_A_MAP } from './many-maps.js';
import { type Times, timeInTurn } from './measure.js';

/*
 * Counts and first pages of statements over more and more maps, each in turn with a plain pass in
 * the same store: a look at the kind of each statement. Nothing asked here may grow with anything
 * but its hits, and nothing but a count of hits that are everywhere may come near a plain pass.
 */
const SIZES = { sqlite: [10, 100, 1_000, 10_000], neo4j: [10, 100, 1_000] };
const SEED = 1;
const ROUNDS = 21;
const NEO4J_PATIENCE = 900_000;
const PLAIN = 'plain pass';

type Question = (store: Store, home: MapId) => Promise<unknown>;

function count(filter: (home: MapId) => StatementFilter): Question {
  return (store, home) => store.countOfStatements(filter(home));
}

function page(filter: (home: MapId) => StatementFilter, isLater = false): Question {
  return (store, home) => {
    const after = isLater ? entityId(home, 's14') : null;
    const request: PageRequest<never> = { limit: 50, after: after as never };
    return store.pageOfStatements(filter(home), request);
  };
}

/** By name; `home` is a map in the middle of all. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  [PLAIN]: count(() => ({ kinds: KINDS_OF_MANY_MAPS })),
  'count: a word of all': count(() => ({ search: 'all' })),
  'count: a word and a character of most': count(() => ({ search: 'the 白' })),
  'count: a word of all, one role': count(() => ({ search: 'all', roles: ['PREMISE'] })),
  'count: a word of each hundredth': count(() => ({ search: 'hundredth' })),
  'count: a word of one': count(() => ({ search: 'once' })),
  'count, in a map: a word of all': count((map) => ({ map, search: 'all' })),
  'count, in a map: a word of one': count((map) => ({ map, search: 'once' })),
  'page: a word of all': page(() => ({ search: 'all' })),
  'page, from the middle on: a word of all': page(() => ({ search: 'all' }), true),
  'page: a word of each tenth': page(() => ({ search: 'tenth' })),
  'page: a word of each hundredth': page(() => ({ search: 'hundredth' })),
  'page: a word of each thousandth': page(() => ({ search: 'thousandth' })),
  'page: a word of one': page(() => ({ search: 'once' })),
  'page: a word of none': page(() => ({ search: 'zebra' })),
  'page, in a map: a word of all': page((map) => ({ map, search: 'all' })),
  'page by section: a word of all': page((map) => ({
    section: entityId(map, 'second'),
    search: 'all',
  })),
  'page by concept': page((map) => ({ about: [entityId(map, 'gold')] })),
  'page by section': page((map) => ({ section: entityId(map, 'second') })),
  'count: one role': count(() => ({ roles: ['PREMISE'] })),
  'page: one role': page(() => ({ roles: ['PREMISE'] })),
};

/** The times of all questions at one size, and how many statements fit those that count. */
interface Row {
  readonly maps: number;
  readonly times: Readonly<Record<string, Times>>;
}

async function measure(store: Store): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const content = manyMaps(SEED);
  const maps: MapId[] = [];
  for (const size of SIZES[store.engine]) {
    process.stderr.write(`${store.engine}: ${size} maps …\n`);
    while (maps.length < size) {
      const next = content.next().value;
      await store.importMap(next);
      maps.push(next.map.id);
    }
    const home = maps.toSorted()[size / 2] as MapId; // there are as many
    deepStrictEqual(await store.countOfStatements({ search: 'all' }), size * STATEMENTS_OF_A_MAP);
    const works = Object.entries(QUESTIONS).map(
      ([name, ask]) => [name, () => ask(store, home)] as const,
    );
    rows.push({ maps: size, times: await timeInTurn(Object.fromEntries(works), ROUNDS) });
  }
  return rows;
}

function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const number = (value: number) => value.toLocaleString('en');
  const ms = (time: number) => time.toFixed(time < 10 ? 2 : 0);
  const largest = rows.at(-1);
  const inPasses = (name: string) => {
    const [time, pass] = [largest?.times[name], largest?.times[PLAIN]];
    return `${((time?.median ?? Number.NaN) / (pass?.median ?? Number.NaN)).toFixed(3)} ×`;
  };
  const head = ['', ...rows.map(({ maps }) => `${number(maps)} maps`), 'of the plain pass'];
  const lines = Object.keys(QUESTIONS).map((name) => {
    const cells = rows.map(({ times }) => {
      const { median, most } = times[name] ?? { median: Number.NaN, most: Number.NaN };
      return `${ms(median)} (${ms(most)})`;
    });
    return line([name, ...cells, inPasses(name)]);
  });
  return [line(head), line(head.map(() => '---')), ...lines].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'therefore-bench-'));
const neo4j = await findNeo4j();
const stores = [await openSqliteStore({ folder })];
try {
  if (neo4j.address !== null) {
    stores.push(await openNeo4jStore({ ...neo4j.address, answerWithin: NEO4J_PATIENCE }));
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}; Neo4j: ${neo4j.what}`;
  process.stdout.write(`Machine: ${machine}.\n`);
  for (const store of stores) {
    process.stdout.write(`\n### ${store.engine}\n\n${table(await measure(store))}\n`);
  }
} finally {
  for (const store of stores) await store.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true });
}
