import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entityId, type MapId, parseMapId } from '../../src/domain/identifier.js';
import { isSameState } from '../../src/domain/map-state.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { memberSum } from '../../src/store/sqlite/row-sum.js';
import { verifyDatabase } from '../../src/store/sqlite/verify-database.js';
import { isSound } from '../../src/store/verify-report.js';
import { SQLITE_FILE } from '../fixtures/fixture.js';
import { mapContent } from '../support/map-builder.js';

const MAP = parseMapId('ordered');
const id = (name: string) => entityId(MAP, name);
const CONTENT = mapContent(MAP, {
  inferences: { i: 'p + q -> c', j: 'c -> d' },
  concepts: ['k', 'l', 'm'],
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'therefore-order-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Does something with the file while no store has it open; what it did is looked for then. */
function inFile<T>(work: (connection: InstanceType<typeof DatabaseSync>) => T): T {
  const connection = new DatabaseSync(join(folder, 'therefore.db'));
  try {
    return work(connection);
  } finally {
    connection.close();
    rmSync(join(folder, 'therefore.db-seal'), { force: true });
  }
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('the order of things in SQLite', () => {
  it('is by identifier where two have the same order key', async () => {
    await withStore((store) => store.importMap(CONTENT));
    inFile((connection) => {
      const rows = connection.prepare("SELECT * FROM entity WHERE kind = 'concept'").all();
      const set = connection.prepare('UPDATE entity SET order_key = ?, sum = ? WHERE id = ?');
      for (const [at, row] of rows.entries()) {
        const order_key = at === 2 ? 'a0' : 'a1';
        set.run(order_key, memberSum({ ...row, order_key } as never), row['id']);
      }
    });
    // Another database than was written, all the same: the digest of the map is over the order.
    const [map] = verifyDatabase(folder).maps;
    expect(map?.damage).toBe('its things, or their order');
    await withStore(async (store) => {
      const page = { limit: 2, after: null };
      await expect(store.pageOfMembers('concept', MAP, page)).rejects.toMatchObject({
        code: 'DAMAGED',
      });
      const mended = await store.importMap({ ...CONTENT, sources: [] }, { force: true });
      expect(mended).toEqual({ revision: 2, changed: true });
      const { ids } = await store.pageOfMembers('concept', MAP, { limit: 9, after: null });
      expect(ids).toEqual(['k', 'l', 'm'].map(id));
    });
    expect(isSound(verifyDatabase(folder))).toBe(true);
  });

  it('is under the sum of the row: one that was flipped is seen', async () => {
    await withStore((store) => store.importMap(CONTENT));
    inFile((connection) => {
      connection
        .prepare("UPDATE entity SET order_key = order_key || '1' WHERE id = ?")
        .run(id('l'));
    });
    // The order is still the same one.
    expect(verifyDatabase(folder).maps[0]?.damage).toBe('the concept "ordered/l"');
    await withStore(async (store) => {
      await expect(store.getMany('concept', [id('l')])).rejects.toMatchObject({ code: 'DAMAGED' });
      await expect(store.importMap(CONTENT)).rejects.toMatchObject({ code: 'DAMAGED' });
    });
  });

  it('is written anew with all else where a changed map comes over a damaged one', async () => {
    await withStore((store) => store.importMap(CONTENT));
    const changed = { ...CONTENT, concepts: CONTENT.concepts.slice(0, 2) };
    for (const sql of [
      `UPDATE entity SET body = replace(body, 'CAUSAL', 'FACTUAL'), digest = 'x' WHERE id = '${id('p')}'`,
      `DELETE FROM premise WHERE statement = (SELECT key FROM entity WHERE id = '${id('q')}')`,
    ]) {
      inFile((connection) => connection.exec(sql));
      await withStore(async (store) => {
        expect(await store.importMap(changed)).toMatchObject({ changed: true });
        expect(await store.inferencesFrom([id('q')])).toEqual([[id('i')]]);
        expect(await store.getMany('statement', [id('p')])).toEqual([CONTENT.statements[0]]);
        await store.importMap(CONTENT);
      });
      expect(isSound(verifyDatabase(folder))).toBe(true);
    }
  });

  it('costs an import of a map that changed in one place few statements', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `s${at}`);
    const large = mapContent(MAP, { statements: Object.fromEntries(names.map((n) => [n, {}])) });
    const ran: string[] = [];
    const store = await openSqliteStore({ folder, observe: ({ text }) => ran.push(text) });
    await store.importMap(large);
    ran.length = 0;
    await store.importMap({ ...large, statements: large.statements.toReversed().slice(1) });
    expect(ran.length).toBeGreaterThan(500); // all but one are moved
    await store.importMap(large);
    ran.length = 0;
    const [first, ...others] = large.statements;
    if (first === undefined) throw new Error('There are statements.');
    await store.importMap({ ...large, statements: [...others, first] });
    expect(ran.filter((sql) => /^\s*(?:INSERT|DELETE)/.test(sql))).toEqual([]);
    expect(ran.filter((sql) => /^\s*UPDATE/.test(sql))).toHaveLength(2); // the map and the thing
    await store.close();
  });
});

describe('a copy of a database that went on as another', () => {
  it('is never in the same state, though under the same number', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'therefore-copy-'));
    await withStore((store) => store.importMap(CONTENT));
    copyFileSync(join(folder, 'therefore.db'), join(copy, 'therefore.db'));
    const other = await openSqliteStore({ folder: copy });
    await withStore(async (store) => {
      const before = await store.states([MAP]);
      expect(await other.states([MAP])).toEqual(before);
      await store.importMap({ ...CONTENT, evidence: [], inferences: [] });
      await other.importMap({ ...CONTENT, evidence: [], concepts: [] });
      const [[one], [two]] = [await store.states([MAP]), await other.states([MAP])];
      expect([one?.revision, two?.revision]).toEqual([2, 2]);
      expect(one?.incarnation).toBe(two?.incarnation);
      expect(one?.digest).not.toBe(two?.digest);
      // And one that is restored from the copy, and brought on again, meets neither.
      await other.importMap(CONTENT);
      expect(isSameState((await other.states([MAP]))[0] ?? null, before[0] ?? null)).toBe(false);
    });
    await other.close();
    rmSync(copy, { recursive: true });
  });

  it('gives its maps their incarnations from where it is told', async () => {
    let given = 0;
    const newIncarnation = () => {
      given += 1;
      return `given-${given}`;
    };
    const store = await openSqliteStore({ folder, newIncarnation });
    await store.importMap(CONTENT);
    await store.importMap({ ...CONTENT, concepts: [] });
    expect(await store.states([MAP])).toMatchObject([{ incarnation: 'given-1', revision: 2 }]);
    await store.close();
  });
});

