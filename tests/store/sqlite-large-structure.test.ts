import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { randomArgument } from '../../bench/random-argument.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';

const folder = mkdtempSync(join(tmpdir(), 'therefore-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a large map is read in pieces, of one state, whatever is imported meanwhile', async () => {
  const store = await openSqliteStore({ folder });
  const map = parseMapId('large');
  const [one, other] = [randomArgument(map, 13_000, 1), randomArgument(map, 13_000, 2)];
  await store.importMap(one);
  let turns = 0;
  const counting = setInterval(() => {
    turns += 1;
  }, 0);
  expect(await store.structure(map)).toEqual(structureOf(one, 1));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(0);

  const reading = store.structure(map); // it has read the statements now
  await store.importMap(other);
  expect(await reading).toEqual(structureOf(other, 2));
  await store.close();
});
