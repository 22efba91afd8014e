import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/domain/identifier.js';
import { ALL_LINT_RULES, LINT_RULES } from '../../../src/reasoning/lint/lint-rules.js';
import { type LintSketch, lintSketch } from './lint-sketch.js';

const NAMES = { rule: 'implicit-premise', other: 'scheme-premises' } as const;

/** Two statements that nothing connects, and an inference with two notices. */
const SKETCH: LintSketch = {
  statements: { alone: {}, p: { implicit: true }, lonely: {} },
  inferences: { i: 'p -> c' },
  conflicts: { k: 'c -> k' },
  schemeOf: { i: 'of-two' },
};

const told = (sketch: LintSketch) =>
  lintSketch(sketch).map(({ rule, things, accepted }) => [
    rule,
    things.map(nameOf).join(' '),
    accepted,
  ]);

describe('a lint of a map', () => {
  it('tells in the order of the map, and of one thing in the order of the rules', () => {
    expect(told(SKETCH)).toEqual([
      ['unconnected-statement', 'alone', null],
      ['unconnected-statement', 'lonely', null],
      [NAMES.rule, 'i p', null],
      [NAMES.other, 'i', null],
      ['self-attack', 'k', null],
    ]);
  });

  it('notices nothing in an empty map', () => {
    expect(lintSketch({})).toEqual([]);
  });

  it('keeps the code of each rule to one rule, and describes it in sentences', () => {
    expect(new Set(ALL_LINT_RULES.map(({ code }) => code)).size).toBe(LINT_RULES.length + 1);
    for (const { code, title, why, mend } of ALL_LINT_RULES) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(mend).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('an accepted notice', () => {
  it('keeps its place and says why it is accepted', () => {
    expect(
      told({ ...SKETCH, accepted: [['unconnected-statement', ['lonely'], 'It sets it.']] }),
    ).toEqual(
      told(SKETCH).map(([rule, things, accepted]) => [
        rule,
        things,
        things === 'lonely' ? 'It sets it.' : accepted,
      ]),
    );
  });

  it('is accepted at any of its things, and by the rule alone that is named', () => {
    const accepted = told({ ...SKETCH, accepted: [[NAMES.rule, ['p'], 'As usual.']] });
    expect(accepted).toContainEqual([NAMES.rule, 'i p', 'As usual.']);
    expect(accepted).toContainEqual([NAMES.other, 'i', null]);
  });

  it('gives the first of two reasons', () => {
    const accepted = told({
      ...SKETCH,
      accepted: [
        [NAMES.other, ['i'], 'One.'],
        [NAMES.other, ['i'], 'Another.'],
      ],
    });
    expect(accepted).toContainEqual([NAMES.other, 'i', 'One.']);
  });

  it('has to be noticed: an acceptance of nothing is told of itself', () => {
    const notices = lintSketch({
      ...SKETCH,
      accepted: [
        ['unconnected-statement', ['alone', 'c'], 'They set the scene.'],
        ['shared-passage', ['p', 'c'], 'They share it.'],
      ],
    }).filter(({ rule }) => rule === 'acceptance-unused');
    expect(notices).toMatchObject([
      {
        severity: 'WARNING',
        accepted: null,
        message: '"shared-passage" is accepted at "p" and "c", where the rule notices nothing.',
        mend: 'Take this entry out of "accepted".',
        things: ['m/p', 'm/c'],
      },
      {
        message: '"unconnected-statement" is accepted at "c", where the rule notices nothing.',
        mend: 'Take "c" out of "accepted".',
        things: ['m/c'],
      },
    ]);
  });

  it('may name what is no longer in the map', () => {
    const accepted = told({ ...SKETCH, accepted: [['self-attack', ['gone'], 'It was so.']] });
    expect(accepted.at(-1)).toEqual(['acceptance-unused', 'gone', null]);
  });
});
