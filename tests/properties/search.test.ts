import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMapId } from '../../src/domain/identifier.js';
import { searchTokens } from '../../src/domain/search-terms.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';
import { holdsAll } from '../support/plain-search.js';
import { propertyRuns } from '../support/property-runs.js';

/** Few different characters, so that they meet; signs of query languages among them. */
const character = fc.constantFrom(
  ...'白宮聯儲𠮷aAbéİß1２ﬁ '.split(''),
  '𠮷',
  ' ',
  '"',
  '*',
  '，',
  '-',
  '😀',
);
const text = fc.array(character, { maxLength: 24 }).map((characters) => characters.join(''));
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

const HAN = /^\p{Script=Han}+$/u;

describe('search', () => {
  it('finds any part of a run of Chinese, and nothing that is not a part of it', () => {
    const run = fc
      .array(fc.constantFrom(...'白宮聯儲局𠮷'), { minLength: 1, maxLength: 12 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(run, run, fc.nat(), fc.nat(), (whole, other, from, many) => {
        const points = [...whole];
        const start = from % points.length;
        const part = points.slice(start, start + 1 + (many % (points.length - start))).join('');
        expect(part).toMatch(HAN);
        expect(holdsAll([whole], part)).toBe(true);
        expect(holdsAll([whole], other)).toBe(whole.includes(other));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('finds every word by every beginning of it, whatever the case', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 12 }), (one, other, length) => {
        const query = other.slice(0, length).toUpperCase();
        expect(holdsAll([`${one} ${other}`], query)).toBe(true);
        expect(holdsAll([one], query)).toBe(one.startsWith(query.toLowerCase()));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('finds a text by the whole of itself', () => {
    fc.assert(
      fc.property(fc.oneof(text, anyText), (one) => {
        expect(holdsAll([one], one)).toBe(true);
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('makes tokens of letters, marks, digits and radicals only', () => {
    const tokens = /^(?:[\p{L}\p{M}\p{N}\p{Script=Han}]+(?: |$))*$/u;
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        expect(searchTokens(texts)).toMatch(tokens);
      }),
      { numRuns: propertyRuns() },
    );
  });

  describe('in the embedded store', () => {
    const folder = mkdtempSync(join(tmpdir(), 'therefore-search-'));
    let store: Store;
    beforeAll(async () => {
      store = await openSqliteStore({ folder });
    });
    afterAll(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });

    it('answers as the plain reading does, on random texts and queries', async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(text, anyText), { minLength: 1, maxLength: 8 }),
          fc.array(fc.oneof(text, anyText), { minLength: 1, maxLength: 12 }),
          async (texts, queries) => {
            round += 1;
            const map = parseMapId(`random-${round}`);
            const content = mapContent(map, {
              statements: Object.fromEntries(
                texts.map((one, at) => [
                  `s${at}`,
                  { text: { en: one, 'zh-Hant': texts[0] ?? '' } },
                ]),
              ),
            });
            await store.importMap(content);
            for (const search of queries) {
              const found = await store.pageOfStatements(
                { map, search },
                { limit: 100, after: null },
              );
              const expected = content.statements.filter((one) =>
                holdsAll(Object.values(one.text), search),
              );
              expect(found.ids).toEqual(expected.map(({ id }) => id));
            }
          },
        ),
        { numRuns: 150 },
      );
    });
  });
});
