import { expect, it } from 'vitest';
import { nearest } from '../../src/web/explorer/nearest.js';

it('names the nearest first, and leaves out what is far from it', () => {
  const names = ['m/gold-overtakes', 'm/fed-white-house-cooperation', 'm/fed-white-house-clash'];
  expect(nearest('m/fed-white-house-coperation', names)).toEqual([
    'm/fed-white-house-cooperation',
    'm/fed-white-house-clash',
  ]);
});

it('names something wherever there is anything', () => {
  expect(nearest('zzz', ['a', 'b'])).toEqual(['a', 'b']);
  expect(nearest('zzz', [])).toEqual([]);
});
