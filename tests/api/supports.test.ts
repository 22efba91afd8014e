import { describe, expect, test } from 'vitest';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';

/** goal rests on base, together with one of left and right; turn supports itself alone. */
const town = mapContent('town', {
  statements: { lonely: {} },
  inferences: {
    'by-left': 'base + left -> middle',
    'by-right': 'base + right -> middle',
    last: 'middle -> goal',
    aside: 'base -> other',
    round: 'turn -> back',
    about: 'back -> turn',
  },
  conflicts: { against: 'critic -> goal' },
});
const { ask } = await apiOnSqlite({
  maps: [
    town,
    mapContent('village', { inferences: { i: 'a -> b' } }),
    mapContent('stadt', { statements: { alone: { text: { en: 'Alone', 'zh-Hant': '獨處' } } } }),
  ],
});
const { ask: askLarge } = await apiOnSqlite({ maps: [town] }, { maxIndexSize: 5 });

const ids = (...names: string[]) => names.map((name) => ({ id: `town/${name}` }));

async function answer(query: string) {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)); // plain objects, for comparing
}

async function refused(query: string) {
  const { errors } = await ask(query);
  const { code, argument, suggestions } = errors?.[0]?.extensions ?? {};
  return { code, argument, suggestions, message: errors?.[0]?.message };
}

describe('a statement', () => {
  const field = (name: string, args = '') =>
    answer(
      `{ statement(id: "town/${name}") { minimalSupports${args} { sets { id } complete exact } } }`,
    ).then(({ statement }) => statement.minimalSupports);

  test('has its minimal supports, as many as are asked for', async () => {
    const both = [ids('base', 'left'), ids('base', 'right')];
    expect(await field('goal')).toEqual({ sets: both, complete: true, exact: true });
    expect(await field('goal', '(limit: 1)')).toEqual({
      sets: both.slice(0, 1),
      complete: false,
      exact: true,
    });
    expect(await field('base')).toEqual({ sets: [ids('base')], complete: true, exact: true });
    expect(await field('turn')).toEqual({ sets: [], complete: true, exact: true });
  });

  test('has at least one of them named where the budget runs out', async () => {
    const { sets, complete, exact } = await field('goal', '(budget: 1)');
    expect({ complete, exact }).toEqual({ complete: false, exact: false });
    expect(sets.length).toBeGreaterThan(0);
  });

  test('has its critical premises and its load', async () => {
    const query = `{ statements(map: "town", first: 20) { nodes { id load criticalPremises { id } } } }`;
    const { nodes } = (await answer(query)).statements;
    const found = Object.fromEntries(
      nodes.map(({ id, load, criticalPremises }: Record<string, unknown>) => [
        id,
        [load, criticalPremises],
      ]),
    );
    expect(found).toEqual({
      'town/lonely': [0, ids('lonely')],
      'town/base': [3, ids('base')],
      'town/left': [0, ids('left')],
      'town/middle': [1, ids('base')],
      'town/right': [0, ids('right')],
      'town/goal': [0, ids('base')],
      'town/other': [0, ids('base')],
      'town/turn': [0, []],
      'town/back': [0, []],
      'town/critic': [0, ids('critic')],
    });
  });
});

test('a map lists its premises by what falls with them', async () => {
  const query = `{ map(id: "town") { premisesByLoad(first: 2) {
    totalCount pageInfo { endCursor hasNextPage } edges { load node { id } } } } }`;
  const { premisesByLoad } = (await answer(query)).map;
  expect(premisesByLoad).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: true },
    edges: [
      { load: 3, node: { id: 'town/base' } },
      { load: 0, node: { id: 'town/left' } },
    ],
  });
  const after = premisesByLoad.pageInfo.endCursor;
  const next = `{ map(id: "town") { premisesByLoad(after: "${after}") { nodes { id } } } }`;
  expect((await answer(next)).map.premisesByLoad.nodes).toEqual(ids('right'));
});

describe('shared', () => {
  const shared = (args: string) => `{ shared(${args}) {
    totalCount edges { node { id } tier exact distances } } }`;

  test('names what several statements all rest on, with the weakest tier', async () => {
    const query = shared('statements: ["town/goal", "town/middle"]');
    const edge = (name: string, tier: string, distances: readonly number[]) => ({
      node: { id: `town/${name}` },
      tier,
      exact: true,
      distances,
    });
    expect((await answer(query)).shared).toEqual({
      totalCount: 3,
      edges: [
        edge('base', 'NECESSARY', [2, 1]),
        edge('left', 'CONTRIBUTES', [2, 1]),
        edge('right', 'CONTRIBUTES', [2, 1]),
      ],
    });
    const narrow = shared(
      'statements: ["town/goal", "town/other"], tiers: [NECESSARY], roles: [PREMISE]',
    );
    expect((await answer(narrow)).shared.edges).toEqual([edge('base', 'NECESSARY', [2, 1])]);
  });

  test('is asked of 2 to 20 statements of one map that are there', async () => {
    const many = JSON.stringify(Array.from({ length: 21 }, (_, at) => `town/s${at}`));
    const invalid = { code: 'INVALID_INPUT', argument: 'statements' };
    expect(await refused(shared('statements: ["town/goal", "town/goal"]'))).toMatchObject(invalid);
    expect(await refused(shared(`statements: ${many}`))).toMatchObject(invalid);
    expect(await refused(shared('statements: ["town/goal", "village/b"]'))).toMatchObject(invalid);
    expect(await refused(shared('statements: ["town/goal", "town/midle"]'))).toMatchObject({
      code: 'NOT_FOUND',
      suggestions: ['town/middle'],
    });
  });
});

