import { describe, expect, it } from 'vitest';
import { readsAlike } from '../../src/exercises/undisputed/alike.js';

describe('two texts', () => {
  it.each([
    ['in another case and with other marks', { en: 'Gold rises.' }, { en: 'gold, rises!' }],
    ['of which one holds the other', { en: 'So gold rises, slowly.' }, { en: 'Gold rises' }],
    ['of another width', { 'zh-Hant': 'AI泡沫,會破' }, { 'zh-Hant': 'ＡＩ泡沫會破。' }],
    ['that are the same in one language only', { en: 'A', fr: 'X' }, { en: 'B', fr: 'X' }],
    ['one of which has no letter', { en: '…' }, { en: 'Gold rises' }],
  ])('read alike %s', (_, one, other) => {
    expect(readsAlike(one, other)).toBe(true);
    expect(readsAlike(other, one)).toBe(true);
  });

  it('do not read alike where a word differs, or no language is shared', () => {
    expect(readsAlike({ en: 'Gold rises' }, { en: 'Gold falls' })).toBe(false);
    expect(readsAlike({ en: 'Gold' }, { fr: 'Gold' })).toBe(false);
  });
});
