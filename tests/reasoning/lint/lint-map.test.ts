import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/domain/identifier.js';
import { LINT_CODES } from '../../../src/reasoning/lint/lint-rule.js';
import { ALL_LINT_RULES } from '../../../src/reasoning/lint/lint-rules.js';
import { catalogueFor } from '../../../src/words/catalogues.js';
import { type LintSketch, lintSketch, toldSketch } from './lint-sketch.js';

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

  it('has a rule for each code, and one code for each', () => {
    expect(ALL_LINT_RULES.map(({ code }) => code)).toEqual(LINT_CODES);
    expect(new Set(LINT_CODES).size).toBe(LINT_CODES.length);
    for (const code of LINT_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('is described in sentences', () => {
    const { rules: english } = catalogueFor('en').lint;
    const { rules: chinese } = catalogueFor('zh-Hant').lint;
    for (const code of LINT_CODES) {
      expect(english[code].title).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(english[code].why).toMatch(/^[A-Z].*\.$/);
      expect(english[code].mend).toMatch(/^[A-Z].*\.$/);
      expect(chinese[code].title).toMatch(/^[^\n“”]*[^。]$/);
      expect(chinese[code].why).toMatch(/^[^\n“”]*。$/);
      expect(chinese[code].mend).toMatch(/^[^\n“”]*。$/);
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

  it('has to be noticed: an acceptance of nothing is told of itself', async () => {
    const told = await toldSketch({
      ...SKETCH,
      accepted: [
        ['unconnected-statement', ['alone', 'c'], 'They set the scene.'],
        ['shared-passage', ['p', 'c'], 'They share it.'],
      ],
    });
    const notices = told.filter(({ rule }) => rule === 'acceptance-unused');
    expect(notices).toMatchObject([
      {
        severity: 'WARNING',
        accepted: null,
        message: '“shared-passage” is accepted at “p” and “c”, where the rule notices nothing.',
        mend: 'Take this entry out of “accepted”.',
        things: ['m/p', 'm/c'],
      },
      {
        message: '“unconnected-statement” is accepted at “c”, where the rule notices nothing.',
        mend: 'Take that name out of this entry.',
        things: ['m/c'],
      },
    ]);
  });

  it('may name what is no longer in the map', async () => {
    const gone = (...at: readonly string[]): LintSketch => ({
      ...SKETCH,
      accepted: [['self-attack', at, 'It was so.']],
    });
    expect(told(gone('gone')).at(-1)).toEqual(['acceptance-unused', 'gone', null]);
    const message = async (sketch: LintSketch, language?: string) =>
      (await toldSketch(sketch, language)).find(({ rule }) => rule === 'acceptance-unused')
        ?.message;
    expect(await message(gone('gone'))).toBe(
      '“self-attack” is accepted at 1 thing no longer in the map, where the rule notices nothing.',
    );
    expect(await message(gone('gone', 'p', 'lost'))).toBe(
      '“self-attack” is accepted at “p” and at 2 things no longer in the map, where the rule notices nothing.',
    );
    expect(await message(gone('gone', 'p', 'lost'), 'zh-Hant')).toBe(
      '論證圖接受「self-attack」規則對「p」以及論證圖中已經沒有的 2 項的提示，但這條規則在那裡並未指出問題。',
    );
  });
});
