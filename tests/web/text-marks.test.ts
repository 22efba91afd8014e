import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelValue, MapData, Tier } from '../../src/web/explorer/map-data.js';
import {
  markedFor,
  marksOf,
  nextStatement,
  standingOf,
  strongestTier,
} from '../../src/web/explorer/text/marked-words.js';
import { paragraphsOf, segmentsOf, type TextMark } from '../../src/web/explorer/text/marks.js';

const mark = (of: string, start: number, end: number): TextMark => ({
  kind: 'passage',
  of,
  start,
  end,
});

/** The segments of a text, each as its words and the marks on them. */
function cut(text: string, ...marks: readonly TextMark[]): readonly string[] {
  return segmentsOf(text, marks).map((segment) =>
    [segment.text, ...segment.marks.map(({ of }) => of)].join('|'),
  );
}

describe('the segments of a text', () => {
  it.each<[string, string, readonly TextMark[], readonly string[]]>([
    ['without marks, are the text', 'abc', [], ['abc']],
    ['of no text, are none', '', [mark('a', 0, 3)], []],
    ['under one mark, are three', 'abcde', [mark('a', 1, 3)], ['a', 'bc|a', 'de']],
    ['under adjacent marks, meet', 'abcd', [mark('a', 0, 2), mark('b', 2, 4)], ['ab|a', 'cd|b']],
    [
      'under overlapping marks, carry both where these overlap',
      'abcdef',
      [mark('a', 0, 4), mark('b', 2, 6)],
      ['ab|a', 'cd|a|b', 'ef|b'],
    ],
    [
      'under nested marks, carry the longest first',
      'abcde',
      [mark('inner', 2, 3), mark('outer', 0, 5), mark('middle', 1, 4)],
      ['a|outer', 'b|outer|middle', 'c|outer|middle|inner', 'd|outer|middle', 'e|outer'],
    ],
    [
      'under the same words twice, carry both',
      'ab',
      [mark('a', 0, 2), mark('b', 0, 2)],
      ['ab|a|b'],
    ],
    ['know nothing of an empty mark', 'ab', [mark('a', 1, 1)], ['ab']],
    ['end where the text does', 'ab', [mark('a', 1, 9), mark('b', 5, 9)], ['a', 'b|a']],
    ['begin where the text does', 'ab', [mark('a', -3, 1), mark('b', -3, 0)], ['a|a', 'b']],
  ])('%s', (_what, text, marks, expected) => {
    expect(cut(text, ...marks)).toEqual(expected);
  });

  it.each<[string, string, readonly TextMark[], readonly string[]]>([
    ['beyond the basic plane', '𠮷野家👍好', [mark('a', 1, 3)], ['𠮷', '野家|a', '👍好']],
    ['of joined emoji', 'a👩‍👩‍👧b', [mark('a', 1, 6)], ['a', '👩‍👩‍👧|a', 'b']],
    ['of accents written apart', 'xe\u0301y', [mark('a', 1, 3)], ['x', 'e\u0301|a', 'y']],
    ['of half a pair of units', 'a\ud842b', [mark('a', 1, 2)], ['a', '\ud842|a', 'b']],
    ['from right to left', 'שלום עולם!', [mark('a', 5, 9)], ['שלום ', 'עולם|a', '!']],
    [
      'in both directions',
      'قال: “AI 泡沫” 👍',
      [mark('a', 6, 11)],
      ['قال: “', 'AI 泡沫|a', '” 👍'],
    ],
  ])('count code points in a text %s', (_what, text, marks, expected) => {
    expect(cut(text, ...marks)).toEqual(expected);
  });

  it('are the whole text again, and each carries just the marks that cover it', () => {
    const sign = fc.constantFrom('a', '\n', '白', '👍', 'ש', '\ud842', '\r');
    const texts = fc.oneof(
      fc.array(sign, { maxLength: 40 }).map((signs) => signs.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const places = fc.array(fc.tuple(fc.integer({ min: -3, max: 45 }), fc.nat(20)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, places, (text, spans) => {
        const marks = spans.map(([start, length], at) => mark(`${at}`, start, start + length));
        const points = [...text];
        let place = 0;
        const segments = segmentsOf(text, marks);
        for (const segment of segments) {
          expect(segment.start).toBe(place);
          expect(segment.text).toBe(points.slice(place, segment.end).join(''));
          expect(segment.text).not.toBe('');
          for (let at = segment.start; at < segment.end; at += 1) {
            const covering = marks.filter(({ start, end }) => start <= at && at < end);
            expect(new Set(segment.marks)).toEqual(new Set(covering));
          }
          place = segment.end;
        }
        expect(place).toBe(points.length);
        const lines = paragraphsOf(segments).map((line) => line.map((one) => one.text).join(''));
        expect(lines).toEqual(text.split('\n'));
        for (const { start, end, text: words } of paragraphsOf(segments).flat()) {
          expect(words).toBe(points.slice(start, end).join(''));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are found in a long text with thousands of marks without delay', () => {
    const marks = Array.from({ length: 4_000 }, (_, at) => mark(`${at}`, at * 25, at * 25 + 30));
    const begun = performance.now();
    expect(segmentsOf('泡沫👍'.repeat(33_400), marks)).toHaveLength(8_000);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('paragraphs', () => {
  it('go on with a mark that runs over the end of a line', () => {
    const segments = segmentsOf('a👍\nbc\n\nd', [mark('a', 1, 4)]);
    const lines = paragraphsOf(segments).map((line) =>
      line.map(({ start, text, marks }) => [start, text, marks.length]),
    );
    expect(lines).toEqual([
      [
        [0, 'a', 0],
        [1, '👍', 1],
      ],
      [
        [3, 'b', 1],
        [4, 'c', 0],
      ],
      [],
      [[7, 'd', 0]],
    ]);
  });
});

describe('marked words', () => {
  const passage = (document: string, start: number, end: number) => ({ document, start, end });
  const map: MapData = {
    id: 'm',
    title: 'A map',
    language: 'en',
    textLanguage: 'en',
    revision: 1,
    documents: [{ id: 'm/text', title: 'A text', text: 'It rained. So the street is wet.' }],
    sections: [],
    statements: [
      statement('m/rained', [passage('m/text', 0, 9), passage('m/other', 3, 4)]),
      statement('m/wet', [passage('m/text', 14, 31)]),
      statement('m/implicit', []),
    ],
    inferences: [
      {
        id: 'm/step',
        premises: ['m/rained'],
        conclusion: 'm/wet',
        scheme: null,
        signals: [passage('m/text', 11, 13)],
      },
    ],
    conflicts: [],
    asides: [{ id: 'm/aside', reason: 'It says nothing.', passages: [passage('m/text', 31, 32)] }],
  };

  it('are the passages of a document, and its signals and asides where these are asked for', () => {
    const found = (withSignals: boolean) =>
      marksOf(map, 'm/text', withSignals).map(({ kind, of, start }) => `${kind} ${of} ${start}`);
    expect(found(false)).toEqual(['passage m/rained 0', 'passage m/wet 14']);
    expect(found(true)).toEqual([
      'passage m/rained 0',
      'passage m/wet 14',
      'signal m/step 11',
      'aside m/aside 31',
    ]);
    expect(marksOf(map, 'm/nowhere', true)).toEqual([]);
  });

  it('are first of all for the statement that is said in the fewest words, each named once', () => {
    const [, both] = segmentsOf('abcdef', [
      mark('long', 0, 6),
      mark('short', 2, 4),
      mark('long', 1, 5),
      { kind: 'signal', of: 'step', start: 2, end: 4 },
    ]).filter(({ marks }) => marks.length > 1);
    expect(both && markedFor(both, 'passage')).toEqual(['short', 'long']);
    expect(both && markedFor(both, 'signal')).toEqual(['step']);
  });

  it('offer their statements in turn', () => {
    expect(nextStatement(['a', 'b'], null)).toBe('a');
    expect(nextStatement(['a', 'b'], 'a')).toBe('b');
    expect(nextStatement(['a', 'b'], 'b')).toBe('a');
    expect(nextStatement(['a', 'b'], 'elsewhere')).toBe('a');
    expect(nextStatement(['a'], 'a')).toBe('a');
    expect(nextStatement([], 'a')).toBeUndefined();
  });

  it.each<[readonly LabelValue[], string]>([
    [[], 'IN'],
    [['IN', 'IN'], 'IN'],
    [['OUT'], 'OUT'],
    [['OUT', 'OUT'], 'OUT'],
    [['OUT', 'IN'], 'PARTLY'],
    [['OUT', 'UNDECIDED'], 'PARTLY'],
    [['IN', 'UNDECIDED'], 'UNDECIDED'],
  ])('stand by the labels %j of their statements as %s', (values, expected) => {
    const labels = new Map(values.map((value, at) => [`s${at}`, value]));
    expect(standingOf([...labels.keys()], labels)).toBe(expected);
  });

  it('have the strongest tier of their statements', () => {
    const tiers = new Map<string, Tier>([
      ['a', 'REACHES'],
      ['b', 'NECESSARY'],
      ['c', 'CONTRIBUTES'],
    ]);
    expect(strongestTier(['a', 'c', 'b'], tiers)).toBe('NECESSARY');
    expect(strongestTier(['a', 'c', 'x'], tiers)).toBe('CONTRIBUTES');
    expect(strongestTier(['x'], tiers)).toBeNull();
  });
});

function statement(id: string, passages: MapData['statements'][number]['passages']) {
  return {
    id,
    text: id,
    role: 'PREMISE',
    kind: 'FACTUAL',
    implicit: passages.length === 0,
    section: null,
    passages,
    verdicts: [],
  } as const;
}
