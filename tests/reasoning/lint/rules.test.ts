import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/domain/identifier.js';
import { LINT_RULES } from '../../../src/reasoning/lint/lint-rules.js';
import { type LintSketch, toldSketch } from './lint-sketch.js';

/** What a rule says of a map: each message, and the names of what it is about. */
type Case = readonly [
  what: string,
  sketch: LintSketch,
  expected: readonly (readonly [message: string, ...things: string[]])[],
];

/** For each rule, maps that break it and maps that do not. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'circular-support': [
    ['a chain', { inferences: { i: 'p -> q', j: 'q -> c' } }, []],
    ['two ways to one conclusion', { inferences: { i: 'p -> c', j: 'p -> q', k: 'q -> c' } }, []],
    [
      'a circle that nothing enters',
      { inferences: { there: 'a -> b', back: 'b -> a' } },
      [
        [
          'Support runs in a circle among the statements “a” and “b”, and nothing but the circle reaches any of them.',
          'a',
          'b',
          'there',
          'back',
        ],
      ],
    ],
    [
      'a circle that is derived from outside, and what rests on it',
      { inferences: { in: 'p -> a', there: 'a -> b', back: 'b -> a', on: 'b -> c' } },
      [
        [
          'Support runs in a circle among the statements “a” and “b”, though each is derived without it.',
          'a',
          'b',
          'there',
          'back',
        ],
      ],
    ],
    [
      'a circle of which one statement is derived without it',
      { inferences: { in: 'p -> a', there: 'a + b -> c', back: 'c -> b', more: 'b -> a' } },
      [
        [
          'Support runs in a circle among the statements “a”, “b” and “c”, and nothing but the circle reaches “b” and “c”.',
          'a',
          'b',
          'c',
          'there',
          'back',
          'more',
        ],
      ],
    ],
    [
      'what only a circle reaches, outside it',
      { inferences: { there: 'a -> b', back: 'b -> a', on: 'b + p -> c', up: 'c -> d' } },
      [
        [
          'Support runs in a circle among the statements “a” and “b”, and nothing but the circle reaches any of them.',
          'a',
          'b',
          'there',
          'back',
        ],
        [
          'Only circular support reaches “c” and “d”: nothing derives them from what is given.',
          'c',
          'd',
        ],
      ],
    ],
    [
      'two circles, each by itself',
      { inferences: { i: 'a -> b', j: 'b -> a', k: 'c -> d', l: 'd -> c' } },
      [
        [
          'Support runs in a circle among the statements “a” and “b”, and nothing but the circle reaches any of them.',
          'a',
          'b',
          'i',
          'j',
        ],
        [
          'Support runs in a circle among the statements “c” and “d”, and nothing but the circle reaches any of them.',
          'c',
          'd',
          'k',
          'l',
        ],
      ],
    ],
  ],
  'contradicted-premise': [
    [
      'a contradicted statement on which two rest',
      { inferences: { i: 'p -> a', j: 'a -> b' }, evidence: { e: ['p', 'CONTRADICTS'] } },
      [],
    ],
    [
      'a contradicted statement on which three rest',
      {
        inferences: { i: 'p -> a', j: 'a -> b', k: 'p + q -> c' },
        evidence: { e: ['p', 'CONTRADICTS'], f: ['p', 'PARTLY'], g: ['p', 'CONTRADICTS'] },
      },
      [
        [
          '“p” is given, the finding “What e found” and the finding “What g found” contradict it, and 3 concluded statements would fall with it.',
          'p',
          'e',
          'g',
        ],
      ],
    ],
    [
      'one without which all of them stand',
      {
        inferences: { i: 'p -> a', also: 'q -> a', j: 'a -> b', k: 'b -> c' },
        evidence: { e: ['p', 'CONTRADICTS'] },
      },
      [],
    ],
    [
      'a concluded statement, and a given one that is merely contested',
      {
        inferences: { i: 'p -> a', j: 'a -> b', k: 'b -> c', l: 'c -> d' },
        evidence: { e: ['a', 'CONTRADICTS'], f: ['p', 'CONTESTED'] },
      },
      [],
    ],
    [
      'several, where the budget runs out after the first',
      {
        inferences: { i: 'p -> a', j: 'a -> b', k: 'b -> c', l: 'q + r -> d' },
        evidence: { e: ['r', 'CONTRADICTS'], f: ['q', 'CONTRADICTS'], g: ['p', 'CONTRADICTS'] },
        budget: 9,
      },
      [
        [
          '“p” is given, the finding “What g found” contradicts it, and 3 concluded statements would fall with it.',
          'p',
          'g',
        ],
        [
          '2 of 3 contradicted statements, from “q” on, were not looked at for what rests on them: the budget of 9 steps ran out.',
          'q',
          'r',
        ],
      ],
    ],
  ],
  'duplicate-statement': [
    [
      'different texts',
      { statements: { a: { text: { en: 'It rains.' } }, b: { text: { en: 'It rained.' } } } },
      [],
    ],
    [
      'the same text but for case, width, white space and punctuation',
      {
        statements: {
          a: { text: { en: 'Rates fall, by 1.5%.' } },
          b: { text: { en: 'rates  FALL by １.5' } },
          c: { text: { en: 'Rates fall by 15.' } },
          d: { text: { en: 'Rates fall by -1.5.' } },
        },
      },
      [['The statements “a” and “b” have the same text in English.', 'a', 'b']],
    ],
    [
      'letters with two small forms, or none',
      { statements: { a: { text: { de: 'Die Straße' } }, b: { text: { de: 'DIE STRASSE' } } } },
      [['The statements “a” and “b” have the same text in German.', 'a', 'b']],
    ],
    [
      'groups, in one language or in both',
      {
        statements: {
          a: { text: { 'zh-Hant': '下雨。', en: 'It rains' } },
          b: { text: { 'zh-Hant': '下 雨', en: 'It rains!' } },
          c: { text: { 'zh-Hant': '下雪', en: 'It snows' } },
          d: { text: { 'zh-Hant': '落雪', en: 'it snows' } },
        },
      },
      [
        [
          'The statements “a” and “b” have the same text in Traditional Chinese and English.',
          'a',
          'b',
        ],
        ['The statements “c” and “d” have the same text in English.', 'c', 'd'],
      ],
    ],
    [
      'the same words in two languages, and texts of punctuation alone',
      {
        statements: {
          a: { text: { en: 'Gift' } },
          b: { text: { de: 'Gift' } },
          c: { text: { en: '?!' } },
          d: { text: { en: '…' } },
        },
      },
      [],
    ],
  ],
  'repeated-inference': [
    ['the same premises, another conclusion', { inferences: { i: 'p -> c', j: 'p -> d' } }, []],
    [
      'fewer premises, the same conclusion',
      { inferences: { i: 'p + q + r -> c', j: 'p + q -> c' } },
      [],
    ],
    [
      'the same step three times',
      { inferences: { i: 'p + q -> c', j: 'q + p -> c', k: 'p + q -> c' } },
      [
        [
          'The inference from “q” and “p” to “c” repeats an earlier one: both have the same premises and the same conclusion.',
          'j',
          'i',
        ],
        [
          'The inference from “p” and “q” to “c” repeats an earlier one: both have the same premises and the same conclusion.',
          'k',
          'i',
        ],
      ],
    ],
  ],
  'self-attack': [
    [
      'attacks on other things',
      { inferences: { i: 'p -> c' }, conflicts: { k: 'x -> c', l: 'c -> k', m: 'p -> i' } },
      [],
    ],
    [
      'a conflict against itself',
      { conflicts: { k: 'x -> k' } },
      [['A conflict of “x” attacks itself.', 'k']],
    ],
    [
      'a statement against itself',
      { conflicts: { k: 'x + y -> x' } },
      [['“x” attacks itself, in a conflict of “x” and “y”.', 'k', 'x']],
    ],
    [
      'a statement against the inference that concludes it',
      { inferences: { i: 'p -> c' }, conflicts: { k: 'x + c -> i' } },
      [['“c” attacks the inference from “p” to “c”, which concludes it.', 'k', 'c', 'i']],
    ],
  ],
  'unconnected-statement': [
    [
      'statements in an inference, in a conflict, and as an answer',
      {
        inferences: { i: 'p -> c' },
        conflicts: { k: 'x -> y' },
        statements: { answer: {} },
        schemeOf: { i: 'of-one' },
        answered: { i: ['answer'] },
      },
      [],
    ],
    [
      'one that only evidence bears on',
      {
        inferences: { i: 'p -> c' },
        statements: { alone: {} },
        evidence: { e: ['alone', 'SUPPORTS'] },
      },
      [
        [
          '“alone” stands in no inference and no conflict, and answers no critical question.',
          'alone',
        ],
      ],
    ],
  ],
  'implicit-premise': [
    [
      'an implicit premise with evidence, and an implicit conclusion',
      {
        inferences: { i: 'p -> c' },
        statements: { p: { implicit: true }, c: { implicit: true } },
        evidence: { e: ['p', 'UNVERIFIED'] },
      },
      [],
    ],
    [
      'implicit premises without evidence',
      {
        inferences: { i: 'p + q + r -> c', j: 'q -> d' },
        statements: { p: { implicit: true }, q: {}, r: { implicit: true } },
      },
      [
        [
          'The inference from “p” and 2 more to “c” rests on “p” and “r”, which are implicit, and no evidence bears on them.',
          'i',
          'p',
          'r',
        ],
      ],
    ],
  ],
  'redundant-premise': [
    [
      'linked premises that all are needed, given or not',
      { inferences: { i: 'p + q -> c', j: 'x -> q', k: 'x + p -> d', l: 'd -> p' } },
      [],
    ],
    [
      'a premise that follows from the others',
      { inferences: { i: 'p + q -> c', j: 'p -> x', k: 'x -> q' } },
      [
        [
          'The inference from “p” and “q” to “c” could do without its premise “q”, which the others lead to by the inference from “p” to “x” and the inference from “x” to “q”.',
          'i',
          'q',
        ],
      ],
    ],
    [
      'a conclusion that follows from fewer',
      { inferences: { i: 'p + q + r -> c', j: 'p + r -> c' } },
      [
        [
          'The inference from “p” and 2 more to “c” could do without its premise “q”: the others lead to its conclusion by the inference from “p” and “r” to “c”.',
          'i',
          'q',
        ],
      ],
    ],
    [
      'premises of which either follows from the other',
      { inferences: { i: 'p + q -> c', j: 'p -> q', k: 'q -> p' } },
      [
        [
          'The inference from “p” and “q” to “c” could do without any one of its premises “p” and “q”; to “p” the others lead by the inference from “q” to “p”.',
          'i',
          'p',
          'q',
        ],
      ],
    ],
    [
      'premises of which each carries the conclusion alone',
      { inferences: { i: 'p + q -> c', j: 'p -> c', k: 'q -> c' } },
      [
        [
          'The inference from “p” and “q” to “c” could do without any one of its premises “p” and “q”; without “p” the others lead to its conclusion by the inference from “q” to “c”.',
          'i',
          'p',
          'q',
        ],
      ],
    ],
    [
      'several, where the budget runs out after the first',
      { inferences: { i: 'p + q -> c', j: 'p -> q', k: 'p + q -> d', l: 'q + d -> e' }, budget: 1 },
      [
        [
          'The inference from “p” and “q” to “c” could do without its premise “q”, which the others lead to by the inference from “p” to “q”.',
          'i',
          'q',
        ],
        [
          '2 of 3 inferences with linked premises, from the inference from “p” and “q” to “d” on, were not looked at for redundant ones: the budget of 1 step ran out.',
          'k',
          'l',
        ],
      ],
    ],
  ],
  'scheme-premises': [
    [
      'as many as the scheme has, no scheme, and one that is not at hand',
      {
        inferences: { i: 'p + q -> c', j: 'p -> c', k: 'p -> d' },
        schemeOf: { i: 'of-two', k: 'unknown' },
      },
      [],
    ],
    [
      'fewer, and more',
      { inferences: { i: 'p -> c', j: 'p + q -> c' }, schemeOf: { i: 'of-two', j: 'of-one' } },
      [
        [
          'The inference from “p” to “c” has 1 premise, fewer than the scheme “of-two”, which has 2.',
          'i',
        ],
        [
          'The inference from “p” and “q” to “c” has 2 premises, more than the scheme “of-one”, which has 1.',
          'j',
        ],
      ],
    ],
  ],
  'shared-passage': [
    [
      'passages that overlap, or that one statement quotes twice',
      {
        text: 'It rained. It snowed.',
        statements: { a: { said: ['It rained.'] }, b: { said: ['rained.'] }, c: { said: ['It'] } },
      },
      [],
    ],
    [
      'one passage for two statements, and another for three',
      {
        text: 'It rained. It snowed.',
        statements: {
          a: { said: ['It rained.'] },
          b: { said: ['It snowed.'] },
          c: { said: ['It snowed.', 'It rained.'] },
          d: { said: ['It rained.'] },
        },
      },
      [
        [
          'The statements “a”, “c” and “d” quote the same passage in full: “It rained.”.',
          'a',
          'c',
          'd',
        ],
        ['The statements “b” and “c” quote the same passage in full: “It snowed.”.', 'b', 'c'],
      ],
    ],
  ],
};

it('every rule has maps that break it and maps that do not', () => {
  expect(Object.keys(CASES).sort()).toEqual(LINT_RULES.map(({ code }) => code).sort());
  for (const [rule, cases] of Object.entries(CASES)) {
    expect(
      cases.some(([, , expected]) => expected.length === 0),
      rule,
    ).toBe(true);
    expect(
      cases.some(([, , expected]) => expected.length > 0),
      rule,
    ).toBe(true);
  }
});

describe.each(Object.entries(CASES))('%s', (code, cases) => {
  it.each(cases)('looks at %s', async (_, sketch, expected) => {
    const all = await toldSketch(sketch);
    const notices = all.filter(({ rule }) => rule === code);
    expect(notices.map(({ message, things }) => [message, ...things.map(nameOf)])).toEqual(
      expected,
    );
    const severity = LINT_RULES.find((rule) => rule.code === code)?.severity;
    for (const notice of notices) {
      expect(notice.severity).toBe(severity);
      expect(notice.mend).toMatch(/^[A-Z].*\.$/);
    }
    for (const { rule, message, mend } of await toldSketch(sketch, 'zh-Hant')) {
      expect(message, rule).toMatch(/^[^\n“”]*。$/);
      expect(mend, rule).toMatch(/^[^\n“”]*。$/);
    }
  });
});
