import { describe, expect, test } from 'vitest';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';

/**
 * p alone carries near; far rests on near or on its rival; linked rests on p together with q, and
 * circular only on itself.
 */
const content = mapContent('town', {
  inferences: {
    'p-near': 'p -> near',
    'near-far': 'near -> far',
    'rival-far': 'rival -> far',
    'p-q-linked': 'p + q -> linked',
    'far-last': 'far + near -> last',
    round: 'circular + p -> turn',
    about: 'turn -> circular',
  },
  conflicts: { against: 'critic -> near' },
});
const { ask } = await apiOnSqlite({ maps: [content] });
const { ask: askLarge } = await apiOnSqlite({ maps: [content] }, { maxIndexSize: 10 });

const edge = 'node { id } tier exact distance witness { id } standsWithout { id }';
const ids = (names: readonly string[]) => names.map((name) => ({ id: `town/${name}` }));

async function dependents(args: string, of = 'p', on = ask) {
  const { data, errors } = await on(
    `{ statement(id: "town/${of}") { found: dependents${args} { totalCount nodes { id } } } }`,
  );
  expect(errors).toBeUndefined();
  return data;
}

test('what rests on a statement comes with its tier, a chain, and what stands without it', async () => {
  const query = `{ statement(id: "town/p") { dependents { totalCount edges { ${edge} } } } }`;
  expect((await ask(query)).data).toEqual({
    statement: {
      dependents: {
        totalCount: 6,
        edges: [
          {
            node: { id: 'town/near' },
            tier: 'NECESSARY',
            exact: true,
            distance: 1,
            witness: ids(['p-near']),
            standsWithout: null,
          },
          {
            node: { id: 'town/linked' },
            tier: 'NECESSARY',
            exact: true,
            distance: 1,
            witness: ids(['p-q-linked']),
            standsWithout: null,
          },
          {
            node: { id: 'town/turn' },
            tier: 'REACHES',
            exact: true,
            distance: 1,
            witness: ids(['round']),
            standsWithout: null,
          },
          {
            node: { id: 'town/far' },
            tier: 'CONTRIBUTES',
            exact: true,
            distance: 2,
            witness: ids(['p-near', 'near-far']),
            standsWithout: ids(['rival']),
          },
          {
            node: { id: 'town/last' },
            tier: 'NECESSARY',
            exact: true,
            distance: 2,
            witness: ids(['p-near', 'far-last']),
            standsWithout: null,
          },
          {
            node: { id: 'town/circular' },
            tier: 'REACHES',
            exact: true,
            distance: 2,
            witness: ids(['round', 'about']),
            standsWithout: null,
          },
        ],
      },
    },
  });
});

test('what a statement rests on is the same pair looked at from the other end', async () => {
  const query = `{ statement(id: "town/far") { dependencies { edges { ${edge} } } } }`;
  expect((await ask(query)).data).toEqual({
    statement: {
      dependencies: {
        edges: [
          {
            node: { id: 'town/near' },
            tier: 'CONTRIBUTES',
            exact: true,
            distance: 1,
            witness: ids(['near-far']),
            standsWithout: ids(['rival']),
          },
          {
            node: { id: 'town/rival' },
            tier: 'CONTRIBUTES',
            exact: true,
            distance: 1,
            witness: ids(['rival-far']),
            standsWithout: ids(['p']),
          },
          {
            node: { id: 'town/p' },
            tier: 'CONTRIBUTES',
            exact: true,
            distance: 2,
            witness: ids(['p-near', 'near-far']),
            standsWithout: ids(['rival']),
          },
        ],
      },
    },
  });
});

