import { expect, test } from 'vitest';
import { nearestPageLanguage, pageLanguageOf } from '../../src/web/explorer/words/languages.js';

test.each([
  [['en-US', 'zh-TW'], 'zh-Hant'],
  [['ZH'], 'zh-Hant'],
  [['zh-Hant'], 'zh-Hant'],
  [['de-DE', 'en'], 'en'],
  [['zha'], 'en'],
  [[], 'en'],
])('a reader of %j is shown %s', (read, shown) => {
  expect(nearestPageLanguage(read)).toBe(shown);
});

test('a tag that is none of the page’s languages is none', () => {
  expect(pageLanguageOf('zh-Hant')).toBe('zh-Hant');
  expect(pageLanguageOf('zh')).toBeUndefined();
  expect(pageLanguageOf(null)).toBeUndefined();
});
