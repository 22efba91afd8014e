import { expect, test } from 'vitest';
import { nearestNames } from '../../src/domain/nearest-names.js';

const NAMES = ['gold-overtakes', 'gold-overtaken', 'rate-cut', 'rate-cuts', 'dollar'];

test.each([
  ['a letter left out', 'rate-ct', ['rate-cut', 'rate-cuts']],
  ['a letter too many', 'dolllar', ['dollar']],
  ['another letter', 'dolar', ['dollar']],
  ['two letters swapped', 'rate-ctu', ['rate-cut', 'rate-cuts']],
  ['a beginning', 'gold-over', ['gold-overtaken', 'gold-overtakes']],
  ['a short name', 'x', []],
  ['nothing like it', 'white-house-cooperation', []],
  ['an empty text', '', []],
  ['a name that there is', 'dollar', ['dollar']],
  ['a very long text', 'rate-cut'.repeat(100), []],
])('%s', (_, typed, near) => {
  expect(nearestNames(typed, NAMES)).toEqual(near);
});

test('the nearest three come first, and a name that stands twice comes once', () => {
  expect(nearestNames('abcdef', ['abcxyf', 'abcdeg', 'abcdeg', 'abcdef', 'abcdxx'])).toEqual([
    'abcdef',
    'abcdeg',
    'abcdxx',
  ]);
});
