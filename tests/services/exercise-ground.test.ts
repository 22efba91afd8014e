import { expect, test } from 'vitest';
import type { EntityKind } from '../../src/domain/argument-map.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { finish } from '../../src/domain/work.js';
import { exerciseGround, type GroundContent } from '../../src/exercises/ground.js';
import { groundOfMap, MAX_EXERCISE_MAP } from '../../src/services/exercise-ground.js';
import { createMapIndexes } from '../../src/services/map-indexes.js';
import { createTurnTaking } from '../../src/services/turns.js';
import type { Store } from '../../src/store/port.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { apiOnSqlite } from '../api/api-on-sqlite.js';
import { specimen } from '../api/specimen.js';
import { seedMaps } from '../golden/golden-maps.js';
import { mapContent } from '../support/map-builder.js';

const { schemes, maps } = seedMaps('ai-bubble');
const [essay] = maps;
if (essay === undefined) throw new Error('The essay is not in the seed folder.');
const SMALL = mapContent('small', { inferences: { i: 'p + q -> c' } });
const { store, takeStatements } = await apiOnSqlite({ schemes, maps: [essay, SMALL] });

const LISTS = [
  ...['map', 'documents', 'sections', 'statements', 'inferences', 'conflicts'],
  ...['sources', 'evidence', 'schemes'],
] as readonly (keyof GroundContent)[];

/** Asks as often as one likes, over one cache of indexes. */
function asker(on: Store = store, maxIndexSize = 10_000) {
  const indexes = createMapIndexes(on, { maxIndexSize });
  const taking = createTurnTaking(0); // each yield is a turn
  return (map: string, signal?: AbortSignal, from: Store = on) => {
    const turns = taking.forRequest(signal === undefined ? {} : { signal });
    return groundOfMap(from, indexes.of, turns, parseMapId(map));
  };
}

test('a stored map gives what its file gives, to the last byte', async () => {
  const stored = await asker()('ai-bubble');
  const read = finish(exerciseGround({ ...essay, schemes, cues: CUES_BY_LANGUAGE }));
  for (const list of LISTS) expect(stored?.[list]).toEqual(read[list]);
});

test('a class of thirty costs one reading', async () => {
  const ask = asker();
  await ask('small');
  const first = takeStatements().length;
  const fresh = asker();
  const all = await Promise.all(Array.from({ length: 30 }, () => fresh('small')));
  await fresh('small');
  const revisions = 30 + 1; // each asks whether the map is as it was
  expect(takeStatements().length).toBeLessThanOrEqual(first - 1 + revisions);
  expect(new Set(all).size).toBe(1);
});

test('it is kept as long as the map is as it was', async () => {
  const ask = asker();
  const before = await ask('small');
  await store.importMap(SMALL);
  expect(await ask('small')).toBe(before);
  await store.importMap(mapContent('small', { inferences: { i: 'p -> c' } }));
  const after = await ask('small');
  expect(after?.inferences).not.toEqual(before?.inferences);
  await store.importMap(SMALL);
  expect((await ask('small'))?.inferences).toEqual(before?.inferences);
});

test('a map that is too large to be indexed, or for exercises, is told so', async () => {
  await expect(asker(store, 1)('small')).rejects.toMatchObject({ code: 'MAP_TOO_LARGE' });
  const names = Array.from({ length: MAX_EXERCISE_MAP }, (_, at) => [`s${at}`, {}] as const);
  const sketch = { statements: Object.fromEntries(names) };
  await store.importMap(mapContent('large', sketch));
  const ask = asker(store, 20_000);
  expect((await ask('large'))?.statements).toHaveLength(MAX_EXERCISE_MAP);
  await store.importMap(mapContent('large', { ...sketch, inferences: { i: 's0 -> s1' } }));
  await expect(ask('large')).rejects.toThrow('has 10,001 statements and inferences');
});

test('a map that is not there is NOT_FOUND, with the nearest names', async () => {
  await expect(asker()('smal')).rejects.toMatchObject({
    code: 'NOT_FOUND',
    details: { suggestions: ['small'] },
  });
});

test('a map that changes while it is read is a CONFLICT, and is read anew when asked again', async () => {
  await store.importSchemes(schemes);
  await store.importMap(specimen('rain', 'analogy'));
  let changes = 1;
  const changing: Store = {
    ...store,
    getMany: async (kind, ids) => {
      const things = await store.getMany(kind, ids);
      if (kind === 'inference' && changes > 0) {
        changes -= 1;
        await store.importMap(mapContent('rain', { inferences: { i: 'p -> c' } }));
      }
      return things;
    },
  };
  const ask = asker(changing);
  await expect(ask('rain')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await ask('rain'))?.inferences).toHaveLength(1);
});

test.each<EntityKind>(['statement', 'inference', 'evidence'])(
  'a request that is over once a %s is read ends with TIMEOUT, and others get the ground',
  async (kind) => {
    const ask = asker();
    const gone = new AbortController();
    const aborting: Store = {
      ...store,
      getMany: async (asked, ids) => {
        if (asked === kind) gone.abort();
        return store.getMany(asked, ids);
      },
    };
    const ended = ask('ai-bubble', gone.signal, aborting);
    const others = [ask('ai-bubble'), ask('ai-bubble')];
    await expect(ended).rejects.toMatchObject({ code: 'TIMEOUT' });
    const [one, other] = await Promise.all(others);
    expect(one?.statements).toHaveLength(essay.statements.length);
    expect(other).toBe(one);
  },
);
