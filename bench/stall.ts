import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MapContent } from '../src/domain/argument-map.js';
import { entityId, parseMapId } from '../src/domain/identifier.js';
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.js';
import { SEED_FOLDER } from '../src/wiring/program-files.js';
import { seedStore } from '../src/wiring/seed-store.js';
import { randomArgument } from './random-argument.js';
import { type ServedProgram, serveProgram } from './served.js';

/*
 * How long others wait while somebody asks something dear, and whether what is over its time ends:
 * the built program over HTTP, on SQLite, one process for each question. Beside each wait stands
 * what the same question takes while nothing else is asked, in the same process.
 */
const ANYBODYS_QUESTION = '{ __typename }';
const ASK_EVERY = 10;
const TIME = 2_000;
const MAPS = 1_500;

interface DearQuestion {
  readonly name: string;
  readonly query: string;
  /** How many clients ask it at once. */
  readonly clients: number;
}

const QUESTIONS: readonly DearQuestion[] = [
  {
    name: `search "the" over ${MAPS} maps`,
    query: '{ statements(search: "the") { totalCount } }',
    clients: 1,
  },
  {
    name: 'minimal supports, 4 × budget 100,000,000',
    query: aliases(
      4,
      (at) =>
        `statement(id: "knot/s${at}") { minimalSupports(limit: 100, budget: 100000000) { exact } }`,
    ),
    clients: 1,
  },
  {
    name: 'lint of 100,000 statements',
    query: '{ map(id: "large") { lint(first: 1) { totalCount } } }',
    clients: 1,
  },
  {
    name: 'exercises, 12 × 200, 4 clients',
    query: aliases(
      12,
      (at) => `exercises(map: "ai-bubble", seed: ${at}, count: 200) { exercises { id } }`,
    ),
    clients: 4,
  },
  {
    name: 'exercises of 9,960 things',
    query: '{ exercises(map: "middling", count: 9) { exercises { id } } }',
    clients: 1,
  },
  {
    name: 'what-if, 40 × 100,000 statements',
    query: aliases(
      40,
      (at) =>
        `whatIf(map: "large", retract: ["large/s${at}"]) { changes(first: 1) { totalCount } }`,
    ),
    clients: 1,
  },
  {
    name: 'dependents by tier of 100,000 statements',
    query:
      '{ statement(id: "large/s1") { dependents(tiers: [NECESSARY, CONTRIBUTES], first: 10) { totalCount } } }',
    clients: 1,
  },
];

function aliases(count: number, field: (at: number) => string): string {
  return `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;
}

/** Two layers that are joined in every way: as many supports as there are ways through. */
function knot(): MapContent {
  const map = parseMapId('knot');
  const content = randomArgument(map, 240, 3);
  const id = (at: number) => entityId(map, `s${at}`);
  const inferences = [];
  for (let at = 0; at < 200; at += 1) {
    for (const step of [1, 2, 3]) {
      const premises = [at + step * 7, at + step * 11 + 1].filter((one) => one < 240).map(id);
      const [some] = content.inferences;
      if (premises.length < 2 || some === undefined) continue;
      inferences.push({
        ...some,
        id: entityId(map, `k${at}-${step}`),
        premises,
        conclusion: id(at),
      });
    }
  }
  return { ...content, inferences };
}

async function fill(folder: string): Promise<void> {
  const store = await openSqliteStore({ folder });
  await seedStore(store, SEED_FOLDER);
  await store.importMap(knot());
  await store.importMap(randomArgument(parseMapId('middling'), 6_000, 2));
  await store.importMap(randomArgument(parseMapId('large'), 100_000, 1));
  for (let at = 0; at < MAPS; at += 1) {
    const small = randomArgument(parseMapId(`small-${at}`), 40, at);
    const statements = small.statements.map((one) => ({
      ...one,
      text: { en: `${one.text['en']}: the ${at}` },
    }));
    await store.importMap({ ...small, statements });
  }
  await store.close();
}

/** Asks what anybody asks, again and again, until it is over; the waits in milliseconds, rising. */
async function waitsUntil(server: ServedProgram, isOver: () => boolean): Promise<number[]> {
  const waits: number[] = [];
  while (!isOver()) {
    waits.push((await server.ask(ANYBODYS_QUESTION)).milliseconds);
    await pause(ASK_EVERY);
  }
  return waits.sort((one, other) => one - other);
}

async function measured(folder: string, question: DearQuestion, timeout: number) {
  const server = await serveProgram(folder, {
    REQUEST_TIMEOUT: String(timeout),
    MAX_STEPS: '999999999999',
  });
  try {
    const quietEnd = performance.now() + 500;
    const quiet = await waitsUntil(server, () => performance.now() > quietEnd);
    let left = question.clients;
    const asked = Array.from({ length: question.clients }, async (_, at) => {
      const answer = await server.ask(question.query, `198.51.100.${at}`);
      left -= 1;
      return answer;
    });
    const waits = await waitsUntil(server, () => left === 0);
    const answers = await Promise.all(asked);
    const before = server.processorTime();
    await pause(500);
    const after = server.processorTime() - before;
    const codes = answers.map(({ text }) => /"code":"(\w+)"/.exec(text)?.[1] ?? 'answered');
    return {
      quiet: quiet.at(-1) ?? 0,
      longest: waits.at(-1) ?? 0,
      slowest: Math.max(...answers.map(({ milliseconds }) => milliseconds)),
      codes: [...new Set(codes)].join(', '),
      after,
    };
  } finally {
    await server.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'therefore-stall-'));
try {
  await fill(folder);
  const only = process.argv[2];
  console.log(
    `Machine: ${availableParallelism()} cores (${cpus()[0]?.model}); Node ${process.version}.\n`,
  );
  console.log(
    `| question | others wait, at most | with nothing asked | answered | over its time of ${TIME} ms: answered | others wait | at work in the half second after |`,
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const question of QUESTIONS) {
    if (only !== undefined && !question.name.includes(only)) continue;
    const whole = await measured(folder, question, 120_000);
    const cut = await measured(folder, question, TIME);
    const ms = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
    console.log(
      `| ${question.name} | ${ms(whole.longest)} | ${ms(whole.quiet)} | ${whole.codes} after ${ms(whole.slowest)} | ${cut.codes} after ${ms(cut.slowest)} | ${ms(cut.longest)} | ${ms(cut.after)} |`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
