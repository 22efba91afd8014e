import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageExcerptsOf } from '../../src/web/explorer/exercises/excerpts.js';

const TEXT = Array.from('一二三。👩‍🚀 four\nfive, six. 七八九十。 The end of it.');

/** A passage of the text, with so much before and after it. */
function passage(start: number, end: number, around: number) {
  const words = (from: number, to: number) => TEXT.slice(Math.max(0, from), to).join('');
  return {
    document: 'some-map/text',
    title: 'A text',
    start,
    end,
    exact: words(start, end),
    prefix: words(start - around, start),
    suffix: words(end, end + around),
  };
}

describe('excerpts', () => {
  it('join what overlaps or touches, and mark each place with what says it', () => {
    const [one, two] = pageExcerptsOf([
      { of: '2', passage: passage(20, 22, 2) },
      { of: '1', passage: passage(4, 8, 3) },
      { of: '3', passage: passage(6, 9, 2) },
    ]);
    expect(one?.start).toBe(1);
    expect(one?.segments.map(({ text, marks }) => [text, marks.map(({ of }) => of)])).toEqual([
      [TEXT.slice(1, 4).join(''), []],
      [TEXT.slice(4, 6).join(''), ['1']],
      [TEXT.slice(6, 8).join(''), ['1', '3']],
      [TEXT.slice(8, 9).join(''), ['3']],
      [TEXT.slice(9, 11).join(''), []],
    ]);
    expect(two?.start).toBe(18);
  });

  it('hold just the text around the passages, each stretch of it once, in its order', () => {
    const place = fc.nat({ max: TEXT.length - 1 }).chain((start) =>
      fc.record({
        start: fc.constant(start),
        end: fc.integer({ min: start + 1, max: TEXT.length }),
        around: fc.nat({ max: 8 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const covered = TEXT.map((_, at) =>
          places.some(({ start, end, around }) => at >= start - around && at < end + around),
        );
        const excerpts = pageExcerptsOf(
          places.map(({ start, end, around }, at) => ({
            of: `${at}`,
            passage: passage(start, end, around),
          })),
        );
        const told = new Array<string>(TEXT.length).fill('');
        for (const { start, segments } of excerpts) {
          const points = Array.from(segments.map(({ text }) => text).join(''));
          for (const [at, point] of points.entries()) {
            expect(told[start + at]).toBe('');
            told[start + at] = point;
          }
        }
        expect(told).toEqual(TEXT.map((point, at) => (covered[at] ? point : '')));
      }),
    );
  });
});
