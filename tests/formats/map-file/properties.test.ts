import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineTable } from '../../../src/formats/map-file/line-table.js';
import { readMap } from '../../../src/formats/map-file/read-map.js';
import { readSchemes } from '../../../src/formats/map-file/read-schemes.js';
import { fileReader, mapOf, read, SCHEMES } from './read-inline.js';

const letter = fc.constantFrom(
  '雨',
  '下',
  'a',
  'b',
  ' ',
  '\n',
  '😀',
  '👩‍🌾',
  'שלום',
  'é',
  '。',
  '"',
  '\\',
);
const texts = fc.array(letter, { minLength: 1, maxLength: 60 }).map((letters) => letters.join(''));

describe('A quotation of any words of any text', () => {
  it('leads back to those words, at the occurrence they were taken from', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), fc.integer({ min: 1, max: 10 }), (text, from, wide) => {
        const points = [...text];
        const start = from % points.length;
        const words = points.slice(start, start + wide).join('');
        fc.pre(words.trim() !== '');
        const places = points
          .map((_, at) => at)
          .filter((at) => points.slice(at, at + [...words].length).join('') === words);
        const quotation = {
          quote: words,
          ...(places.length > 1 ? { occurrence: places.indexOf(start) + 1 } : {}),
        };
        const said = JSON.stringify(quotation);
        const { content, problems } = read(mapOf(`asides: {x: {en: Why, said: ${said}}}`, text));
        expect(problems).toEqual([]);
        const passage = content?.asides[0]?.passages[0];
        const end = start + [...words].length;
        expect(passage).toEqual({
          document: 'rain/essay',
          start,
          end,
          exact: words,
          prefix: points.slice(Math.max(0, start - 32), start).join(''),
          suffix: points.slice(end, end + 32).join(''),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is told the longest beginning of it that the text holds', () => {
    const word = fc.array(fc.constantFrom('a', 'b', '😀'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (textLetters, quoteLetters) => {
        const text = textLetters.join('');
        const quote = quoteLetters.join('');
        fc.pre(!text.includes(quote));
        const { problems } = read(
          mapOf(`asides: {x: {en: Why, said: ${JSON.stringify(quote)}}}`, text),
        );
        const longest = quoteLetters
          .map((_, at) => quoteLetters.slice(0, at).join(''))
          .findLast((beginning) => text.includes(beginning));
        expect(problems[0]?.message).toContain(
          longest === '' ? 'not even its first character' : `up to ${JSON.stringify(longest)} in`,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('The reader never throws, and says no more than it knows:', () => {
  const never = (folder: Parameters<typeof fileReader>[0]) => {
    const { content, problems } = readMap('map.yaml', fileReader(folder), SCHEMES);
    expect(content === null).toBe(problems.length > 0);
    for (const { line, column, message } of problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
    readSchemes('map.yaml', fileReader(folder));
  };

  it('on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => never({ 'map.yaml': bytes })),
    );
  });

  it('on what looks like YAML', () => {
    const piece = fc.constantFrom(
      ...[
        'map: m',
        'title: T',
        'language: en',
        'statements:',
        'inferences:',
        '  a:',
        '  b: {en: B',
        '}',
      ],
      ...[
        'kind: factual',
        'implicit: true',
        '- ',
        '? ',
        ': ',
        '[',
        ']',
        '{',
        '\n',
        '\n',
        '\n  ',
        '\n    ',
      ],
      ...[
        '&a ',
        '*a',
        '!!str ',
        '"',
        "'",
        '|',
        '>',
        '#',
        '---',
        '...',
        '%YAML',
        '\t',
        '\r\n',
        '__proto__:',
      ],
      ...[
        '<<: ',
        'null',
        '~',
        '.nan',
        '1',
        'said: x',
        '\u0000',
        '\u001f',
        '\u0002',
        '\ufeff',
        '😀',
        '\\',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        never({ 'map.yaml': pieces.join(''), 'essay.txt': 'x' }),
      ),
      { numRuns: 1000 },
    );
  });

  it('on a map with any value in any place', () => {
    const value = fc.jsonValue({ maxDepth: 1 });
    const collection = fc.constantFrom(
      ...['documents', 'sections', 'concepts', 'statements', 'inferences', 'conflicts'],
      ...['asides', 'sources', 'assessments', 'evidence', 'include', 'title', 'map'],
    );
    const key = fc.constantFrom(
      ...['en', 'kind', 'said', 'premises', 'conclusion', 'target', 'attackers', 'file', 'title'],
      ...[
        'quote',
        'statement',
        'verdict',
        'basis',
        'parent',
        'headings',
        'questions',
        'scheme',
        'alternatives',
        '__proto__',
      ],
    );
    const thing = fc.dictionary(
      key,
      fc.oneof(value, fc.constantFrom('a', 'essay.txt', 'factual')),
      { maxKeys: 4 },
    );
    const things = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'B', '__proto__'),
      fc.oneof(thing, value),
      { maxKeys: 3 },
    );
    const maps = fc.dictionary(collection, fc.oneof(things, value), { maxKeys: 4 });
    fc.assert(
      fc.property(maps, (map) =>
        never({
          'map.yaml': JSON.stringify({ map: 'm', title: 'T', language: 'en', ...map }),
          'essay.txt': 'a b',
        }),
      ),
      { numRuns: 500 },
    );
  });
});

describe('Lines and columns', () => {
  it('agree with a plain count', () => {
    fc.assert(
      fc.property(texts, fc.nat(60), (text, at) => {
        const points = [...text];
        const place = at % points.length;
        const before = points.slice(0, place);
        const expected = {
          line: before.filter((point) => point === '\n').length + 1,
          column: place - before.lastIndexOf('\n'),
        };
        expect(new LineTable(points).at(place)).toEqual(expected);
        expect(new LineTable(text).at(before.join('').length)).toEqual(expected);
      }),
    );
  });
});
