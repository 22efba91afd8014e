import { expect, test } from 'vitest';
import { apiOnSqlite } from './api-on-sqlite.js';
import { ring } from './ring.js';
import { SIGN } from './specimen.js';

const { ask, takeStatements } = await apiOnSqlite({ schemes: [SIGN], maps: [ring('ring', 120)] });

/** The statements that the store ran for a query, in their order. */
async function ran(query: string, first: number): Promise<readonly string[]> {
  takeStatements();
  const { errors } = await ask(query, { first });
  expect(errors).toBeUndefined();
  return takeStatements();
}

const STATEMENT = `
  id text(language: "en") role section { title parent { title } children { title } }
  passages { exact document { title } } concepts { name } evidence { finding source { title } }
  supportedBy { scheme { name } premises { text } attackedBy { attackers { role } } questions { status } }
  supports { conclusion { text role } }
  attackedBy { id } attacks { attack target { ... on Node { id } } }`;

test.each([
  [
    'statements',
    `query ($first: Int) { statements(map: "ring", first: $first) {
    totalCount nodes { ${STATEMENT} } } }`,
  ],
  [
    'dependents',
    `query ($first: Int) { statement(id: "ring/s0") { dependents(first: $first) {
    totalCount edges { tier distance node { ${STATEMENT} } witness { id conclusion { id } }
    standsWithout { id } } } } }`,
  ],
  [
    'inferences',
    `query ($first: Int) { map(id: "ring") { inferences(first: $first) { nodes {
    premises { ${STATEMENT} } conclusion { ${STATEMENT} } } } } }`,
  ],
  [
    'questions',
    `query ($first: Int) { map(id: "ring") { questions(first: $first) { totalCount nodes {
    question { text } status answeredBy { text } inference { conclusion { ${STATEMENT} } } } } } }`,
  ],
])('a page of 100 %s runs the statements that a page of 10 runs', async (_, query) => {
  await ran(query, 1); // so that the index of the map is there for both
  const ten = await ran(query, 10);
  expect(await ran(query, 100)).toEqual(ten);
  expect(ten.length).toBeLessThanOrEqual(30);
});

test('only what is asked for is read', async () => {
  const count = '{ statements(map: "ring") { totalCount } }';
  expect(await ran(count, 0)).toHaveLength(2); // that the map is there, and the count
  const names = '{ statements(map: "ring") { nodes { id } } }';
  expect(await ran(names, 0)).toHaveLength(3); // that it is there, the page, and its statements
  const own = '{ statement(id: "ring/s0") { id text(language: "en") kind passages { exact } } }';
  expect(await ran(own, 0)).toHaveLength(1);
});
