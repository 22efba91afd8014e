import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointText } from '../../src/domain/code-points.js';

describe('a text in code points', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['聯儲局', 3],
    ['𠮷野', 2],
    ['👩‍👩‍👧', 5],
    ['e\u0301', 2],
    ['a\r\nb', 4],
  ])('counts %j as it should', (text, length) => {
    expect(codePointText(text).length).toBe(length);
  });

  it('is cut between code points, never within one', () => {
    const text = codePointText('a𠮷b👍c');
    expect(text.slice(1, 2)).toBe('𠮷');
    expect(text.slice(3, 5)).toBe('👍c');
    expect(text.slice(2, 2)).toBe('');
    expect(text.slice(3, 99)).toBe('👍c');
  });

  it.each([
    ['a𠮷b𠮷', '𠮷', [1, 3]],
    ['aaaa', 'aa', [0, 1, 2]],
    ['白宮與白宮', '白宮', [0, 3]],
    ['👍👍', '👍👍', [0]],
    ['abc', 'd', []],
    ['abc', '', []],
    ['', 'a', []],
    ['𠮷', '\udfb7', []],
  ])('finds in %j every place of %j', (text, words, places) => {
    expect(codePointText(text).occurrences(words)).toEqual(places);
  });

  it('finds a slice of itself where it was cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, from, many) => {
          const points = codePointText(text);
          const start = from % points.length;
          const end = start + 1 + (many % (points.length - start));
          const words = points.slice(start, end);
          expect(points.occurrences(words)).toContain(start);
          for (const place of points.occurrences(words)) {
            expect(points.slice(place, place + (end - start))).toBe(words);
          }
        },
      ),
    );
  });

  it('finds ten thousand places in one pass', () => {
    const begun = performance.now();
    expect(codePointText('𠮷x'.repeat(10_000)).occurrences('𠮷')).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
