import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import type { MapContent } from '../../src/domain/argument-map.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import type { Store } from '../../src/store/port.js';
import { mapContent } from '../support/map-builder.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';
import { apiOnSqlite } from './api-on-sqlite.js';

/*
 * Imports and questions race: every text of the map names the state that it is of, so that an
 * answer shows by itself whether it is of one state. RACE_ANSWERS=5000 races for longer.
 */
const MAP = `one-state-${process.pid}`;
const LONGER = process.env['RACE_ANSWERS'];
const ANSWERS = { sqlite: Number(LONGER ?? 100), neo4j: Number(LONGER ?? 25) };
/** Enough that Neo4j takes a while to apply a commit. */
const STATEMENTS = 120;
const ASKING_AT_ONCE = 3;

const QUESTION = `{
  map(id: "${MAP}") {
    revision
    statements(first: 200) {
      totalCount
      nodes { text supportedBy { note premises { text } } dependents(first: 3) { nodes { text } } }
    }
    stats { inferences }
  }
  statements(search: "state", first: 20) { nodes { text } }
  statement(id: "${MAP}/s0") { text label { value } }
}`;

function contentOf(state: number): MapContent {
  const texts: Record<string, { text: { en: string } }> = {};
  const inferences: Record<string, string> = {};
  const size = STATEMENTS + (state % 3);
  for (let at = 0; at < size; at += 1) {
    texts[`s${at}`] = { text: { en: `Statement ${at} in state #${state}.` } };
    const other = (at * 7 + state) % size;
    if (other > at) inferences[`i${at}`] = `s${other} -> s${at}`;
  }
  const content = mapContent(MAP, { statements: texts, inferences });
  return {
    ...content,
    inferences: content.inferences.map((one) => ({ ...one, note: `#${state}` })),
  };
}

/** The states that an answer names; of one that is whole there is one, which its revision tells. */
function statesIn(data: unknown): readonly number[] {
  const named = JSON.stringify(data).matchAll(/#(\d+)/g);
  return [...new Set(Array.from(named, ([, state]) => Number(state)))];
}

/** Asks until enough answers have come, while one import follows the other. */
async function race(
  store: Store,
  wanted: number,
): Promise<{ answers: number; conflicts: number; mixed: unknown[] }> {
  const api = createApi({ store, onUnknownError: console.error });
  let state = 1;
  let isOver = false;
  let tries = 0;
  await store.importMap(contentOf(state));
  const importing = (async () => {
    while (!isOver) {
      state += 1;
      await store.importMap(contentOf(state));
      // Answers come through now and then, however slow the machine is.
      for (const seen = tries; tries < seen + 3 && !isOver; ) await pause(Math.random() * 10);
    }
  })();
  const found = { answers: 0, conflicts: 0, mixed: [] as unknown[] };
  const asking = Array.from({ length: ASKING_AT_ONCE }, async () => {
    while (found.answers < wanted && found.conflicts < wanted) {
      const { data, errors } = await runQuery(api, { query: QUESTION });
      tries += 1;
      if (errors?.[0]?.extensions?.['code'] === 'CONFLICT' && data == null) {
        found.conflicts += 1;
        continue;
      }
      found.answers += 1;
      const states = statesIn(data ?? null);
      const revision = (data as { map?: { revision: number } } | undefined)?.map?.revision;
      if (errors !== undefined || states.length !== 1 || states[0] !== revision) {
        found.mixed.push({ revision, states, errors });
      }
    }
  });
  try {
    await Promise.all(asking);
  } finally {
    isOver = true;
    await importing;
  }
  return found;
}

function describeRace(open: () => Promise<Store> | Store): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  test('every answer is of one state of the map, or a CONFLICT', {
    timeout: 3_600_000,
  }, async () => {
    const { answers, conflicts, mixed } = await race(store, ANSWERS[store.engine]);
    expect(mixed).toEqual([]);
    expect(answers).toBeGreaterThanOrEqual(ANSWERS[store.engine]);
    expect(conflicts).toBeLessThan(answers / 2);
  });
}

describe('answers on SQLite while maps are imported', async () => {
  const { store } = await apiOnSqlite({});
  describeRace(() => store);
});

describeWithNeo4j('answers on Neo4j while maps are imported', (address) => {
  let store: Store | undefined;
  afterAll(async () => {
    await store?.close();
    await cleanUp(address(), ['one-state-']);
  });
  describeRace(async () => {
    store = await openNeo4jStore({ ...address(), answerWithin: 60_000 });
    return store;
  });
});
