import { describe, expect, it } from 'vitest';
import { shareOfWords } from '../../src/exercises/undisputed/shared-words.js';

describe('how much of what one text speaks of another speaks of, too', () => {
  it.each([
    ['all of it', { en: 'Gold rises.' }, { en: 'Once gold RISES, bonds fall.' }, 1],
    ['half of it', { en: 'Gold rises' }, { en: 'The price of gold' }, 0.5],
    ['none of it', { en: 'Gold rises' }, { en: 'Bonds fall' }, 0],
    ['no word that tells', { en: 'It is so' }, { en: 'It is so' }, 0],
    ['numbers', { en: 'by 45.7%' }, { en: 'a rise of 45.7' }, 1],
    ['pairs of characters', { 'zh-Hant': '黃金上漲' }, { 'zh-Hant': '黃金下跌' }, 1 / 3],
    ['the language in which it is most', { en: 'Gold', fr: 'Or fin' }, { en: 'Gold', fr: 'x' }, 1],
    ['no language that both are in', { en: 'Gold' }, { fr: 'Gold' }, 0],
  ])('is the share of its words: %s', (_, one, other, share) => {
    expect(shareOfWords(one, other)).toBeCloseTo(share);
  });
});
