import { expect, test } from 'vitest';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { dependenceOfStatement } from '../../src/services/dependence-of-statement.js';
import { createMapIndexes } from '../../src/services/map-indexes.js';
import { apiOnSqlite } from '../api/api-on-sqlite.js';
import { mapContent } from '../support/map-builder.js';

const { store } = await apiOnSqlite({
  maps: [mapContent('chain', { inferences: { i: 'a -> b', j: 'b -> c' } })],
});
const map = parseMapId('chain');

function ask(name: string, of = map, maxIndexSize = 1_000) {
  const indexes = createMapIndexes(store, { maxIndexSize });
  return dependenceOfStatement(store, indexes.of, {
    of: { id: entityId(of, name), map: of },
    direction: 'DOWNSTREAM',
    roles: null,
    tiers: null,
  });
}

test('the store and the index name the same statements', async () => {
  const byIndex = (await ask('a')).map(({ statement }) => statement);
  const byStore = (await ask('a', map, 1)).map(({ statement }) => statement);
  expect(byStore).toEqual(byIndex);
  expect(byIndex).toEqual([entityId(map, 'b'), entityId(map, 'c')]);
});

test('a statement or a map that went away in between is a CONFLICT', async () => {
  await expect(ask('gone')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(ask('a', parseMapId('gone'))).rejects.toMatchObject({ code: 'CONFLICT' });
});
