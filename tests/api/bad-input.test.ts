import { describe, expect, test } from 'vitest';
import { apiOnSqlite } from './api-on-sqlite.js';
import { SIGN, specimen } from './specimen.js';

const { ask } = await apiOnSqlite({ schemes: [SIGN], maps: [specimen(), specimen('snow')] });

/** What a client is told: the code, the argument at fault, and near names. */
async function told(query: string, variables?: Record<string, unknown>) {
  const { errors } = await ask(query, variables);
  const { code, argument, suggestions } = errors?.[0]?.extensions ?? {};
  return { code, argument, suggestions, message: errors?.[0]?.message };
}

describe('a malformed argument is INVALID_INPUT that names it', () => {
  const long = JSON.stringify('x'.repeat(201));
  const many = (count: number) => JSON.stringify(Array(count).fill('rain/sky'));
  test.each([
    ['first', '{ maps(first: 0) { nodes { id } } }', '1 to 500'],
    ['first', '{ schemes(first: -1) { totalCount } }', '1 to 500'],
    ['first', '{ statements(first: 10000000) { totalCount } }', '1 to 500'],
    ['first', '{ map(id: "rain") { inferences(first: 501) { totalCount } } }', '1 to 500'],
    ['first', '{ statement(id: "rain/wet") { dependents(first: 0) { totalCount } } }', '1 to 500'],
    ['after', '{ maps(after: "") { nodes { id } } }', 'the cursor of an edge'],
    ['after', '{ maps(after: "cmFpbi93ZXQ") { nodes { id } } }', 'the cursor of an edge'],
    ['after', '{ statements(after: "%%%") { nodes { id } } }', 'the cursor of an edge'],
    ['after', '{ statements(after: "cmFpbi93ZXQ=") { nodes { id } } }', 'the cursor of an edge'],
    [
      'after',
      '{ statement(id: "rain/rain") { dependents(after: "cmFpbi9hbG9uZQ") { nodes { id } } } }',
      'the cursor of an edge',
    ],
    ['id', '{ node(id: "") { id } }', 'map identifier'],
    ['id', '{ map(id: "Rain") { id } }', 'map identifier'],
    ['id', '{ map(id: "schemes") { id } }', 'map identifier'],
    ['id', '{ statement(id: "rain") { id } }', 'map/name'],
    ['id', '{ scheme(id: "rain/a/b") { id } }', 'map/name'],
    ['ids', '{ nodes(ids: ["rain/wet", "rain/"]) { id } }', 'map/name'],
    ['ids', `{ nodes(ids: ${many(501)}) { id } }`, 'at most 500'],
    ['map', '{ statements(map: "rain/wet") { totalCount } }', 'map identifier'],
    ['about', '{ statements(about: ["sky"]) { totalCount } }', 'map/name'],
    ['about', `{ statements(about: ${many(101)}) { totalCount } }`, 'at most 100'],
    ['section', '{ statements(section: "weather") { totalCount } }', 'map/name'],
    ['search', '{ statements(search: "") { totalCount } }', 'words or characters'],
    ['search', '{ statements(search: "!? *") { totalCount } }', 'no letter and no digit'],
    ['search', `{ statements(search: ${long}) { totalCount } }`, 'at most 200'],
    ['language', '{ statement(id: "rain/wet") { text(language: "EN") } }', 'BCP 47'],
    ['language', '{ scheme(id: "schemes/sign") { name(language: "") } }', 'BCP 47'],
    ['language', '{ map(id: "rain") { title(language: "de") } }', '"zh-Hant" or "en"'],
    ['language', '{ statement(id: "rain/wet") { text(language: "fr") } }', '"zh-Hant" or "en"'],
  ])('%s in %s', async (argument, query, expected) => {
    const { message, ...rest } = await told(query);
    expect(rest).toMatchObject({ code: 'INVALID_INPUT', argument });
    expect(message).toContain(expected);
  });

  test('in a variable as in the query itself', async () => {
    const query = 'query ($first: Int) { maps(first: $first) { totalCount } }';
    expect(await told(query, { first: 0 })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a cursor of something that is gone', async () => {
    const cursor = Buffer.from('rain/gone').toString('base64url');
    const query = `{ statements(map: "rain", after: "${cursor}") { nodes { id } } }`;
    expect(await told(query)).toMatchObject({ code: 'INVALID_INPUT', argument: 'after' });
  });
});

describe('an unknown identifier', () => {
  test.each([
    'node(id: "rain/sun")',
    'map(id: "sun")',
    'statement(id: "rain/sun")',
    'statement(id: "rain/rain-wets")',
    'inference(id: "rain/wet")',
    'conflict(id: "rain/sun")',
    'evidence(id: "rain/sun")',
    'concept(id: "rain/sun")',
    'document(id: "rain/sun")',
    'section(id: "rain/sun")',
    'source(id: "rain/sun")',
    'aside(id: "rain/sun")',
    'scheme(id: "schemes/sun")',
  ])('is null where the schema allows it: %s', async (field) => {
    expect(await ask(`{ found: ${field} { id } }`)).toEqual({ data: { found: null } });
  });

  test('is null in its place among those that are known', async () => {
    const { data } = await ask(
      '{ nodes(ids: ["rain/wet", "rain/sun", "snow"]) { id __typename } }',
    );
    expect(data?.['nodes']).toEqual([
      { id: 'rain/wet', __typename: 'Statement' },
      null,
      { id: 'snow', __typename: 'ArgumentMap' },
    ]);
  });

  test.each([
    ['map: "rian"', ['rain']],
    ['map: "completely-different"', undefined],
    ['about: ["rain/skye"]', ['rain/sky']],
    ['about: ["rain/sky", "rian/umbrela"]', ['rain/umbrella']],
    ['about: ["rain/wet"]', undefined],
    ['section: "snow/wether"', ['snow/weather']],
    ['section: "rain/sky"', undefined],
  ])('is NOT_FOUND with the nearest names where statements are promised: %s', async (arg, near) => {
    const { code, suggestions } = await told(`{ statements(${arg}) { totalCount } }`);
    expect({ code, suggestions }).toEqual({ code: 'NOT_FOUND', suggestions: near });
  });
});

test('a query that is none is answered with a code and its place', async () => {
  const { errors } = await ask('{ maps { nodes { nmae } } }');
  expect(errors).toMatchObject([
    { locations: [{ line: 1, column: 18 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
  expect(await told('{ maps')).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
  const first = 'query ($first: Int) { maps(first: $first) { totalCount } }';
  expect(await told(first, { first: 'x' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  const id = 'query ($id: ID = "rain") { map(id: $id) { id } }';
  expect(await told(id, { id: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
  const two = 'query A { maps { totalCount } } query B { maps { totalCount } }';
  expect(await told(two)).toMatchObject({ code: 'OPERATION_RESOLUTION_FAILURE' });
});
