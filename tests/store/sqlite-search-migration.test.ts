import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { searchTokens } from '../../src/domain/search-terms.js';
import { APPLICATION_ID } from '../../src/store/sqlite/inspect-file.js';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { filteredMaps, fitting } from '../support/filtered-maps.js';

const maps = filteredMaps(
  ['late', 'early', 'mid'].map((name) => parseMapId(name)),
  'everywhere',
);
const [first] = maps as [MapContent]; // three maps

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'therefore-migration-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The statements of the maps, as the first version of the program stored them. */
function storedByFirstVersion(): void {
  const database = new DatabaseSync(join(folder, 'therefore.db'));
  database.exec(`${MIGRATIONS[0]};
    PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
  let key = 0;
  maps.forEach((content, at) => {
    const write = (sql: string, ...values: (string | number)[]) =>
      database.prepare(sql).run(...values);
    write("INSERT INTO map VALUES (?, ?, 1, 'd', ?)", at + 1, content.map.id, '{}');
    for (const one of content.statements) {
      key += 1;
      write("INSERT INTO entity VALUES (?, ?, ?, 'statement', ?)", key, one.id, at + 1, '{}');
      write('INSERT INTO statement VALUES (?, ?, NULL)', key, one.kind);
      const tokens = searchTokens(Object.values(one.text));
      write('INSERT INTO statement_tokens (rowid, tokens) VALUES (?, ?)', key, tokens);
    }
  });
  database.close();
}

it('searches what an earlier version stored, in one map and in all', async () => {
  storedByFirstVersion();
  const store = await openSqliteStore({ folder });
  for (const search of ['everywhere', 'gold', '白宮', '白宮施壓', '宮', 'nowhere', 'late']) {
    for (const filter of [{ search }, ...maps.map(({ map }) => ({ map: map.id, search }))]) {
      const expected = fitting(maps, filter);
      const page = await store.pageOfStatements(filter, { limit: 100, after: null });
      expect(page.ids, JSON.stringify(filter)).toEqual(expected);
      expect(await store.countOfStatements(filter)).toBe(expected.length);
    }
  }
  await store.close();
});

it('leaves no word behind of what an earlier version stored and is replaced', async () => {
  storedByFirstVersion();
  const store = await openSqliteStore({ folder });
  const map = first.map.id;
  await store.importMap({ ...first, statements: [], inferences: [] });
  expect(await store.countOfStatements({ map, search: 'everywhere' })).toBe(0);
  expect(await store.countOfStatements({ search: 'everywhere' })).toBe(
    fitting(maps.slice(1), { search: 'everywhere' }).length,
  );
  await store.close();
});
