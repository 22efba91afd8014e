import { readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '../../src/api/build-schema.js';
import { printApiSchema } from '../../src/api/print-schema.js';

const FILE = new URL('../../schema/schema.graphql', import.meta.url);
const schema = buildApiSchema();
const ours = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const inputFieldsOf = (type: GraphQLNamedType) =>
  isInputObjectType(type) ? Object.values(type.getFields()) : [];
const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
  writeFileSync(FILE, printApiSchema());
}

test('schema/schema.graphql is the schema of the code', () => {
  const reviewed = readFileSync(FILE, 'utf8');
  const breaking = findBreakingChanges(buildSchema(reviewed), schema);
  expect(breaking.map(({ description }) => description)).toEqual([]);
  expect(printApiSchema(), 'UPDATE_GOLDEN=1 npx vitest run tests/api/schema.test.ts').toBe(
    reviewed,
  );
});

test('every type, field, argument and enum value is described', () => {
  const bare: string[] = [];
  const look = (name: string, { description }: { description?: string | null | undefined }) => {
    if (!description) bare.push(name);
  };
  for (const type of ours) {
    look(type.name, type);
    for (const field of fieldsOf(type)) {
      look(`${type.name}.${field.name}`, field);
      for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
    for (const field of inputFieldsOf(type)) look(`${type.name}.${field.name}`, field);
    if (isEnumType(type)) {
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    }
  }
  expect(bare).toEqual([]);
});

test('the description of every field that can be null says when it is', () => {
  const silent = ours.flatMap((type) =>
    fieldsOf(type)
      .filter(({ type: of, description }) => !isNonNullType(of) && !/null/i.test(description ?? ''))
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(silent).toEqual([]);
});

test('every field that leads to other things says what it costs', () => {
  const free = ours.flatMap((type) =>
    fieldsOf(type)
      .filter(({ type: of }) => isCompositeType(getNamedType(of)))
      .filter(({ extensions }) => extensions['complexity'] === undefined)
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(free).toEqual([]);
});

test('everything with an identifier is a Node, but for exercises, which no store keeps', () => {
  const withId = ours.filter(
    (type) => isObjectType(type) && 'id' in type.getFields() && type.name !== 'Exercise',
  );
  const nodes = withId.filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  expect(nodes.map(({ name }) => name)).toEqual(withId.map(({ name }) => name));
  expect(withId).toHaveLength(11);
});

test('connections keep to the Relay specification', () => {
  const connections = ours.filter(({ name }) => name.endsWith('Connection')).filter(isObjectType);
  expect(connections).toHaveLength(18);
  for (const connection of connections) {
    const { pageInfo, edges, totalCount } = connection.getFields();
    expect(String(pageInfo?.type)).toBe('PageInfo!');
    expect(String(totalCount?.type)).toBe('Int!');
    const edge = getNamedType(edges?.type);
    expect(isObjectType(edge) && String(edge.getFields()['cursor']?.type)).toBe('String!');
    expect(isObjectType(edge) && 'node' in edge.getFields()).toBe(true);
  }
  for (const type of ours) {
    for (const field of fieldsOf(type)) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue;
      const args = field.args.map(({ name, type: of }) => `${name}: ${of}`);
      expect(args).toEqual(expect.arrayContaining(['first: Int', 'after: String']));
    }
  }
});

test('lists hold no nulls, except where identifiers were asked for', () => {
  const loose = ours.flatMap((type) =>
    fieldsOf(type)
      .filter(({ type: of }) => {
        const list = isNonNullType(of) ? of.ofType : of;
        return isListType(list) && !isNonNullType(list.ofType);
      })
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(loose).toEqual(['Query.nodes']);
});

test('all types can be reached from the root', () => {
  const reached = new Set<string>();
  const visit = (type: GraphQLNamedType) => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    for (const field of fieldsOf(type)) visit(getNamedType(field.type));
    if (isUnionType(type) || isInterfaceType(type)) schema.getPossibleTypes(type).forEach(visit);
  };
  const root = schema.getQueryType();
  if (root) visit(root);
  const outputs = ours.filter((type) => isCompositeType(type) && !isInputObjectType(type));
  expect(outputs.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
});
