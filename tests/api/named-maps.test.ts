import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '../../src/api/build-schema.js';
import { namedMaps } from '../../src/api/named-maps.js';

const schema = buildApiSchema();
const named = (query: string, variables: Record<string, unknown> = {}) =>
  namedMaps(schema, parse(query), variables);

test('a map is named by its identifier, by that of a thing in it, or of an exercise', () => {
  expect(named('{ map(id: "one") { id } statement(id: "two/s") { id } }')).toEqual(['one', 'two']);
  expect(named('{ exercise(id: "one?2.role.en.1.abcdef012345.0123456789ab") { id } }')).toEqual([
    'one',
  ]);
  expect(named('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a/b', 'c'] })).toEqual([
    'c',
    'a',
  ]);
  expect(named('{ scheme(id: "schemes/sign") { id } }')).toEqual([]);
});

test('a list of maps, or of statements of all maps, is about any', () => {
  expect(named('{ map(id: "one") { id } maps { nodes { id } } }')).toBe('any');
  expect(named('{ statements(search: "one") { totalCount } }')).toBe('any');
  expect(named('{ statements(map: null) { totalCount } }')).toBe('any');
  expect(named('query ($map: ID) { statements(map: $map) { totalCount } }')).toBe('any');
  expect(named('{ ...all } fragment all on Query { maps { nodes { id } } }')).toBe('any');
});

test('a list within a map that is named is not', () => {
  expect(named('{ statements(map: "one") { totalCount } }')).toEqual(['one']);
  expect(named('query ($map: ID) { statements(map: $map) { totalCount } }', { map: 'a' })).toEqual([
    'a',
  ]);
  expect(named('{ map(id: "one") { statements { nodes { id } } } }')).toEqual(['one']);
});

test('more maps than a query is expected to name are any', () => {
  const ids = Array.from({ length: 101 }, (_, at) => `map-${at}`);
  expect(named('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toBe('any');
});

test('variables may be nested as deep as a body can hold', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  expect(named('{ map(id: "one") { id } }', { deep })).toEqual(['one']);
});
