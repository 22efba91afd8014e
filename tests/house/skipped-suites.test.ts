import { expect, test } from 'vitest';
import { nameNeeding, skippedLine } from '../support/skipped-suites.js';

const browser = nameNeeding(
  'the page',
  'Chromium at /usr/bin/chromium, or CHROMIUM set to another',
);
const neo4j = nameNeeding('a store', 'Maven, or NEO4J_URI set to a running Neo4j');

test('a run says in one line what it skipped, and what would run it', () => {
  expect(skippedLine([`${browser} opens`, `${neo4j} > imports > a map`, `${browser} closes`])).toBe(
    'Skipped: 3 tests. 2 need Chromium at /usr/bin/chromium, or CHROMIUM set to another; ' +
      '1 needs Maven, or NEO4J_URI set to a running Neo4j.',
  );
});

test('a run says nothing where nothing is missing', () => {
  expect(nameNeeding('the page', null)).toBe('the page');
  expect(
    skippedLine(['the page opens', 'some test that is skipped for another reason']),
  ).toBeNull();
});
