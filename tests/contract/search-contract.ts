import { beforeAll, describe, expect, it } from 'vitest';
import { entityId } from '../../src/domain/identifier.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

const WORDS_OF_THE_TEXT = '聯儲局與白宮合作，美元緩慢走弱。The staged contest ends.';

/** Search in the texts and passages of statements (src/domain/search-terms.ts). */
export function describeSearch(subject: Subject): void {
  describe('search', () => {
    const map = freshMap('search');
    const content = mapContent(map, {
      text: WORDS_OF_THE_TEXT,
      statements: {
        both: { text: { 'zh-Hant': '白宮施壓聯儲局', en: 'The White House presses the Fed' } },
        chinese: { text: { 'zh-Hant': '中國人口下降，人人皆知' } },
        english: { text: { en: 'Cooperation between rivals is cooperative' } },
        said: { text: { en: 'A dollar' }, said: ['美元緩慢走弱', 'staged contest'] },
        wide: { text: { en: 'ＧＤＰ grew by ２０２５; ﬁnance; ÉCLAIR' } },
        syntax: { text: { en: 'A AND B OR NOT C NEAR D; C++ & C#: 50% "quoted" a_b a.b' } },
        mixed: { text: { 'zh-Hant': '用AI芯片追趕，GPU不足' } },
        astral: { text: { 'zh-Hant': '𠮷野家上市' } },
        arabic: { text: { ar: 'الذهب يتجاوز الدولار' } },
        empty: { text: { en: '' } },
        long: { text: { en: `${'word '.repeat(20_000)}needle` } },
        huge: { text: { en: 'y'.repeat(40_000) } },
      },
      inferences: { other: 'both -> chinese' },
    });

    beforeAll(async () => {
      await subject.store.importMap(content);
    });

    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['two Chinese characters', '白宮', ['both']],
      ['a longer run of Chinese', '施壓聯儲', ['both']],
      ['a whole Chinese sentence', '中國人口下降', ['chinese']],
      ['one Chinese character', '宮', ['both']],
      ['one Chinese character at the end of a run', '局', ['both']],
      ['no Chinese pair that only two runs would make', '降人', []],
      ['no Chinese that skips a character', '白施', []],
      ['no Chinese in another order', '宮白', []],
      ['pairs that all occur, but not in a row', '國人人', []],
      ['an English word by its beginning', 'cooper', ['english']],
      ['a whole English word', 'cooperation', ['english']],
      ['no English word by its middle', 'operation', []],
      ['one letter, as the beginning of a word', 'p', ['both']],
      ['words of a passage', '緩慢', ['said']],
      ['words of a passage in English', 'contest', ['said']],
      ['several terms, in any order and any language', 'fed 白宮', ['both']],
      ['several terms, in texts and passages', 'dollar 走弱', ['said']],
      ['no statement that holds only one of two terms', 'fed dollar', []],
      ['whatever the case', 'FED wHITE', ['both']],
      ['whatever the width', 'gdp', ['wide']],
      ['whatever the width of the query', 'ｆｅｄ', ['both']],
      ['digits', '2025', ['wide']],
      ['ligatures as their letters', 'finance', ['wide']],
      ['letters with accents', 'éclair', ['wide']],
      ['letters with accents, composed or not', 'e\u0301clair', ['wide']],
      ['no letters without their accents', 'eclair', []],
      ['Latin letters among Chinese', 'ai', ['mixed']],
      ['Latin and Chinese in a row', 'AI芯片', ['mixed']],
      ['characters outside the basic plane', '𠮷野', ['astral']],
      ['one character outside the basic plane', '𠮷', ['astral']],
      ['words from right to left', 'الذهب', ['arabic']],
      ['a word after twenty thousand', 'needle', ['long']],
      ['the words of query languages as words', 'AND OR NOT NEAR', ['syntax']],
      ['wildcards as nothing', 'coop*', ['english']],
      ['a wildcard in the middle as a gap', 'co*on', []],
      ['signs between letters as gaps', 'a_b', ['syntax']],
      ['quotation marks as nothing', '"white" "house', ['both']],
      ['what is nowhere', 'zebra', []],
    ];

    const found = async (search: string) => {
      const page = await subject.store.pageOfStatements(
        { map, search },
        { limit: 100, after: null },
      );
      expect(await subject.store.countOfStatements({ map, search })).toBe(page.ids.length);
      return page.ids;
    };

    it.each(cases)('finds %s: %j', async (_, search, names) => {
      expect(await found(search)).toEqual(names.map((name) => entityId(map, name)));
    });

    it.each(['', ' ', '!?', '*', '"', '😀', '。，'])(
      'leaves nothing out where the query holds no letter and no digit: %j',
      async (search) => {
        expect(await found(search)).toEqual(content.statements.map(({ id }) => id));
      },
    );

    it('takes a query of a thousand terms', async () => {
      expect(await found('white house '.repeat(500))).toEqual([entityId(map, 'both')]);
      const words = Array.from({ length: 1_000 }, (_, at) => `w${at}`);
      expect(await found(words.join(' '))).toEqual([]);
    });

    it('finds the words of the new content, and no longer those of the old', async () => {
      const changing = freshMap('searched');
      const saying = (text: string) =>
        mapContent(changing, { statements: { s: { text: { en: text } } } });
      const count = (search: string) => subject.store.countOfStatements({ map: changing, search });
      await subject.store.importMap(saying('before'));
      expect([await count('before'), await count('after')]).toEqual([1, 0]);
      await subject.store.importMap(saying('after'));
      expect([await count('before'), await count('after')]).toEqual([0, 1]);
    });
  });
}
