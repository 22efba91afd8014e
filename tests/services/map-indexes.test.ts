import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type MapId, parseMapId } from '../../src/domain/identifier.js';
import { finish } from '../../src/domain/work.js';
import { createMapIndexes, type MapIndexOptions } from '../../src/services/map-indexes.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';

const folder = await mkdtemp(join(tmpdir(), 'therefore-indexes-'));
let ran = 0;
const store = await openSqliteStore({
  folder,
  observe: () => {
    ran += 1;
  },
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Each map has three statements and one inference: a size of four. */
for (const name of ['one', 'two', 'three'])
  await store.importMap(mapContent(name, { inferences: { i: 'a + b -> c' } }));
const [one, two, three] = [parseMapId('one'), parseMapId('two'), parseMapId('three')];

function indexes(options?: MapIndexOptions) {
  const kept = createMapIndexes(store, options);
  return async (map: MapId) => {
    const before = ran;
    const indexed = await kept.of(map);
    return { indexed, statements: ran - before };
  };
}

test('a map is read once, and after that only its state', async () => {
  const of = indexes();
  const first = await of(one);
  const second = await of(one);
  expect(first.statements).toBeGreaterThan(1);
  expect(second.statements).toBe(0); // a look at its state is not told
  expect(second.indexed).toBe(first.indexed);
});

test('those who ask at the same time share one read', async () => {
  const alone = (await indexes()(one)).statements;
  const { of } = createMapIndexes(store);
  const before = ran;
  const [a, b, c] = await Promise.all([of(one), of(one), of(one)]);
  expect([b, c]).toEqual([a, a]);
  expect(ran - before).toBe(alone); // each looks at the state, one reads on
});

test('a map that changed is read anew', async () => {
  const of = indexes();
  const before = await of(two);
  await store.importMap(mapContent('two', { inferences: { i: 'a + b -> c', j: 'c -> d' } }));
  const after = await of(two);
  expect(before.indexed).toMatchObject({ kind: 'indexed', index: { revision: 1 } });
  expect(after.indexed).toMatchObject({ kind: 'indexed', index: { revision: 2 } });
});

test('labels are worked out once a revision and stance', async () => {
  const of = indexes();
  const first = await of(one);
  const again = await of(one);
  if (first.indexed?.kind !== 'indexed' || again.indexed?.kind !== 'indexed') {
    throw new Error('The map is not indexed.');
  }
  const ignored = finish(first.indexed.labels('IGNORE'));
  const refuted = finish(first.indexed.labels('REFUTE'));
  expect(finish(again.indexed.labels('IGNORE'))).toBe(ignored);
  expect(finish(again.indexed.labels('REFUTE'))).toBe(refuted);
  expect(refuted.labelling.program).toBe(ignored.labelling.program); // written once for both
});

test('the index used longest ago goes when all together grow too large', async () => {
  const of = indexes({ maxIndexesSize: 12 });
  const fits = await of(one);
  await of(three);
  expect((await of(one)).indexed).toBe(fits.indexed);
  await of(two); // six and one: the one of `three` has to go
  expect((await of(one)).statements).toBe(0);
  expect((await of(three)).statements).toBeGreaterThan(1);
});

test('a map beyond the limit is refused, and its connections are never read', async () => {
  const of = indexes({ maxIndexSize: 3 });
  const first = await of(one);
  expect(first.indexed).toEqual({ kind: 'too large', size: 4, limit: 3 });
  expect(first.statements).toBe(1); // its size
  expect((await of(one)).statements).toBe(0);
});

test('a map that is not there has no index', async () => {
  expect((await indexes()(parseMapId('none'))).indexed).toBeNull();
});

test('a map that was taken away and made anew is read anew, under the same revision', async () => {
  const changed = mapContent('two', { inferences: { i: 'a -> c' } });
  let incarnation = 'first';
  const states: Store['states'] = async (maps) => {
    const found = await store.states(maps);
    return found.map((state) => (state === null ? null : { ...state, incarnation }));
  };
  const { of } = createMapIndexes({ ...store, states });
  await store.importMap(changed);
  const first = await of(two);
  expect(await of(two)).toBe(first);
  incarnation = 'second';
  expect(await of(two)).not.toBe(first);
  expect(await of(two)).toMatchObject({ state: { incarnation: 'second' } });
});

test('a map that is changed while it is read is read again, and never kept for another', async () => {
  const sketches = ['a -> c', 'b -> c', 'a + b -> c'].map((i) => ({ inferences: { i } }));
  const left = sketches.slice(1);
  const structure: Store['structure'] = async (map) => {
    const read = await store.structure(map);
    const next = left.shift();
    if (next !== undefined) await store.importMap(mapContent('four', next));
    return read;
  };
  await store.importMap(mapContent('four', sketches[0] ?? {}));
  const four = parseMapId('four');
  const { of } = createMapIndexes({ ...store, structure });
  const [state] = await store.states([four]);
  const indexed = await of(four);
  expect(indexed).toMatchObject({
    kind: 'indexed',
    index: { revision: 3 },
    state: { revision: 3 },
  });
  expect(state?.revision).toBe(1);
  expect(await of(four)).toBe(indexed);
});
