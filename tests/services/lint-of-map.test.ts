import { expect, test } from 'vitest';
import type { EntityKind } from '../../src/domain/argument-map.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { lintOfMap } from '../../src/services/lint-of-map.js';
import { createMapIndexes } from '../../src/services/map-indexes.js';
import { createTurnTaking } from '../../src/services/turns.js';
import type { Store } from '../../src/store/port.js';
import { apiOnSqlite } from '../api/api-on-sqlite.js';
import { SIGN } from '../api/specimen.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';

const SKETCH: MapSketch = {
  statements: { alone: {}, p: { implicit: true } },
  inferences: { i: 'p -> c' },
  schemeOf: { i: 'sign' },
  conflicts: { k: 'c -> k' },
  evidence: { e: ['c', 'CONTRADICTS'] },
  accepted: [['scheme-premises', ['i'], 'The sign is left unsaid.']],
};
/** More than are read at once. */
const UNCONNECTED = Object.fromEntries(Array.from({ length: 2_500 }, (_, at) => [`s${at}`, {}]));

const { store, takeStatements } = await apiOnSqlite({
  schemes: [SIGN],
  maps: [mapContent('small', SKETCH), mapContent('long', { statements: UNCONNECTED })],
});

/** Asks as often as one likes, over one cache of indexes. */
function asker(on: Store = store, maxIndexSize = 10_000) {
  const indexes = createMapIndexes(on, { maxIndexSize });
  const taking = createTurnTaking(0); // each yield is a turn
  return (name: string, signal?: AbortSignal, from: Store = on) => {
    const turns = taking.forRequest(signal === undefined ? {} : { signal });
    return lintOfMap(from, indexes.of, turns, parseMapId(name));
  };
}

function lint(name: string, on: Store = store, maxIndexSize = 10_000) {
  return asker(on, maxIndexSize)(name);
}

/** The same store, a signal being aborted when a kind is read for the first time. */
function abortingAt(kind: EntityKind, gone: AbortController): Store {
  return {
    ...store,
    getMany: async (asked, ids) => {
      if (asked === kind) gone.abort();
      return store.getMany(asked, ids);
    },
  };
}

test('a stored map is linted as a map file is', async () => {
  expect(await lint('small')).toMatchObject([
    { rule: 'unconnected-statement', severity: 'WARNING', things: ['small/alone'] },
    { rule: 'implicit-premise', severity: 'HINT', things: ['small/i', 'small/p'] },
    { rule: 'scheme-premises', things: ['small/i'], accepted: 'The sign is left unsaid.' },
    { rule: 'self-attack', things: ['small/k'], accepted: null },
  ]);
});

test('every statement is looked at, however many there are', async () => {
  expect(await lint('long')).toHaveLength(2_500);
});

test('a map that is too large to be indexed is told so', async () => {
  await expect(lint('small', store, 1)).rejects.toMatchObject({ code: 'MAP_TOO_LARGE' });
});

test('a map that went away, or changed meanwhile, is a CONFLICT', async () => {
  await expect(lint('gone')).rejects.toMatchObject({ code: 'CONFLICT' });
  const changing: Store = {
    ...store,
    getMany: async (kind, ids) => {
      const things = await store.getMany(kind, ids);
      if (kind === 'inference') await store.importMap(mapContent('small', {}));
      return things;
    },
  };
  await expect(lint('small', changing)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('asked for twice it costs once, until the map changes', async () => {
  const ask = asker();
  const first = await ask('long');
  takeStatements();
  expect(await ask('long')).toBe(first);
  expect(takeStatements()).toEqual([]); // a look at its state is not told
  await store.importMap(mapContent('long', SKETCH));
  expect(await ask('long')).toHaveLength(4);
  await store.importMap(mapContent('long', { statements: UNCONNECTED }));
  expect(await ask('long')).toHaveLength(2_500);
});

test('schemes that are replaced show at once', async () => {
  const ask = asker();
  await store.importMap(mapContent('signed', SKETCH));
  const rules = async () => (await ask('signed'))?.map(({ rule }) => rule);
  expect(await rules()).toContain('scheme-premises');
  const [premise] = SIGN.premises;
  if (premise === undefined) throw new Error('The sign has premises.');
  await store.importSchemes([{ ...SIGN, premises: [premise] }]);
  expect(await rules()).toContain('acceptance-unused');
  await store.importSchemes([SIGN]);
  expect(await rules()).toContain('scheme-premises');
});

test('those who ask at the same time share one reading', async () => {
  takeStatements();
  await asker()('long');
  const once = takeStatements().length;
  const ask = asker();
  const all = await Promise.all(Array.from({ length: 14 }, () => ask('long')));
  expect(new Set(all).size).toBe(1);
  expect(takeStatements().length).toBeLessThanOrEqual(once + 13); // each asks for the revision
});

test.each<EntityKind>(['statement', 'evidence', 'scheme'])(
  'a request that is over once a %s is read ends with TIMEOUT, and others get theirs',
  async (kind) => {
    const ask = asker();
    await store.importMap(mapContent('fresh', { ...SKETCH, text: kind }));
    const gone = new AbortController();
    const ended = ask('fresh', gone.signal, abortingAt(kind, gone));
    const others = [ask('fresh'), ask('fresh')];
    await expect(ended).rejects.toMatchObject({ code: 'TIMEOUT' });
    const [one, other] = await Promise.all(others);
    expect(one).toHaveLength(4);
    expect(other).toBe(one);
  },
);

test('a request that has taken all its steps ends, and reads and computes no more', async () => {
  const ask = asker();
  const indexes = createMapIndexes(store);
  const turns = createTurnTaking(0).forRequest({ steps: 1_000 });
  await expect(lintOfMap(store, indexes.of, turns, parseMapId('long'))).rejects.toMatchObject({
    code: 'QUERY_TOO_COSTLY',
  });
  takeStatements();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(takeStatements()).toEqual([]);
  expect(await ask('long')).toHaveLength(2_500);
});

test('between two parts of a large map others have their turn', async () => {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await lint('long');
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(4); // 2,500 identifiers and 2,500 statements, 1,000 at a time
});
