import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import type { PageRequest, Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';

const map = parseMapId('planned');
const id = (name: string) => entityId(map, name);
const page: PageRequest<never> = { limit: 50, after: null };

/** What a person asks for again and again; none of it may read a whole table. */
const QUESTIONS: readonly (readonly [string, (store: Store) => Promise<unknown>])[] = [
  ['revision', (store) => store.revision(map)],
  ['size', (store) => store.size(map)],
  ['structure', (store) => store.structure(map)],
  ['closure downstream', (store) => store.closure(id('p'), 'DOWNSTREAM', 10)],
  ['closure upstream', (store) => store.closure(id('c'), 'UPSTREAM', 10)],
  ['getMany of maps', (store) => store.getMany('map', [map])],
  ['getMany of members', (store) => store.getMany('statement', [id('p')])],
  ['kindsOf', (store) => store.kindsOf([map])],
  ['inferencesTo', (store) => store.inferencesTo([id('c')])],
  ['inferencesFrom', (store) => store.inferencesFrom([id('p')])],
  ['conflictsAgainst', (store) => store.conflictsAgainst([id('c')])],
  ['conflictsFrom', (store) => store.conflictsFrom([id('p')])],
  ['evidenceOn', (store) => store.evidenceOn([id('p')])],
  ['rolesOf', (store) => store.rolesOf([id('p')])],
  ['pageOfMembers', (store) => store.pageOfMembers('statement', map, page)],
  ['countOfMembers', (store) => store.countOfMembers('statement', map)],
  ['pageOfStatements', (store) => store.pageOfStatements({ map }, page)],
  [
    'pageOfStatements by search',
    (store) => store.pageOfStatements({ map, search: 'x 白宮' }, page),
  ],
  [
    'pageOfStatements by concept',
    (store) => store.pageOfStatements({ map, about: [id('k')] }, page),
  ],
  [
    'pageOfStatements by section',
    (store) => store.pageOfStatements({ map, section: id('s') }, page),
  ],
  [
    'pageOfStatements by everything',
    (store) =>
      store.pageOfStatements(
        {
          map,
          search: 'x',
          roles: ['PREMISE'],
          kinds: ['CAUSAL'],
          about: [id('k')],
          section: id('s'),
        },
        { limit: 50, after: id('p') },
      ),
  ],
  ['namesOf', (store) => store.namesOf('statement', map)],
];

describe('the plan of SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-plans-'));
  let ran: string[] = [];
  let store: Store;
  let connection: DatabaseSyncInstance;

  beforeAll(async () => {
    store = await openSqliteStore({ folder, observe: ({ text }) => ran.push(text) });
    await store.importMap(
      mapContent(map, {
        inferences: { i: 'p -> c' },
        concepts: ['k'],
        sections: { s: null },
      }),
    );
    connection = new DatabaseSync(join(folder, 'therefore.db'));
  });
  afterAll(async () => {
    connection.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const planOf = (sql: string): readonly string[] =>
    connection
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row: { detail: string }) => row.detail);

  it.each(QUESTIONS)('finds everything on an index for %s', async (_, ask) => {
    ran = [];
    await ask(store);
    const queries = ran.filter((sql) => /^\s*(?:SELECT|WITH)/.test(sql));
    expect(queries).not.toEqual([]);
    for (const sql of queries) {
      const scans = planOf(sql).filter((step) =>
        /^SCAN (?!.*VIRTUAL TABLE|below|reached)/.test(step),
      );
      expect(scans.filter((step) => step !== 'SCAN CONSTANT ROW')).toEqual([]);
    }
  });

  it('sorts nothing for a page of statements, so that it costs no more in a large map', async () => {
    ran = [];
    await store.pageOfStatements({ map }, { limit: 50, after: id('p') });
    expect(planOf(ran.at(-1) ?? '').join('\n')).not.toContain('TEMP B-TREE');
  });
});
