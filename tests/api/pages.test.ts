import { describe, expect, test } from 'vitest';
import type { MapSketch } from '../support/map-builder.js';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';
import { SIGN, specimen } from './specimen.js';

const { ask, store } = await apiOnSqlite({ schemes: [SIGN], maps: [specimen(), specimen('snow')] });

interface PageOfIds {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
}

const PARTS =
  'totalCount nodes { id } edges { cursor node { id } } ' +
  'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** One page; `field` is a connection with `ARGS` where its page is to be named. */
async function page(field: string, first: number, after: unknown): Promise<PageOfIds> {
  const path = field.replace('ARGS', 'first: $first, after: $after');
  const query = `query ($first: Int, $after: String) { found: ${path.replace('PARTS', PARTS)} }`;
  const { data, errors } = await ask(query, { first, after });
  expect(errors).toBeUndefined();
  let found = data?.['found'] as object; // a connection, or what it stands in
  while (!('edges' in found)) found = Object.values(found)[0];
  return found as PageOfIds; // it has edges, by the line above
}

const CONNECTIONS = [
  'maps(ARGS) { PARTS }',
  'schemes(ARGS) { PARTS }',
  'statements(ARGS) { PARTS }',
  'statements(map: "rain", roles: [PREMISE], ARGS) { PARTS }',
  'map(id: "rain") { statements(ARGS) { PARTS } }',
  'map(id: "rain") { inferences(ARGS) { PARTS } }',
  'map(id: "rain") { conflicts(ARGS) { PARTS } }',
  'map(id: "rain") { documents(ARGS) { PARTS } }',
  'map(id: "rain") { sections(ARGS) { PARTS } }',
  'map(id: "rain") { concepts(ARGS) { PARTS } }',
  'map(id: "rain") { evidence(ARGS) { PARTS } }',
  'map(id: "rain") { sources(ARGS) { PARTS } }',
  'map(id: "rain") { asides(ARGS) { PARTS } }',
  'section(id: "rain/weather") { statements(ARGS) { PARTS } }',
  'concept(id: "rain/sky") { statements(ARGS) { PARTS } }',
  'concept(id: "rain/umbrella") { statements(ARGS) { PARTS } }',
  'statement(id: "rain/clouds") { dependents(ARGS) { PARTS } }',
  'statement(id: "rain/wet") { dependencies(ARGS) { PARTS } }',
];

describe('a connection read in pages of one is the connection read at once', () => {
  test.each(CONNECTIONS)('%s', async (field) => {
    const whole = await page(field, 500, null);
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(whole.edges.map(({ node }) => node)).toEqual(whole.nodes);
    expect(whole.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: whole.edges.at(0)?.cursor ?? null,
      endCursor: whole.edges.at(-1)?.cursor ?? null,
    });
    let after: unknown = null;
    for (const [at, edge] of whole.edges.entries()) {
      const one = await page(field, 1, after);
      expect(one.edges).toEqual([edge]);
      expect(one.totalCount).toBe(whole.totalCount);
      expect(one.pageInfo).toMatchObject({
        hasNextPage: at + 1 < whole.edges.length,
        hasPreviousPage: at > 0,
      });
      after = one.pageInfo['endCursor'];
    }
    expect((await page(field, 1, after)).nodes).toEqual([]);
  });
});

test('a page has 50 edges where nothing else is said, also for null', async () => {
  const statements = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`s${at}`, {}]));
  await store.importMap(mapContent('many', { statements }));
  const query = `{ map(id: "many") { plain: statements { nodes { id } }
    none: statements(first: null, after: null) { nodes { id } } } }`;
  const { data } = await ask(query);
  expect(data).toMatchObject({ map: { plain: { nodes: { length: 50 } } } });
  expect(data).toMatchObject({ map: { none: { nodes: { length: 50 } } } });
});

test('a cursor goes on from its thing after the map was changed around it', async () => {
  const sketch = (names: readonly string[]): MapSketch => ({
    statements: Object.fromEntries(names.map((name) => [name, {}])),
  });
  await store.importMap(mapContent('changing', sketch(['a', 'b', 'c', 'd'])));
  const field = 'map(id: "changing") { statements(ARGS) { PARTS } }';
  const before = await page(field, 2, null);
  await store.importMap(mapContent('changing', sketch(['new', 'b', 'newer', 'd'])));
  const after = await page(field, 2, before.pageInfo['endCursor']);
  expect(after.nodes).toEqual([{ id: 'changing/newer' }, { id: 'changing/d' }]);
});
