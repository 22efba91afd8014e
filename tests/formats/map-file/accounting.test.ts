import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountingLines } from '../../../src/cli/accounting-lines.js';
import type { Passage } from '../../../src/domain/document.js';
import { type EntityId, entityId, parseMapId } from '../../../src/domain/identifier.js';
import type { UsedPassage } from '../../../src/formats/map-file/quotations.js';
import { sourceDocument } from '../../../src/formats/map-file/source-document.js';
import {
  accountFor,
  type DocumentAccounting,
  MAX_OVERLAPS,
} from '../../../src/formats/map-file/text-accounting.js';
import { catalogueFor } from '../../../src/words/catalogues.js';
import { HEAD, read, report } from './read-inline.js';

const WORDS = catalogueFor('en').reports.accounting;
const TEXT = 'Rain\nIt rained. The street is wet.\nAnd so on.';

function accounted(head: string, collections: string) {
  return {
    'map.yaml': `${HEAD}documents: {essay: {file: essay.txt, title: T${head}}}\n${collections}`,
    'essay.txt': TEXT,
  };
}

const PART_OF_IT = `statements:
  a: {en: A, kind: factual, said: It rained}
  b: {en: B, kind: factual, said: rained. The street}
inferences: {i: {premises: [a], conclusion: b, signals: {quote: street is, shared: true}}}
asides: {x: {en: X, said: [w, {quote: w, shared: true}]}}`;

describe('The account of a text', () => {
  it('counts what lies in each use, what overlaps, and what lies in none', () => {
    const [account] = read(accounted(', headings: Rain', PART_OF_IT)).accounting;
    expect(account).toMatchObject({
      document: 'rain/essay',
      title: { en: 'T' },
      isRequired: false,
      codePoints: 36,
      counts: { statements: 18, signals: 8, headings: 4, asides: 1, overlapping: 13 },
      accounted: 25,
    });
    expect(account?.holes).toEqual([
      { start: 31, end: 34, exact: 'et.', line: 2, column: 27 },
      { start: 35, end: 45, exact: 'And so on.', line: 3, column: 1 },
    ]);
    expect(account?.overlaps.map(({ exact, declared }) => [exact, declared])).toEqual([
      ['rained', false],
      ['street', true],
      ['w', true],
    ]);
    expect(account?.overlaps[0]).toMatchObject({
      first: { use: 'statement', owner: 'rain/a' },
      second: { use: 'statement', owner: 'rain/b' },
      line: 2,
      column: 4,
    });
  });

  it('asks nothing of a document that does not ask for it', () => {
    expect(report(accounted('', PART_OF_IT)).trim()).toBe('');
  });

  it('makes an error of each hole and each undeclared overlap where it is asked for', () => {
    expect(report(accounted(', accounted: true', PART_OF_IT))).toMatchInlineSnapshot(`
      "
      essay.txt:1:1: error: "Rain" is in no statement, signal, heading or aside.
          expected each character in a quotation, since the document is to be accounted for
      essay.txt:2:4: error: "rained" is in the statement "a" and in the statement "b".
          expected words used once, or "shared: true" at one of the two quotations
      essay.txt:2:27: error: "et." is in no statement, signal, heading or aside.
          expected each character in a quotation, since the document is to be accounted for
      essay.txt:3:1: error: "And so on." is in no statement, signal, heading or aside.
          expected each character in a quotation, since the document is to be accounted for
      "
    `);
    expect(read(accounted(', accounted: true', PART_OF_IT)).content).toBeNull();
  });

  it('names both sides of an overlap, whatever they are', () => {
    const collections = `asides:
  x: {en: X, said: [It rained., Rain]}
  y: {en: Y, said: [{quote: And so on., shared: true}, The street is wet.]}
sections: {s: {title: S, headings: It rained.}}
conflicts: {k: {attackers: [z], target: z, signals: And so on.}}
statements: {z: {en: Z, kind: factual, said: The street}}`;
    expect(
      report(accounted(', accounted: true, headings: Rain', collections)),
    ).toMatchInlineSnapshot(`
      "
      essay.txt:1:1: error: "Rain" is in a heading of "essay" and in the aside "x".
          expected words used once, or "shared: true" at one of the two quotations
      essay.txt:2:1: error: "It rained." is in a heading of "s" and in the aside "x".
          expected words used once, or "shared: true" at one of the two quotations
      essay.txt:2:12: error: "The street" is in the statement "z" and in the aside "y".
          expected words used once, or "shared: true" at one of the two quotations
      "
    `);
  });

  it('tells no holes where a file is broken, since everything would be one', () => {
    const folder = {
      ...accounted(', accounted: true', 'include: [b.yaml]'),
      'b.yaml': 'asides: {',
    };
    expect(read(folder).problems.map(({ code }) => code)).toEqual(['yaml-broken']);
  });

  it('is a table to a person', () => {
    const [account] = read(accounted(', headings: Rain', PART_OF_IT)).accounting;
    expect(
      `\n${account === undefined ? '' : accountingLines(account, WORDS)}\n`,
    ).toMatchInlineSnapshot(`
      "
      essay: characters that are not white space
        statements         18   50.00%
        signals             8   22.22%
        headings            4   11.11%
        asides              1    2.77%
        in more than one   13   36.11%
        accounted for      25   69.44%
        not accounted for  11   30.55%
        all                36  100.00%
        overlaps: 3, of which not declared: 1
        holes:
          line 2, column 27: et.
          line 3, column 1: And so on.
        overlaps not declared:
          line 2, column 4: rained (a, b)
      "
    `);
  });

  it('rounds down: one character missing is not 100%', () => {
    const document = sourceDocument({
      id: DOCUMENT,
      name: 'd',
      file: 'd.txt',
      text: 'x'.repeat(20_000),
    });
    const table = accountingLines(accountFor(document, {}, false, [use(0, 19_999)]), WORDS);
    expect(table).toMatch(/accounted for\s+19999\s+99\.99%/);
    expect(accountingLines(accountFor(document, {}, false, [use(0, 20_000)]), WORDS)).toMatch(
      /accounted for\s+20000\s+100\.00%/,
    );
  });

  it('stops listing overlaps where nobody would read them', () => {
    const document = sourceDocument({ id: DOCUMENT, name: 'd', file: 'd.txt', text: 'x' });
    const used = Array.from({ length: 1000 }, () => use(0, 1));
    expect(accountFor(document, {}, true, used).overlaps.length).toBe(MAX_OVERLAPS);
  });
});