describe('what rests on a statement can be narrowed down', () => {
  test.each([
    ['(tiers: [NECESSARY])', ['near', 'linked', 'last']],
    ['(tiers: [CONTRIBUTES])', ['far']],
    ['(tiers: [REACHES, CONTRIBUTES])', ['turn', 'far', 'circular']],
    ['(tiers: [])', []],
    ['(roles: [CONCLUSION])', ['linked', 'last']],
    ['(roles: [PREMISE, ISOLATED])', []],
    ['(roles: [CONCLUSION], tiers: [REACHES])', []],
    ['(roles: [INTERMEDIATE], tiers: [NECESSARY, REACHES])', ['near', 'turn', 'circular']],
    [
      '(roles: null, tiers: [NECESSARY, CONTRIBUTES, REACHES])',
      ['near', 'linked', 'turn', 'far', 'last', 'circular'],
    ],
  ])('%s', async (args, names) => {
    expect(await dependents(args)).toEqual({
      statement: { found: { totalCount: names.length, nodes: ids(names) } },
    });
  });

  test('page by page', async () => {
    const cursor = Buffer.from('town/near').toString('base64url');
    expect(await dependents(`(tiers: [NECESSARY], first: 1, after: "${cursor}")`)).toEqual({
      statement: { found: { totalCount: 3, nodes: ids(['linked']) } },
    });
  });

  test('nothing rests on a conclusion or on an attacker', async () => {
    for (const of of ['last', 'critic']) {
      expect(await dependents('', of)).toEqual({
        statement: { found: { totalCount: 0, nodes: [] } },
      });
    }
  });
});

describe('a map that is too large to be indexed', () => {
  test('has its inferences followed by the store, and says how little is known', async () => {
    const query = `{ statement(id: "town/p") { dependents(first: 1) { totalCount edges { ${edge} } } } }`;
    const { data, errors = [] } = await askLarge(query);
    expect(errors.map(({ path }) => path?.at(-1)).sort()).toEqual([
      'distance',
      'standsWithout',
      'witness',
    ]);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['MAP_TOO_LARGE']),
    );
    expect(data).toEqual({
      statement: {
        dependents: {
          totalCount: 6,
          edges: [
            {
              node: { id: 'town/near' },
              tier: 'REACHES',
              exact: false,
              distance: null,
              witness: null,
              standsWithout: null,
            },
          ],
        },
      },
    });
  });

  test.each([
    ['(roles: [CONCLUSION])', ['linked', 'last']],
    ['(tiers: [REACHES], roles: [CONCLUSION])', ['linked', 'last']],
    ['(tiers: [NECESSARY])', []],
  ])('is narrowed down as far as can be: %s', async (args, names) => {
    expect(await dependents(args, 'p', askLarge)).toEqual({
      statement: { found: { totalCount: names.length, nodes: ids(names) } },
    });
  });

  test('has the figures that can be counted', async () => {
    const query = '{ map(id: "town") { stats { claims longestChain byRole { role count } } } }';
    expect((await askLarge(query)).data).toEqual({
      map: {
        stats: {
          claims: null,
          longestChain: null,
          byRole: [
            { role: 'PREMISE', count: 4 },
            { role: 'INTERMEDIATE', count: 4 },
            { role: 'CONCLUSION', count: 2 },
            { role: 'ISOLATED', count: 0 },
          ],
        },
      },
    });
    const small = await ask(query.replace('claims longestChain', ''));
    expect(small.data).toMatchObject({
      map: { stats: { byRole: [{ count: 4 }, { count: 4 }, {}, {}] } },
    });
  });
});

describe('what the budget leaves open', () => {
  const open = (args: string) =>
    ask(`{ statement(id: "town/p") { dependents${args} { totalCount undecided } } }`);

  test('is nothing at the budget that is usual', async () => {
    expect((await open('')).data).toMatchObject({ statement: { dependents: { undecided: 0 } } });
  });

  test('is counted, whichever tiers are asked for', async () => {
    const { data } = await open('(budget: 1)');
    const { undecided } = (data as { statement: { dependents: { undecided: number } } }).statement
      .dependents;
    const named = await open('(budget: 1, tiers: [CONTRIBUTES])');
    expect(named.data).toMatchObject({ statement: { dependents: { undecided } } });
  });

  test.each([0, 2_000_000_001])('a budget of %d is not one', async (budget) => {
    const { errors = [] } = await open(`(budget: ${budget})`);
    expect(errors[0]?.message).toContain('budget: ');
    expect(errors[0]?.message).toContain('from 1 to 2000000000');
  });
});
