import { expect, test } from 'vitest';
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

const { store } = await apiOnSqlite({
  schemes: [SIGN],
  maps: [mapContent('small', SKETCH), mapContent('long', { statements: UNCONNECTED })],
});

function lint(name: string, on: Store = store, maxIndexSize = 10_000) {
  const indexes = createMapIndexes(on, { maxIndexSize });
  return lintOfMap(on, indexes.of, createTurnTaking().forRequest(), parseMapId(name));
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
