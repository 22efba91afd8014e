import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '../../src/api/build-schema.js';
import { operationCost } from '../../src/api/cost.js';
import { MEMBER_KINDS } from '../../src/domain/argument-map.js';
import type { MapAmounts } from '../../src/store/port.js';

const schema = buildApiSchema();

function cost(
  query: string,
  variables?: Record<string, unknown>,
  amounts: MapAmounts | null = null,
): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return operationCost(schema, document, variables, undefined, amounts);
}

const NOTHING = Object.fromEntries(MEMBER_KINDS.map((kind) => [kind, 0])) as MapAmounts;

test('plain values are free, and one thing costs one', () => {
  expect(cost('{ __typename }')).toBe(0);
  expect(cost('{ statement(id: "a/b") { id text role } }')).toBe(1);
  expect(cost('{ statement(id: "a/b") { map { id title } section { id } } }')).toBe(3);
});

test('a page costs what is asked of one edge, as often as it may hold', () => {
  const page = (first: string, parts: string) => `{ maps${first} { ${parts} } }`;
  expect(cost(page('(first: 10)', 'nodes { id }'))).toBe(2 + 10);
  expect(cost(page('(first: 20)', 'nodes { id }'))).toBe(2 + 20);
  expect(cost(page('', 'nodes { id }'))).toBe(2 + 50);
  expect(cost(page('(first: null)', 'nodes { id }'))).toBe(2 + 50);
  expect(cost(page('(first: 10)', 'edges { cursor node { id } }'))).toBe(2 + 10);
  expect(cost(page('(first: 10)', 'totalCount pageInfo { hasNextPage }'))).toBe(2);
  const nested = '(first: 10) { nodes { statements(first: 10) { nodes { id } } } }';
  expect(cost(`{ maps${nested} }`)).toBe(2 + 10 * (1 + 2 + 10));
});

test('a page size in a variable counts as much as one in the query', () => {
  const query = 'query ($first: Int) { maps(first: $first) { nodes { id } } }';
  expect(cost(query, { first: 7 })).toBe(2 + 7);
});

test('a page size that is not allowed costs as the nearest that is', () => {
  for (const [first, as] of [
    [10_000_000, 500],
    [-1, 1],
    [0, 1],
  ] as const) {
    expect(cost(`{ maps(first: ${first}) { nodes { id } } }`)).toBe(2 + as);
  }
});

test('identifiers cost by their number', () => {
  expect(cost('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(1 + 3);
});

test('a what-if costs a labelling, and every identifier it names', () => {
  const query = `query ($ids: [ID!]) { whatIf(map: "a", retract: $ids, assert: $ids) {
    changes(first: 1) { totalCount } } }`;
  const names = (count: number) => Array.from({ length: count }, (_, at) => `a/s${at}`);
  expect(cost(query, { ids: [] })).toBe(11 + 2);
  expect(cost(query, { ids: names(10) })).toBe(11 + 2 + 20);
  expect(cost(query, { ids: names(10_000) })).toBeGreaterThan(10_000);
});

test('the tiers of everything cost more than those of a page', () => {
  const dependents = (args: string) =>
    cost(`{ statement(id: "a/b") { dependents${args} { nodes { id } } } }`);
  expect(dependents('(first: 10)')).toBeLessThan(dependents('(first: 10, tiers: [NECESSARY])'));
});

test('the dearest part of a thing that may be of several kinds counts', () => {
  const parts = '... on Statement { concepts { id } } ... on Section { id }';
  expect(cost(`{ node(id: "a/b") { ${parts} } }`)).toBe(
    cost('{ statement(id: "a/b") { concepts { id } } }'),
  );
});

test('a whole map in one query stays below 10,000', () => {
  const whole = `{ map(id: "a") {
    title revision stats { statements longestChain byRole { role count } }
    documents { nodes { id title text } }
    sections { nodes { id title parent { id } } }
    concepts { nodes { id name } }
    statements(first: 500) { nodes { id text role kind section { id } concepts { id }
      passages { exact start end } evidence { id verdict } } }
    inferences(first: 500) { nodes { id premises { id } conclusion { id } scheme { id } } }
    conflicts(first: 100) { nodes { id attack attackers { id } target { ... on Node { id } } } }
  } }`;
  expect(cost(whole)).toBeLessThan(10_000);
});

test('a set of two hundred whole exercises stays below 10,000, and its mark below 1,000', () => {
  const set = (count: number) => `{ exercises(map: "a", count: ${count}) {
    mapTitle language shortfalls { kind reason }
    exercises { id kind task shown { key caption text passages { title exact prefix suffix } }
      parts { key question of choices { key text } } points } } }`;
  expect(cost(set(200))).toBeLessThan(10_000);
  expect(cost(set(2_000_000_000))).toBe(cost(set(200)));
  const marked = `query ($answer: ExerciseAnswerInput!) { markExercise(exercise: "a", answer: $answer) {
    score feedback parts { outcome reason reread { exact } }
    built { relations { outcome reason reread { exact } } measures { role } } } }`;
  const parts = (count: number) => Array(count).fill({ part: '1', choice: 'a' });
  expect(cost(marked, { answer: { parts: parts(10_000) } })).toBeLessThan(1_000);
});

test('fifteen large sets of exercises in one query are too many', () => {
  const sets = Array.from(
    { length: 15 },
    (_, at) => `s${at}: exercises(map: "a", seed: ${at}, count: 200) { exercises { id } }`,
  );
  expect(cost(`{ ${sets.join(' ')} }`)).toBeGreaterThan(10_000);
});

test('a page of what a map holds costs no more than there is', () => {
  const essay = { ...NOTHING, statement: 135, inference: 84, conflict: 11 };
  const page = (first: number) =>
    cost(`{ map(id: "a") { statements(first: ${first}) { nodes { id } } } }`, {}, essay);
  expect(page(500)).toBe(1 + 2 + 135);
  expect(page(10)).toBe(1 + 2 + 10);
  const labelled = '{ map(id: "a") { labelling { labels(first: 500) { nodes { value } } } } }';
  expect(cost(labelled, {}, essay)).toBeLessThan(cost(labelled));
  const dependents = '{ statement(id: "a/b") { dependents(first: 500) { nodes { id } } } }';
  expect(cost(dependents, {}, essay)).toBe(1 + 20 + 135);
});

test('what looks through a whole map costs with its size', () => {
  const small = { ...NOTHING, statement: 100, inference: 100 };
  const large = { ...NOTHING, statement: 60_000, inference: 40_000 };
  for (const query of [
    '{ exercises(map: "a", count: 1) { exercises { id } } }',
    '{ map(id: "a") { lint(first: 1) { totalCount } } }',
    '{ whatIf(map: "a", retract: []) { changes(first: 1) { totalCount } } }',
    '{ map(id: "a") { questions(first: 1) { totalCount } } }',
  ]) {
    expect(cost(query, {}, small), query).toBeLessThan(400);
    expect(cost(query, {}, large), query).toBeGreaterThan(cost(query, {}, small));
  }
});