const DOCUMENT = entityId(parseMapId('m'), 'd');
const OWNERS = ['a', 'b', 'c'].map((name) => entityId(parseMapId('m'), name));

function use(start: number, end: number, owner: EntityId = DOCUMENT, shared = false): UsedPassage {
  const passage: Passage = { document: DOCUMENT, start, end, exact: '', prefix: '', suffix: '' };
  return { passage, use: 'statement', owner, shared };
}

/** The same account, one character and one pair after the other. */
function slowly(text: string, used: readonly UsedPassage[]) {
  const letters = [...text];
  const isWhite = (at: number) => /\p{White_Space}/u.test(letters[at] ?? '');
  const places = letters.map((_, at) => at).filter((at) => !isWhite(at));
  const times = (at: number) =>
    used.filter(({ passage }) => passage.start <= at && at < passage.end).length;
  const pairs = used.flatMap((one, at) => used.slice(at + 1).map((two) => [one, two] as const));
  return {
    codePoints: places.length,
    accounted: places.filter((at) => times(at) > 0).length,
    overlapping: places.filter((at) => times(at) > 1).length,
    holes: places.filter((at) => times(at) === 0),
    overlaps: pairs
      .filter(([{ passage: one }, { passage: two }]) =>
        places.some((at) => one.start <= at && at < one.end && two.start <= at && at < two.end),
      )
      .filter(([one, two]) => !one.shared && !two.shared).length,
  };
}

function placesOf({ holes }: DocumentAccounting, text: string): readonly number[] {
  const letters = [...text];
  return holes.flatMap(({ start, end }) =>
    letters.flatMap((letter, at) =>
      start <= at && at < end && !/\p{White_Space}/u.test(letter) ? [at] : [],
    ),
  );
}

describe('The account agrees with a plain one', () => {
  it('on random texts and passages', () => {
    const letter = fc.constantFrom('a', '雨', '😀', ' ', '\n', '\u3000', 'ש');
    const texts = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join(''));
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.nat(12), fc.constantFrom(...OWNERS), fc.boolean()),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, spans, (text, drawn) => {
        const length = [...text].length;
        const used = drawn.map(([start, wide, owner, shared]) =>
          use(Math.min(start, length), Math.min(start + wide, length), owner, shared),
        );
        const document = sourceDocument({ id: DOCUMENT, name: 'd', file: 'd.txt', text });
        const account = accountFor(document, {}, false, used);
        expect({
          codePoints: account.codePoints,
          accounted: account.accounted,
          overlapping: account.counts.overlapping,
          holes: placesOf(account, text),
          overlaps: account.overlaps.filter(({ declared }) => !declared).length,
        }).toEqual(slowly(text, used));
        for (const { start, end, exact } of [...account.holes, ...account.overlaps]) {
          expect([...text].slice(start, end).join('')).toBe(exact);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
