import { expect, test } from 'vitest';
import { createLoaders } from '../../src/api/loaders.js';
import { createReadBatches, inReadBatches } from '../../src/api/read-batches.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { createTurnTaking } from '../../src/services/turns.js';
import { apiOnSqlite } from './api-on-sqlite.js';
import { SIGN, specimen } from './specimen.js';

const { store, takeStatements } = await apiOnSqlite({ schemes: [SIGN], maps: [specimen()] });
const rain = (name: string) => entityId(parseMapId('rain'), name);

function loaders() {
  takeStatements();
  const waves = createReadBatches();
  return createLoaders(inReadBatches(store, waves), waves, createTurnTaking().forRequest());
}

test('things come in the order of asking, each read once, in one statement', async () => {
  const { all } = loaders();
  const names = ['wet', 'rain', 'wet', 'alone'].map(rain);
  const things = await all('statement', names);
  expect(things.map(({ id }) => id)).toEqual(names);
  expect(things[0]).toBe(things[2]);
  expect(takeStatements()).toHaveLength(1);
});

test('what names nothing is null where it is looked for', async () => {
  const { find, findAny } = loaders();
  expect(await find('statement', rain('sun'))).toBeNull();
  expect(await find('inference', rain('wet'))).toBeNull();
  expect(await findAny('rain/sun')).toBeNull();
});

test('what something else named, and is gone, is a CONFLICT: the map changed meanwhile', async () => {
  const { get, getAny, all } = loaders();
  for (const gone of [
    get('statement', rain('sun')),
    getAny('rain/sun'),
    all('concept', [rain('sky'), rain('sun')]),
  ]) {
    await expect(gone).rejects.toMatchObject({ code: 'CONFLICT' });
  }
});

test('a thing is known by the kind it was read as', async () => {
  const { get, getAny, kindOf } = loaders();
  expect(kindOf(await get('statement', rain('wet')))).toBe('statement');
  expect(kindOf(await getAny('rain'))).toBe('map');
  expect(kindOf(await getAny('schemes/sign'))).toBe('scheme');
  expect(() => kindOf({})).toThrow('no loader has read');
});
