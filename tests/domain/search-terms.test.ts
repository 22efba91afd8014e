import { describe, expect, it } from 'vitest';
import { searchTerms, searchTokens } from '../../src/domain/search-terms.js';

describe('the tokens of a text', () => {
  it.each([
    ['聯儲局', '聯儲 儲局 局'],
    ['金', '金'],
    ['白宮，美元', '白宮 宮 美元 元'],
    ['The Fed', 'the fed'],
    ['用AI芯片', '用 ai 芯片 片'],
    ['ＧＤＰ２０２５', 'gdp2025'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['가나 カナ かな', '가나 나 カナ ナ かな な'],
    ['e\u0301clair', 'éclair'],
    ["don't stop", 'don t stop'],
    ['50% of C++ & C#', '50 of c c'],
    ['__proto__', 'proto'],
    ['', ''],
    ['!?… 😀', ''],
  ])('of %j are %j', (text, tokens) => {
    expect(searchTokens([text])).toBe(tokens);
  });

  it('of several texts stay apart, so that no pair is made across them', () => {
    expect(searchTokens(['白', '宮'])).toBe('白 宮');
    expect(searchTokens(['白宮', 'gold', ''])).toBe('白宮 宮 gold');
    expect(searchTokens([])).toBe('');
  });
});

describe('the terms of a query', () => {
  it.each([
    ['白宮', [{ kind: 'phrase', tokens: ['白宮'] }]],
    ['聯儲局', [{ kind: 'phrase', tokens: ['聯儲', '儲局'] }]],
    ['金', [{ kind: 'prefix', token: '金' }]],
    ['coop', [{ kind: 'prefix', token: 'coop' }]],
    [
      'FED 白宮 金',
      [
        { kind: 'prefix', token: 'fed' },
        { kind: 'phrase', tokens: ['白宮'] },
        { kind: 'prefix', token: '金' },
      ],
    ],
    ['', []],
    ['" * () :', []],
  ])('%j are %j', (query, terms) => {
    expect(searchTerms(query)).toEqual(terms);
  });

  it('hold letters, marks and digits only, whatever the query', () => {
    const query = `a" OR b:c* ' ); -- \\ {d} [e] ~f ^g +h -i && || ! / \u0000`;
    for (const term of searchTerms(query)) {
      const tokens = term.kind === 'phrase' ? term.tokens : [term.token];
      for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
    }
  });
});