describe('a database of the third shape', () => {
  const file = new URL(`../fixtures/2026-11-25/${SQLITE_FILE}`, import.meta.url);
  beforeEach(() => writeFileSync(join(folder, 'therefore.db'), gunzipSync(readFileSync(file))));

  it('gets order keys and incarnations, and stays what it was', async () => {
    const before = inFile((connection) => rowsOf(connection, 'key'));
    await withStore(async (store) => {
      for (const map of ['fixture-everything', 'golden-rain']) {
        expect(await store.revision(map as MapId)).toBe(map === 'golden-rain' ? 1 : 2);
      }
    });
    expect(isSound(verifyDatabase(folder))).toBe(true);
    expect(inFile((connection) => rowsOf(connection, 'order_key, id'))).toEqual(before);
    const incarnations = inFile((connection) =>
      connection.prepare('SELECT incarnation FROM map').all(),
    ).map((row) => row['incarnation']);
    expect(new Set(incarnations).size).toBe(2);
    expect(incarnations).not.toContain('');
  });

  it('that is damaged is so still', async () => {
    inFile((connection) => {
      connection.exec(
        "UPDATE entity SET body = replace(body, 'rain', 'hail') WHERE id = 'golden-rain/rain'",
      );
      connection.exec(
        "UPDATE map SET body = replace(body, 'zh', 'en') WHERE id = 'fixture-everything'",
      );
    });
    await withStore(async (store) => {
      const rain = entityId(parseMapId('golden-rain'), 'rain');
      await expect(store.getMany('statement', [rain])).rejects.toMatchObject({ code: 'DAMAGED' });
      await expect(store.revision(parseMapId('fixture-everything'))).rejects.toMatchObject({
        code: 'DAMAGED',
      });
    });
    expect(verifyDatabase(folder).maps.map(({ damage }) => damage)).toEqual([
      expect.stringContaining('title'),
      'the statement "golden-rain/rain"',
    ]);
  });
});

/** Things in the order of their map: what is to stay, whatever it is kept by. */
function rowsOf(connection: InstanceType<typeof DatabaseSync>, order: string): readonly unknown[] {
  return connection
    .prepare(`SELECT map, kind, id, digest, body FROM entity ORDER BY map, kind, ${order}`)
    .all();
}