test.each([
  ['limit', 'limit: 0', '1 to 100'],
  ['limit', 'limit: 101', '1 to 100'],
  ['budget', 'budget: 0', 'from 1 to'],
  ['budget', 'budget: 2000000000', 'from 1 to'],
])('a %s outside its bounds is INVALID_INPUT that names them', async (argument, args, bounds) => {
  const query = `{ statement(id: "town/goal") { minimalSupports(${args}) { complete } } }`;
  const { message, ...rest } = await refused(query);
  expect(rest).toMatchObject({ code: 'INVALID_INPUT', argument });
  expect(message).toContain(bounds);
});

test('a map too large to be indexed has nothing of this to tell', async () => {
  const query = `{
    statement(id: "town/goal") { load criticalPremises { id } minimalSupports { complete } }
    map(id: "town") { premisesByLoad { totalCount } lint { totalCount } }
    shared(statements: ["town/goal", "town/other"]) { totalCount }
  }`;
  const { data, errors = [] } = await askLarge(query);
  expect(data).toEqual({
    statement: { load: null, criticalPremises: null, minimalSupports: null },
    map: { premisesByLoad: null, lint: null },
    shared: null,
  });
  const named = errors.filter(({ extensions }) => extensions?.['code'] === 'MAP_TOO_LARGE');
  expect(named.map(({ path }) => path?.at(-1))).toEqual(
    expect.arrayContaining(['load', 'criticalPremises', 'minimalSupports', 'premisesByLoad']),
  );
  expect(named[0]?.message).toMatch(
    /^The map "town" has \d+ statements and inferences; .* 5 at most\./,
  );
});

test('lint names what it notices, what takes part, and how to mend it', async () => {
  const query = `{ map(id: "town") { lint(accepted: false) {
    totalCount nodes { rule severity message mend accepted thingCount things(first: 1) { __typename id } } } } }`;
  const { lint } = (await answer(query)).map;
  expect(lint.nodes).toContainEqual({
    rule: 'circular-support',
    severity: 'WARNING',
    message: expect.stringContaining('“turn holds”'),
    mend: expect.any(String),
    accepted: null,
    thingCount: 4, // two statements and two inferences
    things: [{ __typename: 'Statement', id: 'town/turn' }],
  });
  const none = await answer('{ map(id: "town") { lint(accepted: true) { totalCount } } }');
  expect(none.map.lint.totalCount).toBe(0);
  expect(lint.totalCount).toBe(lint.nodes.length);
});

test('lint speaks the language asked for, and the texts of the map', async () => {
  const told = (args: string) =>
    ask(`{ map(id: "town") { lint(first: 1) { nodes { message${args} mend${args} } } } }`);
  const [notice] = (await answer('{ map(id: "town") { lint(first: 1) { nodes { rule } } } }')).map
    .lint.nodes;
  expect(notice.rule).toBe('unconnected-statement');
  const inChinese = await told('(language: "zh-Hant")');
  expect(inChinese.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' }); // none of its texts is
  const inEnglish = await told('(language: "en")');
  expect(inEnglish.data).toMatchObject({
    map: { lint: { nodes: [{ message: expect.stringMatching(/^“lonely holds” stands in no/) }] } },
  });
  const query = `{ map(id: "stadt") { lint(first: 1) { nodes { message(language: "zh-Hant") mend(language: "zh-Hant") } } } }`;
  expect((await answer(query)).map.lint.nodes).toEqual([
    {
      message: '「獨處」不在任何推論或衝突之中，也沒有回答任何批判性問題。',
      mend: '補上它所屬的推論或衝突，或將它改列為題外話。',
    },
  ]);
});

test('a page of 100 notices in words reads no more often than a page of 10', async () => {
  const inferences = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`i${at}`, `p${at} + q${at} -> c${at}`]),
  );
  const statements = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`q${at}`, { implicit: true }]),
  );
  const { ask: askLong, takeStatements } = await apiOnSqlite({
    maps: [mapContent('long', { statements, inferences })],
  });
  const ran = async (first: number) => {
    takeStatements();
    const { data, errors } = await askLong(
      `{ map(id: "long") { lint(first: ${first}) { nodes { message mend(language: "en") } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data).match(/“q\d+ holds”, which is implicit/g)).toHaveLength(first);
    return takeStatements();
  };
  await ran(1); // so that the index of the map and its notices are there for both
  const ten = await ran(10);
  expect(await ran(100)).toEqual(ten);
  expect(ten.length).toBeLessThanOrEqual(8);
});

test('notices come in pages', async () => {
  const page = (args: string) =>
    answer(
      `{ map(id: "town") { lint(${args}) { pageInfo { endCursor hasNextPage } nodes { message } } } }`,
    ).then(({ map }) => map.lint);
  const all = (await page('first: 500')).nodes;
  const seen: unknown[] = [];
  for (let args = 'first: 1'; ; ) {
    const { nodes, pageInfo } = await page(args);
    seen.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    args = `first: 1, after: "${pageInfo.endCursor}"`;
  }
  expect(seen).toEqual(all);
  expect(seen.length).toBeGreaterThan(1);
});
