import { expect, test } from 'vitest';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { DEFAULT_BUDGET } from '../../src/reasoning/dependence.js';
import { dependenceOfStatement, type Tier } from '../../src/services/dependence-of-statement.js';
import { createMapIndexes } from '../../src/services/map-indexes.js';
import { createTurnTaking } from '../../src/services/turns.js';
import { apiOnSqlite } from '../api/api-on-sqlite.js';
import { mapContent } from '../support/map-builder.js';

const { store } = await apiOnSqlite({
  maps: [mapContent('chain', { inferences: { i: 'a -> b', j: 'b -> c' } })],
});
const map = parseMapId('chain');

function ask(name: string, of = map, maxIndexSize = 1_000) {
  const indexes = createMapIndexes(store, { maxIndexSize });
  const turns = createTurnTaking().forRequest();
  return dependenceOfStatement(store, indexes.of, turns, {
    of: { id: entityId(of, name), map: of },
    direction: 'DOWNSTREAM',
    roles: null,
    tiers: null,
    budget: DEFAULT_BUDGET,
  });
}

test('the store and the index name the same statements', async () => {
  const byIndex = (await ask('a')).rows.map(({ statement }) => statement);
  const byStore = (await ask('a', map, 1)).rows.map(({ statement }) => statement);
  expect(byStore).toEqual(byIndex);
  expect(byIndex).toEqual([entityId(map, 'b'), entityId(map, 'c')]);
});

test('a statement or a map that went away in between is a CONFLICT', async () => {
  await expect(ask('gone')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(ask('a', parseMapId('gone'))).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('what the budget leaves open is counted, whichever tiers are asked for', async () => {
  const inferences = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`i${at}`, `s${at} + s${(at * 7) % 40} -> s${at + 41}`]),
  );
  const joined = Object.fromEntries(
    Array.from({ length: 39 }, (_, at) => [`j${at}`, `s${at + 41} + s${at + 42} -> goal`]),
  );
  await store.importMap(mapContent('open', { inferences: { ...inferences, ...joined } }));
  const of = parseMapId('open');
  const indexes = createMapIndexes(store);
  const found = (tiers: readonly Tier[] | null, budget: number) =>
    dependenceOfStatement(store, indexes.of, createTurnTaking().forRequest(), {
      of: { id: entityId(of, 'goal'), map: of },
      direction: 'UPSTREAM',
      roles: null,
      tiers,
      budget,
    });
  const all = await found(null, 1);
  const open = await all.undecided();
  expect(open).toBeGreaterThan(10);
  const named = await found(['NECESSARY', 'CONTRIBUTES'], 1);
  expect(await named.undecided()).toBe(open);
  expect(named.rows.length + open).toBe(all.rows.length);
  expect(await (await found(['CONTRIBUTES'], DEFAULT_BUDGET)).undecided()).toBe(0);
});
