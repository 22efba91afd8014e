// The dependence question on the index, on SQLite's recursive query and on Neo4j, in one run.
// Prints the report that docs/benchmarks.md holds. How to run it: README.md beside this file.
import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { entityId, parseMapId } from '../src/domain/identifier.js';
import { buildMapIndex, statementNumber } from '../src/reasoning/map-index.js';
import { necessaryDownstream } from '../src/reasoning/necessary.js';
import { openNeo4jStore } from '../src/store/neo4j/open-neo4j-store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js';
import { dependence } from '../tests/reasoning/at-once.js';
import { findNeo4j } from './find-neo4j.js';
import { bytesOf, type Times, timeInTurn, timeOf } from './measure.js';
import { randomArgument } from './random-argument.js';

const SIZES = [1_000, 10_000, 100_000];
const SEED = 1;
const ROUNDS = 21;
const NO_LIMIT = 1_000_000;
/** Importing 100,000 statements takes Neo4j longer than a person would wait. */
const NEO4J_PATIENCE = 900_000;

interface Row {
  readonly statements: number;
  readonly inferences: number;
  readonly edges: number;
  readonly reached: number;
  readonly necessary: number;
  readonly times: Readonly<Record<string, Times>>;
  readonly build: Times;
  readonly read: number;
  readonly megabytes: number;
  readonly imports: Readonly<Record<string, number>>;
}

/** One size: the same random map in each store, and the question asked of all in turn. */
async function measure(statements: number, stores: readonly Store[]): Promise<Row> {
  const map = parseMapId(`bench-${statements}`);
  const content = randomArgument(map, statements, SEED);
  const start = entityId(map, 's0');
  const imports: Record<string, number> = {};
  for (const store of stores) {
    process.stderr.write(`${statements} statements: importing into ${store.engine} …\n`);
    imports[store.engine] = await timeOf(() => store.importMap(content));
  }

  const [first] = stores;
  if (first === undefined) throw new Error('There is no store to measure.');
  const before = performance.now();
  const structure = await first.structure(map);
  const read = performance.now() - before;
  if (structure === null) throw new Error(`The map ${map} was imported and is not there.`);
  const { build } = await timeInTurn({ build: () => buildMapIndex(structure) }, 7);
  const { value: index, bytes } = bytesOf(() => buildMapIndex(structure));

  const onIndex = () => dependence(index, start, 'DOWNSTREAM').reached;
  const number = statementNumber(index, start);
  const expected = new Set(onIndex().map(({ statement }) => statement));
  for (const store of stores) {
    const answer = await store.closure(start, 'DOWNSTREAM', NO_LIMIT);
    deepStrictEqual(new Set(answer), expected, `${store.engine} does not agree with the index.`);
  }
  process.stderr.write(`${statements} statements: asking …\n`);
  const times = await timeInTurn(
    {
      reaches: onIndex,
      necessary: () => necessaryDownstream(index, number),
      ...Object.fromEntries(
        stores.map((store) => [store.engine, () => store.closure(start, 'DOWNSTREAM', NO_LIMIT)]),
      ),
    },
    ROUNDS,
  );
  return {
    statements,
    inferences: index.inferenceCount,
    edges: index.premises.items.length + index.inferenceCount,
    reached: expected.size,
    necessary: necessaryDownstream(index, number).reduce((sum, is) => sum + is, 0),
    times,
    build,
    read,
    megabytes: bytes / 2 ** 20,
    imports,
  };
}

function report(rows: readonly Row[], neo4j: string): string {
  const count = (number: number) => number.toLocaleString('en');
  const ms = (time: number) => time.toFixed(time < 10 ? 2 : 0);
  const cell = (times: Times | undefined) =>
    times === undefined ? '–' : `${ms(times.median)} (${ms(times.least)}–${ms(times.most)})`;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
    [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
  const ratio = ({ times }: Row) =>
    ((times['reaches']?.median ?? 0) / (times['sqlite']?.median ?? 0)).toFixed(3);
  return [
    `Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}; Neo4j: ${neo4j}.`,
    `Milliseconds: the median of ${ROUNDS} rounds (least–most).`,
    table(
      [
        'statements',
        'reached',
        'index',
        'SQLite',
        'Neo4j',
        'index ÷ SQLite',
        'NECESSARY, on the index',
      ],
      rows.map((row) => [
        count(row.statements),
        count(row.reached),
        cell(row.times['reaches']),
        cell(row.times['sqlite']),
        cell(row.times['neo4j']),
        ratio(row),
        `${cell(row.times['necessary'])}: ${count(row.necessary)}`,
      ]),
    ),
    table(
      [
        'statements',
        'inferences',
        'edges',
        'read from SQLite',
        'index built',
        'index keeps',
        'import, SQLite',
        'import, Neo4j',
      ],
      rows.map((row) => [
        count(row.statements),
        count(row.inferences),
        count(row.edges),
        ms(row.read),
        cell(row.build),
        `${row.megabytes.toFixed(1)} MB`,
        ms(row.imports['sqlite'] ?? Number.NaN),
        row.imports['neo4j'] === undefined ? '–' : ms(row.imports['neo4j']),
      ]),
    ),
  ].join('\n\n');
}

const folder = mkdtempSync(join(tmpdir(), 'therefore-bench-'));
const neo4j = await findNeo4j();
const stores = [await openSqliteStore({ folder })];
try {
  if (neo4j.address !== null) {
    stores.push(await openNeo4jStore({ ...neo4j.address, answerWithin: NEO4J_PATIENCE }));
  }
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(await measure(size, stores));
  process.stdout.write(`${report(rows, neo4j.what)}\n`);
} finally {
  for (const store of stores) await store.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true });
}
