import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import type { PageRequest, StatementFilter, Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';

const map = parseMapId('planned');
const id = (name: string) => entityId(map, name);
const elsewhere = entityId(parseMapId('elsewhere'), 'k');
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
  ['namesOf', (store) => store.namesOf('statement', map)],
];

/** Lists of what a map holds lie on an index as they are asked for. */
const IN_ORDER = ['structure', 'pageOfMembers', 'pageOfStatements', 'namesOf'];

const about = [id('k')];
const section = id('s');
const others: StatementFilter = { kinds: ['CAUSAL'], roles: ['PREMISE'] };

/** Where the plan of a filter begins: what it reads is what is read in all. */
const BEGINNINGS = {
  hits: /^SCAN statement_tokens VIRTUAL TABLE/,
  hitsOfMaps: /^SCAN named .*\n.*SEARCH map .*\(id=\?\).*\nSCAN statement_tokens VIRTUAL TABLE/,
  hitsMapByMap: /^SEARCH map .*\(id>\?.*\nSCAN statement_tokens VIRTUAL TABLE/,
  concepts:
    /^CO-ROUTINE speaking\nSCAN asked .*\nSEARCH concept .*\(id=\?\).*\n(?:.*\n)*SEARCH about .*\(concept=\?/,
  section: /^CO-ROUTINE below\nSETUP\nSEARCH top .*\(id=\?\)/,
  map: /^SEARCH map .*\(id=\?\)\nSEARCH member USING COVERING INDEX entity_in_order/,
  mapByMap: /^SEARCH map .*\(id>\?\)\nSEARCH member USING COVERING INDEX entity_in_order/,
  all: /^SCAN statement\b/,
};
type Beginning = keyof typeof BEGINNINGS;

/** Filters by name, with where their counts and their pages begin, and what a page sorts. */
const FILTERS: readonly (readonly [string, StatementFilter, Beginning, Beginning, Sorts])[] = [
  ['nothing', {}, 'all', 'mapByMap', 'nothing'],
  ['kinds and roles', others, 'all', 'mapByMap', 'nothing'],
  ['a map', { map }, 'map', 'map', 'nothing'],
  ['a map, kinds and roles', { map, ...others }, 'map', 'map', 'nothing'],
  ['a search', { search: 'x' }, 'hits', 'hitsMapByMap', 'hits of each map'],
  [
    'a search, kinds and roles',
    { search: 'x', ...others },
    'hits',
    'hitsMapByMap',
    'hits of each map',
  ],
  ['a search in a map', { map, search: 'x 白宮' }, 'hits', 'hits', 'all'],
  ['a search and others in a map', { map, search: 'x', ...others }, 'hits', 'hits', 'all'],
  ['a search in a section', { section, search: 'x' }, 'hits', 'hits', 'all'],
  ['a search by concept', { about, search: 'x' }, 'hits', 'hits', 'all'],
  [
    'a search by everything',
    { map, about, section, search: 'x', ...others },
    'hits',
    'hits',
    'all',
  ],
  [
    'a search by concepts of two maps',
    { about: [...about, elsewhere], search: 'x' },
    'hitsOfMaps',
    'hitsOfMaps',
    'all',
  ],
  ['a concept', { about }, 'concepts', 'concepts', 'all'],
  ['concepts of two maps', { about: [...about, elsewhere] }, 'concepts', 'concepts', 'all'],
  ['a concept and a section', { map, about, section, ...others }, 'concepts', 'concepts', 'all'],
  ['a section', { section }, 'section', 'section', 'all'],
  ['a section of a map', { map, section, ...others }, 'section', 'section', 'all'],
];
type Sorts = keyof typeof SORTING;
const SORTING = {
  nothing: [],
  'hits of each map': ['USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY'],
  all: ['USE TEMP B-TREE FOR ORDER BY'],
};

/** Steps that read a whole table, and not a list that the statement itself has made. */
const READS_A_TABLE =
  /^SCAN (?!.*VIRTUAL TABLE|below|reached|speaking|asked|named|CONSTANT ROW|json_each)/;

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
      expect(planOf(sql).filter((step) => READS_A_TABLE.test(step))).toEqual([]);
    }
  });

  it.each(IN_ORDER)('sorts nothing for %s', async (name) => {
    ran = [];
    await QUESTIONS.find(([question]) => question === name)?.[1](store);
    const plan = ran.filter((sql) => /^\s*SELECT/.test(sql)).flatMap(planOf);
    expect(plan).not.toEqual([]);
    expect(plan.filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
  });

  describe.each(FILTERS)('of statements by %s', (_, filter, count, page, sorts) => {
    const plansOf = async (work: () => Promise<unknown>) => {
      ran = [];
      await work();
      return ran.filter((sql) => /^\s*SELECT.*AS (?:id|count)/.test(sql)).map(planOf);
    };

    it('begins a count with what leaves the fewest', async () => {
      const [plan, ...more] = await plansOf(() => store.countOfStatements(filter));
      expect(more).toEqual([]);
      expect(plan?.join('\n')).toMatch(BEGINNINGS[count]);
      const isWhole = count === 'all';
      expect(plan?.slice(isWhole ? 1 : 0).filter((step) => READS_A_TABLE.test(step))).toEqual([]);
    });

    it.each([null, id('p')])('begins a page with the same, in order (after %s)', async (after) => {
      const [plan, ...more] = await plansOf(() =>
        store.pageOfStatements(filter, { limit: 50, after }),
      );
      expect(more).toEqual([]);
      expect(plan?.join('\n')).toMatch(BEGINNINGS[page]);
      expect(plan?.filter((step) => READS_A_TABLE.test(step))).toEqual([]);
      const sorted = plan?.filter((step) => /TEMP B-TREE.*ORDER BY/.test(step));
      expect(sorted).toEqual(SORTING[sorts]);
    });
  });

  it('counts the hits of a search on its index alone', async () => {
    ran = [];
    await store.countOfStatements({ search: 'x' });
    expect(planOf(ran[0] ?? '')).toEqual([expect.stringMatching(BEGINNINGS.hits)]);
  });

  it('sorts the hits of all maps where they lie thin, and never walks the maps for each', async () => {
    for (let at = 0; at < 20; at += 1) {
      const said = { text: { en: at === 19 ? 'x late' : 'x' } };
      await store.importMap(mapContent(`other-${at + 10}`, { statements: { s: said } }));
    }
    ran = [];
    const found = await store.pageOfStatements({ search: 'late' }, page);
    expect(found).toEqual({ ids: [entityId(parseMapId('other-29'), 's')], hasNext: false });
    const plan = planOf(ran.at(-1) ?? '').join('\n');
    expect(plan).toMatch(BEGINNINGS.hits);
    expect(plan).toMatch(/SEARCH entity .*\(rowid=\?\)\nSEARCH its .*\(rowid=\?\)/);
    expect(plan).toContain(SORTING.all[0]);
  });
});
