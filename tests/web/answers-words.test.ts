import { describe, expect, it } from 'vitest';
import { labelChangesBetween } from '../../src/web/explorer/answers/changes.js';
import { linkedSentence } from '../../src/web/explorer/answers/linked-sentence.js';
import { namedAround, namedStatements } from '../../src/web/explorer/answers/named-statements.js';
import { dateFor, numberFor } from '../../src/web/explorer/answers/reader-format.js';
import { stepsAfter, subjectOf } from '../../src/web/explorer/answers/why-subject.js';
import type { MapData } from '../../src/web/explorer/map-data.js';

describe('dates and numbers in the answers', () => {
  it.each([
    ['en', '2025-08-29', 'Aug 29, 2025'],
    ['en', '2025-08', 'Aug 2025'],
    ['en', '2025', '2025'],
    ['zh-Hant', '2025-08-29', '2025年8月29日'],
    ['zh-Hant', '2025-08', '2025年8月'],
    ['zh-Hant', '2025', '2025年'],
    ['en', 'about 1990', 'about 1990'],
  ] as const)(
    'are as exact as what is known, in the reader’s language: %s %s',
    (language, date, written) => {
      expect(dateFor(language, date)).toBe(written);
    },
  );

  it('group digits as the reader does', () => {
    expect(numberFor('en', 12345)).toBe('12,345');
  });
});

const label = (id: string, value: 'IN' | 'OUT' | 'UNDECIDED') => ({
  of: { id },
  value,
  why: { sentence: `${id} is ${value}.` },
});

describe('what changes between two labellings', () => {
  it('is every statement whose label is another, in both directions', () => {
    const before = new Map([
      ['m/b', 'OUT'],
      ['m/c', 'OUT'],
    ] as const);
    const after = [
      label('m/a', 'OUT'),
      label('m/b', 'IN'),
      label('m/c', 'OUT'),
      label('m/d', 'IN'),
    ];
    expect(labelChangesBetween(before, after)).toEqual({
      total: 2,
      changes: [
        { statement: 'm/a', before: 'IN', after: 'OUT', sentence: 'm/a is OUT.' },
        { statement: 'm/b', before: 'OUT', after: 'IN', sentence: 'm/b is IN.' },
      ],
    });
  });
});

const MAP: MapData = {
  id: 'm',
  title: 'A map',
  language: 'en',
  textLanguage: 'en',
  revision: 1,
  documents: [],
  sections: [],
  asides: [],
  statements: ['m/a', 'm/b', 'm/c'].map((id) => ({
    id,
    text: id,
    role: 'PREMISE',
    kind: 'FACTUAL',
    implicit: false,
    section: null,
    passages: [],
    verdicts: [],
  })),
  inferences: [{ id: 'm/i', premises: ['m/a'], conclusion: 'm/b', scheme: null, signals: [] }],
  conflicts: [
    { id: 'm/x', attackers: ['m/c'], target: 'm/i', attack: 'UNDERCUT', signals: [] },
    { id: 'm/y', attackers: ['m/a'], target: 'm/x', attack: 'COUNTER', signals: [] },
  ],
};

describe('a step of a why', () => {
  it.each([
    ['a statement, itself', { id: 'm/a' }, 'm/a'],
    ['an inference, its conclusion', { id: 'm/i' }, 'm/b'],
    ['a counter, what is at stake in the end', { id: 'm/y' }, 'm/b'],
    ['a finding, what it bears on', { id: 'm/e', statement: { id: 'm/c' } }, 'm/c'],
  ])('shows for %s', (_what, of, statement) => {
    expect(subjectOf(of, MAP)?.statement).toBe(statement);
  });

  it('shows nothing for what the page does not know', () => {
    expect(subjectOf({ id: 'm/gone' }, MAP)).toBeNull();
  });

  it('says in which steps it goes on', () => {
    const step = (id: string, ...restsOn: readonly string[]) => ({
      value: 'OUT' as const,
      of: { id },
      why: {
        reason: 'UNSUPPORTED' as const,
        sentence: '',
        restsOn: restsOn.map((one) => ({ of: { id: one } })),
      },
    });
    expect(
      stepsAfter([step('m/b', 'm/j', 'm/i'), step('m/i', 'm/a'), step('m/j'), step('m/a')]),
    ).toEqual([[2, 3], [4], [], []]);
  });
});

describe('what a sentence may name', () => {
  it('is a statement itself, and both ends of what is no statement', () => {
    expect(namedStatements(MAP, ['m/a'])).toEqual(['m/a']);
    expect(namedStatements(MAP, ['m/i'])).toEqual(['m/a', 'm/b']);
    expect(namedStatements(MAP, ['m/x'])).toEqual(['m/c', 'm/b']);
    expect(namedStatements(MAP, ['m/y', 'm/a'])).toEqual(['m/a', 'm/c']);
  });

  it('is around a statement what leads to it and what is against it', () => {
    const against = { id: 'm/z', attackers: ['m/c'], target: 'm/b', attack: 'REBUT' } as const;
    const map = { ...MAP, conflicts: [...MAP.conflicts, { ...against, signals: [] }] };
    expect(namedAround(map, 'm/b')).toEqual(['m/b', 'm/a', 'm/c']);
    expect(namedAround(map, 'm/c')).toEqual(['m/c']);
  });

  it('is linked where the sentence has it', () => {
    const texts = MAP.statements.map(({ id }) => ({ id, text: id }));
    const parts = linkedSentence('The inference from “m/a” to “m/b” is IN.', texts);
    expect(parts.filter((part) => typeof part !== 'string')).toEqual(texts.slice(0, 2));
  });
});

describe('a sentence that quotes statements', () => {
  const rates = { id: 'm/r', text: 'Rates fall.' };
  const dollar = { id: 'm/d', text: 'If Rates fall. the dollar weakens.' };

  it('is cut where it quotes them, and whole when put together again', () => {
    const sentence =
      '“Rates fall.” is OUT: its premise “If Rates fall. the dollar weakens.” is OUT.';
    const parts = linkedSentence(sentence, [dollar, rates]);
    expect(parts).toEqual(['“', rates, '” is OUT: its premise “', dollar, '” is OUT.']);
    const words = parts.map((part) => (typeof part === 'string' ? part : part.text));
    expect(words.join('')).toBe(sentence);
  });

  it('links the longer of two that begin or lie at one place', () => {
    expect(linkedSentence(dollar.text, [rates, dollar])).toEqual([dollar]);
  });

  it('stays as it is where it quotes none', () => {
    expect(linkedSentence('It is OUT.', [rates, { id: 'm/e', text: '' }])).toEqual(['It is OUT.']);
  });
});
