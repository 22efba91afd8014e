import { expect, test } from 'vitest';
import { parseMapId } from '../../src/domain/identifier.js';
import { EXERCISE_KINDS } from '../../src/exercises/exercise.js';
import { exercisesOfMap } from '../../src/services/exercises-of-map.js';
import { createMapIndexes } from '../../src/services/map-indexes.js';
import { createTurnTaking } from '../../src/services/turns.js';
import { apiOnSqlite } from '../api/api-on-sqlite.js';
import { seedMaps } from '../golden/golden-maps.js';

const { store } = await apiOnSqlite(seedMaps('ai-bubble'));
const ORDER = {
  map: parseMapId('ai-bubble'),
  kinds: EXERCISE_KINDS,
  count: 40,
  seed: 3,
  difficulty: null,
  language: null,
} as const;

/** Asks as often as one likes, over one cache of indexes and in turns of 0 ms. */
function asker() {
  const indexes = createMapIndexes(store);
  const taking = createTurnTaking(0);
  return (signal?: AbortSignal) =>
    exercisesOfMap(
      store,
      indexes.of,
      taking.forRequest(signal === undefined ? {} : { signal }),
      ORDER,
    );
}

test('a request that is over while exercises are made leaves what it has made to the others', async () => {
  const expected = await asker()();
  const ask = asker();
  const gone = new AbortController();
  const ended = ask(gone.signal);
  const other = ask();
  setTimeout(() => gone.abort(), 30);
  await expect(ended).rejects.toMatchObject({ code: 'TIMEOUT' });
  expect(await other).toEqual(expected);
});

test('the same order costs next to nothing when it comes again', async () => {
  const indexes = createMapIndexes(store);
  const ask = async (steps: number) => {
    const turns = createTurnTaking().forRequest({ steps });
    return exercisesOfMap(store, indexes.of, turns, ORDER);
  };
  await expect(ask(50_000)).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
  const first = await ask(1_000_000_000);
  expect(await ask(50_000)).toEqual(first);
});
