import {
  type GraphQLArgument,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildApiSchema } from '../../src/api/build-schema.js';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';
import { SIGN, specimen } from './specimen.js';

const { askAsEducator: ask, store } = await apiOnSqlite({
  schemes: [SIGN],
  maps: [specimen(), specimen('snow'), mapContent('odd', { statements: { alone: {} } })],
});

/** What would be code somewhere, were it ever taken for code. */
const SYNTAX = [
  "' OR 1=1 --",
  '"; DROP TABLE entity; --',
  "rain'); DELETE FROM entity; --",
  "x' UNION SELECT body FROM entity --",
  "rain/wet'}) DETACH DELETE (n) //",
  '`}) MATCH (n) DETACH DELETE n //',
  '$map',
  '#{7*7}',
  '{{7*7}}',
  'MATCH (n) RETURN n; CALL db.labels()',
  'rain OR snow',
  'NOT rain',
  'ra*',
  '"rain',
  'NEAR(rain snow)',
  'body:rain',
  '-rain',
  'rain^2~0.1',
  '(rain',
  '[rain TO snow]',
  '\\u0022',
  'rain\u0000wet',
  '../../etc/passwd',
  '__proto__',
  'rain/__proto__',
  'constructor',
  '＇ ＯＲ １＝１',
  '雨" OR "',
  "雨' OR '",
  '\ud83c',
];

/** Values for the arguments that a field cannot do without. */
const NEEDED: Readonly<Record<string, string>> = {
  id: '"rain/rain"',
  ids: '["rain/rain"]',
  map: '"rain"',
  of: '"rain/rain"',
  statements: '["rain/rain", "rain/wet"]',
  exercise: '"rain?2.role.en.1.abcdef012345.0123456789ab"',
  answer: '{ parts: [] }',
};

/** An argument, with a query that puts the variable $value there. */
interface Place {
  readonly name: string;
  readonly query: string;
}

/** Every argument of every field that takes text. */
function placesForText(): readonly Place[] {
  const places: Place[] = [];
  for (const type of Object.values(buildApiSchema().getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
      for (const arg of field.args.filter(takesText)) {
        const others = field.args
          .filter((other) => isRequiredArgument(other) && other !== arg)
          .map(({ name }) => `${name}: ${NEEDED[name]}`);
        const call = `${field.name}(${[...others, written(arg)].join(', ')})${selection}`;
        places.push({
          name: `${type.name}.${field.name}(${arg.name})`,
          query: `query ($value: ${getNamedType(arg.type)}!) { ${reach(type.name, call)} }`,
        });
      }
    }
  }
  return places;
}

function takesText(arg: GraphQLArgument): boolean {
  const type = getNamedType(arg.type);
  return !isEnumType(type) && (type.name === 'String' || type.name === 'ID');
}

function written(arg: GraphQLArgument): string {
  const type = isNonNullType(arg.type) ? arg.type.ofType : arg.type;
  return `${arg.name}: ${isListType(type) ? '[$value]' : '$value'}`;
}

/** A selection of a type's field, from the root. */
function reach(type: string, field: string): string {
  switch (type) {
    case 'Query':
      return field;
    case 'CriticalQuestion':
      return `scheme(id: "schemes/sign") { questions { ${field} } }`;
    case 'Why':
      return `statement(id: "rain/rain") { label { why { ${field} } } }`;
    case 'LintNotice':
      return `map(id: "odd") { lint { nodes { ${field} } } }`;
    case 'Labelling':
      return `map(id: "rain") { labelling { ${field} } }`;
    case 'WhatIf':
      return `whatIf(map: "rain") { ${field} }`;
    default:
      return `nodes(ids: ["rain", "schemes/sign", ${ANY_MEMBER}]) { ... on ${type} { ${field} } }`;
  }
}
const ANY_MEMBER = ['text', 'weather', 'sky', 'rain', 'rain-wets', 'dry-season', 'gauge', 'hearsay']
  .map((name) => `"rain/${name}"`)
  .join(', ');

const places = placesForText();

/** All that the store holds, as far as it can be read through its port. */
async function everything(): Promise<unknown> {
  const maps = await store.getMany(
    'map',
    (await store.pageOfMaps({ limit: 100, after: null })).ids,
  );
  const structures = await Promise.all(maps.map((map) => map && store.structure(map.id)));
  const kinds = ['document', 'section', 'concept', 'source', 'aside', 'scheme'] as const;
  return {
    maps,
    structures,
    names: await Promise.all(kinds.map((kind) => store.namesOf(kind, null))),
  };
}

describe('syntax of Cypher, SQL and full-text search is data, never code', () => {
  test('every field that takes text is tried', () => {
    expect(places.length).toBeGreaterThanOrEqual(45);
    expect(places.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Query.statements(search)', 'Statement.dependents(after)']),
    );
  });

  test.each(places)('in $name', async ({ query }) => {
    const before = await everything();
    for (const value of SYNTAX) {
      const { errors } = await ask(query, { value });
      for (const { extensions, message } of errors ?? []) {
        const shown = `${JSON.stringify(value)}: ${message}`;
        expect(['INVALID_INPUT', 'NOT_FOUND'], shown).toContain(extensions?.['code']);
      }
    }
    expect(await everything()).toEqual(before);
  });

  test('a search for it finds what holds its words, and nothing else', async () => {
    const found = async (search: string) => {
      const query = 'query ($search: String) { statements(search: $search) { nodes { id } } }';
      const { data } = await ask(query, { search });
      const page = data?.['statements'] as undefined | { nodes: { id: string }[] }; // as asked for
      return page?.nodes.map(({ id }) => id);
    };
    expect(await found('rain OR snow')).toEqual([]);
    expect(await found('NOT roofed')).toEqual([]);
    expect(await found('"roofed" -street')).toEqual(['rain/roofed', 'snow/roofed']);
    expect(await found('roo*')).toEqual(await found('roo'));
    expect(await found("雨' --")).toEqual(await found('雨'));
  });
});
