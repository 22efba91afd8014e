import { describe, expect, it } from 'vitest';
import { examplesInOrder, holdsOnlyExamples } from '../../src/web/graphiql/example-tabs.js';

describe('the example tabs of GraphiQL', () => {
  it('stand in the order of the numbers in their files’ names', () => {
    expect(
      examplesInOrder({
        '/10-last.graphql': '{ c }',
        '/01-first.graphql': '{ a }',
        '/02-second.graphql': '{ b }',
      }),
    ).toEqual([{ query: '{ a }' }, { query: '{ b }' }, { query: '{ c }' }]);
    expect(examplesInOrder({})).toEqual([]);
  });

  const given = ['{ a }', '{ b }'];
  const tabs = (...queries: readonly string[]) =>
    JSON.stringify({
      activeTabIndex: 0,
      tabs: queries.map((query) => ({ query, variables: null })),
    });

  it.each([
    ['untouched', tabs('{ a }', '{ b }'), true],
    ['edited', tabs('{ a }', '{ b c }'), false],
    ['closed in part', tabs('{ a }'), false],
    ['joined by a new one', tabs('{ a }', '{ b }', ''), false],
    ['moved', tabs('{ b }', '{ a }'), false],
    ['given variables', tabs('{ a }', '{ b }').replace('null', '"{\\"n\\":1}"'), false],
    ['unreadable', '{', true],
  ])('make way for newer ones only where they were left as given: %s', (_how, stored, expected) => {
    expect(holdsOnlyExamples(stored, given)).toBe(expected);
  });
});
