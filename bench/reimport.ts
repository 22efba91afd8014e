// What an import of a map costs of which little has changed, beside the import of the whole, in one
// run. Prints the table that docs/benchmarks.md holds. How to run it: README.md beside this file.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import type { MapContent } from '../src/domain/argument-map.js';
import { entityId, parseMapId } from '../src/domain/identifier.js';
import { orderKeys } from '../src/domain/order-keys.js';
import { digestedThings, MapDigest } from '../src/domain/thing-digest.js';
import { openNeo4jStore } from '../src/store/neo4j/open-neo4j-store.js';
import type { Store } from '../src/store/port.js';
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js';
import { findNeo4j } from './find-neo4j.js';
import { timeInTurn, timeOf } from './measure.js';
import { randomArgument } from './random-argument.js';

const SIZES = { sqlite: 100_000, neo4j: 10_000 };
const SEED = 1;
const ROUNDS = 5;
const NEO4J_PATIENCE = 900_000;
const WHOLE = 'all of it, by force';

/** A map as it is, and others of which each is an import on top of it. */
function changesOf(content: MapContent): Readonly<Record<string, MapContent>> {
  const { statements } = content;
  const [first, ...others] = statements;
  if (first === undefined) throw new Error('The map has statements.');
  const fresh = { ...first, id: entityId(content.map.id, 'fresh') };
  const used = new Set(content.inferences.flatMap((one) => [one.conclusion, ...one.premises]));
  const alone = statements.find(({ id }) => !used.has(id));
  return {
    'the same': content,
    'one statement put before all': { ...content, statements: [fresh, ...statements] },
    'the first statement moved to the end': { ...content, statements: [...others, first] },
    'a note of one statement': {
      ...content,
      statements: [{ ...first, note: 'a note' }, ...others],
    },
    'one statement taken away': {
      ...content,
      statements: statements.filter((one) => one !== alone),
    },
    'the order of all turned round': { ...content, statements: statements.toReversed() },
  };
}

/** Milliseconds of each import, in turn; in between the map is brought back to what it was. */
async function measure(store: Store): Promise<ReadonlyMap<string, readonly number[]>> {
  const size = SIZES[store.engine];
  const content = randomArgument(parseMapId(`bench-reimport-${size}`), size, SEED);
  process.stderr.write(`${store.engine}: ${size} statements …\n`);
  await store.importMap(content);
  const times = new Map<string, number[]>();
  const add = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  for (let round = 0; round < ROUNDS; round += 1) {
    add(WHOLE, await timeOf(() => store.importMap(content, { force: true })));
    for (const [name, changed] of Object.entries(changesOf(content))) {
      add(name, await timeOf(() => store.importMap(changed)));
      await store.importMap(content);
    }
  }
  return times;
}

/** What is worked out of a list of 100,000 without any store, in milliseconds. */
async function withoutStore(): Promise<readonly string[]> {
  const content = randomArgument(parseMapId('bench-digest'), SIZES.sqlite, SEED);
  const things = digestedThings(content).slice(0, SIZES.sqlite);
  const unknown = content.statements.map(() => null);
  const keys = orderKeys(unknown);
  const moved = [...keys.slice(1), ...keys.slice(0, 1)];
  const times = await timeInTurn(
    {
      'the digest of a map, from those of its things': () => {
        const digest = new MapDigest();
        for (const { kind, thing, digest: one } of things) digest.add(kind, thing.id, one);
        return digest.end();
      },
      'order keys, of which none are known': () => orderKeys(unknown),
      'order keys, where one thing moved': () => orderKeys(moved),
    },
    ROUNDS,
  );
  return Object.entries(times).map(
    ([name, { median, least, most }]) =>
      `| ${name} | ${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)}) |`,
  );
}

function tableOf(times: ReadonlyMap<string, readonly number[]>): string {
  const median = (of: readonly number[] = []) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0;
  const whole = median(times.get(WHOLE));
  const lines = [...times].map(([name, all]) => {
    const share = median(all) / whole;
    const range = `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`;
    return `| ${name} | ${median(all).toFixed(0)} (${range}) | ${share.toFixed(3)} |`;
  });
  return ['| import | ms | of the whole |', '| --- | --- | --- |', ...lines].join('\n');
}

const folder = mkdtempSync(join(tmpdir(), 'therefore-bench-'));
const neo4j = await findNeo4j();
const stores: Store[] = [];
try {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}; Neo4j: ${neo4j.what}`;
  process.stdout.write(`Machine: ${machine}.\n`);
  stores.push(await openSqliteStore({ folder }));
  if (neo4j.address !== null) {
    stores.push(await openNeo4jStore({ ...neo4j.address, answerWithin: NEO4J_PATIENCE }));
  }
  for (const store of stores) {
    const size = SIZES[store.engine].toLocaleString('en');
    process.stdout.write(`\n### ${store.engine}, ${size} statements\n\n`);
    process.stdout.write(`${tableOf(await measure(store))}\n`);
  }
  process.stdout.write(
    `\n| of 100,000 | ms |\n| --- | --- |\n${(await withoutStore()).join('\n')}\n`,
  );
} finally {
  for (const store of stores) await store.close();
  await neo4j.stop();
  rmSync(folder, { recursive: true });
}
