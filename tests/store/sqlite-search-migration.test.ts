import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { canonicalDigest } from '../../src/domain/canonical-digest.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { searchTokens } from '../../src/domain/search-terms.js';
import { APPLICATION_ID } from '../../src/store/sqlite/inspect-file.js';
import { MIGRATIONS } from '../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { filteredMaps, fitting } from '../support/filtered-maps.js';
import { mapContent } from '../support/map-builder.js';

/** Of these maps the statements alone, since nothing else is searched. */
const maps = filteredMaps(
  ['late', 'early', 'mid'].map((name) => parseMapId(name)),
  'everywhere',
).map(({ map, statements }): MapContent => {
  const alone = statements.map((one) => ({ ...one, section: null, concepts: [] }));
  return { ...mapContent(map.id, {}), documents: [], map, statements: alone };
});
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
    const body = JSON.stringify(content.map);
    const digest = canonicalDigest(content);
    write('INSERT INTO map VALUES (?, ?, 1, ?, ?)', at + 1, content.map.id, digest, body);
    for (const one of content.statements) {
      key += 1;
      const body = JSON.stringify(one);
      write("INSERT INTO entity VALUES (?, ?, ?, 'statement', ?)", key, one.id, at + 1, body);
      write('INSERT INTO statement VALUES (?, ?, NULL)', key, one.kind);
      const said = one.passages.map(({ exact }) => exact);
      const tokens = searchTokens([...Object.values(one.text), ...said]);
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
  await store.importMap({ ...first, statements: [] });
  expect(await store.countOfStatements({ map, search: 'everywhere' })).toBe(0);
  expect(await store.countOfStatements({ search: 'everywhere' })).toBe(
    fitting(maps.slice(1), { search: 'everywhere' }).length,
  );
  await store.close();
});
