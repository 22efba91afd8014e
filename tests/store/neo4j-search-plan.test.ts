import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { narrowed } from '../../src/store/narrowed-filter.js';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.js';
import { toParameters } from '../../src/store/neo4j/parameters.js';
import { filteredStatements } from '../../src/store/neo4j/statement-filter.js';
import type { StatementFilter, Store } from '../../src/store/port.js';
import { filteredMaps } from '../support/filtered-maps.js';
import { cleanUp, describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';

const PREFIX = 'search-plan-';
const MAPS = 30;
/** What each map of `filteredMaps` holds. */
const STATEMENTS = 5;
const WORD = 'wsearchplan';
/** For each statement that is read: its words, map, order key and identifier, from the index on. */
const HITS_A_STATEMENT = 6;
/** With whatever else it is tried on: its role, its kind, its concepts, its section. */
const HITS_OF_A_MAP = 2 * STATEMENTS * HITS_A_STATEMENT;

describeWithNeo4j('the plan of a search in Neo4j', (address) => {
  const names = Array.from({ length: MAPS }, (_, at) => parseMapId(`${PREFIX}${at + 10}`));
  const [, home = parseMapId('none')] = names;
  const id = (name: string) => entityId(home, name);
  let ran: string[] = [];
  let store: Store;
  let driver: Driver;

  beforeAll(async () => {
    const observe = ({ text }: { readonly text: string }) => ran.push(text);
    store = await openNeo4jStore({ ...address(), answerWithin: 20_000, observe });
    for (const map of filteredMaps(names, WORD)) await store.importMap(map);
    const { uri, username, password } = address();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    await driver?.close();
    await cleanUp(address(), [PREFIX]);
  });

  /** What the statement that `work` runs costs in db hits, with the plan to be shown. */
  const profile = async (
    work: () => Promise<unknown>,
    filter: StatementFilter,
    place: Readonly<Record<string, unknown>> = {},
  ) => {
    ran = [];
    await work();
    expect(ran).toHaveLength(1);
    const { parameters } = filteredStatements(narrowed(filter));
    const { database } = address();
    const { summary } = await driver.executeQuery(
      `PROFILE ${ran[0]}`,
      toParameters({ ...parameters, ...place }),
      database === undefined ? {} : { database },
    );
    if (summary.profile === false) throw new Error('The server gave no profile.');
    return { hits: dbHits(summary.profile), plan: shown(summary.profile) };
  };

  const others: StatementFilter = { kinds: ['CAUSAL'], roles: ['PREMISE', 'CONCLUSION'] };
  const ofOneMap: readonly (readonly [string, StatementFilter])[] = [
    ['a search in a map', { map: home, search: WORD }],
    ['a search in a map by kinds and roles', { map: home, search: WORD, ...others }],
    ['a search in a section', { section: id('whole'), search: WORD }],
    ['a search by a concept', { about: [id('gold')], search: WORD }],
    ['a section', { section: id('whole') }],
    ['a section by kinds and roles', { section: id('whole'), ...others }],
    ['a concept', { about: [id('gold')] }],
    ['a concept and a section', { about: [id('gold')], section: id('whole') }],
    ['a map by kinds and roles', { map: home, ...others }],
  ];

  it.each(ofOneMap)('reads no other map for %s', async (_, filter) => {
    const count = await profile(() => store.countOfStatements(filter), filter);
    expect(count.hits, count.plan).toBeLessThanOrEqual(HITS_OF_A_MAP);
    const after = id('z');
    const page = await profile(() => store.pageOfStatements(filter, { limit: 2, after }), filter, {
      limit: 3,
      after,
      map: home,
    });
    expect(page.hits, page.plan).toBeLessThanOrEqual(HITS_OF_A_MAP);
  });

  it('counts the hits of all maps once each', async () => {
    const filter = { search: WORD };
    const { hits, plan } = await profile(() => store.countOfStatements(filter), filter);
    expect(hits, plan).toBeLessThanOrEqual(MAPS * STATEMENTS * HITS_A_STATEMENT);
  });

  it('reads no more than the page where a word is everywhere', async () => {
    const filter = { search: WORD };
    const [after, limit] = [id('z'), 4];
    const { hits, plan } = await profile(
      () => store.pageOfStatements(filter, { limit: limit - 1, after }),
      filter,
      { limit, after, near: 20 * limit },
    );
    expect(hits, plan).toBeLessThanOrEqual((limit + STATEMENTS) * HITS_A_STATEMENT);
  });

  it('reads the next statements, and then the hits, where a word is rare', async () => {
    const filter = { search: `${WORD} late` };
    const [after, limit] = [id('z'), 4];
    const near = 20 * limit;
    const { hits, plan } = await profile(
      () => store.pageOfStatements(filter, { limit: limit - 1, after }),
      filter,
      { limit, after, near },
    );
    expect(hits, plan).toBeLessThanOrEqual((near + 3 * STATEMENTS) * HITS_A_STATEMENT);
  });
});

/** The plan as a person reads it, the last operator first. */
function shown(plan: ProfiledPlan): string {
  const line = `${plan.operatorType}: ${plan.rows} rows, ${plan.dbHits} db hits`;
  return [line, ...plan.children.map(shown)].join('\n');
}

function dbHits(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + dbHits(child), Number(plan.dbHits));
}
