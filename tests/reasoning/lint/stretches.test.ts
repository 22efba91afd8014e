import { describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/domain/map-structure.js';
import { finish, STEPS_BETWEEN_YIELDS } from '../../../src/domain/work.js';
import { lintMap } from '../../../src/reasoning/lint/lint-map.js';
import { LINT_RULES } from '../../../src/reasoning/lint/lint-rules.js';
import { buildMapIndex } from '../../../src/reasoning/map-index.js';
import { mapContent } from '../../support/map-builder.js';
import { counter, stretchesOf } from '../../support/stretches.js';

const MANY = 30_000;
const numbers = Array.from({ length: MANY }, (_, at) => at);
const named = <Value>(prefix: string, value: (at: number) => Value) =>
  Object.fromEntries(numbers.map((at) => [`${prefix}${at}`, value(at)]));

/** Something for each rule at each place, and circles as well as chains. */
const content = mapContent('m', {
  text: 'A text.',
  statements: named('s', (at) => ({
    implicit: at % 2 === 0,
    text: { en: `Text ${at % 20_000}` },
    said: ['text'],
  })),
  inferences: named('i', (at) => `s${at} + s${(at + 7) % MANY} -> s${(at + 1) % (MANY / 2)}`),
  conflicts: named('k', (at) => `s${at} -> k${at}`),
  evidence: named('e', (at) => [`s${at}`, 'CONTRADICTS'] as const),
  accepted: [['self-attack', numbers.map((at) => `k${at}`), 'So.']],
});
const input = {
  ...content,
  index: buildMapIndex(structureOf(content, 1)),
  schemes: [],
  accepted: content.map.accepted,
  budget: 200_000,
};

/** The same, counting how often a thing is looked at. */
function counted() {
  const { takeCount, list } = counter();
  const { statements, inferences, conflicts, evidence } = input;
  return {
    takeCount,
    input: {
      ...input,
      statements: list(statements),
      inferences: list(inferences),
      conflicts: list(conflicts),
      evidence: list(evidence),
    },
  };
}

describe('on a map of many things', () => {
  it.each(LINT_RULES.map(({ code, check }) => ({ code, check })))(
    'the rule $code yields wherever it looks at many of them',
    ({ check }) => {
      const { takeCount, input: watched } = counted();
      const { yields, mostSteps, mostCounted } = stretchesOf(check(watched), takeCount);
      expect(yields).toBeGreaterThanOrEqual(Math.floor(MANY / STEPS_BETWEEN_YIELDS));
      expect(mostCounted).toBeLessThanOrEqual(STEPS_BETWEEN_YIELDS);
      // One look more than is due, which for a circle is all of it.
      expect(mostSteps).toBeLessThan(30 * MANY);
    },
  );

  it('lint as a whole does, and notices the same as at once', () => {
    const { takeCount, input: watched } = counted();
    const { mostCounted } = stretchesOf(lintMap(watched), takeCount);
    expect(mostCounted).toBeLessThanOrEqual(STEPS_BETWEEN_YIELDS);
    expect(finish(lintMap(watched))).toEqual(finish(lintMap(input)));
  });

  it('two that go on in turn notice what each notices by itself', () => {
    const other = { ...input, statements: input.statements.toReversed(), accepted: [] };
    const works = [lintMap(input), lintMap(other)];
    const results = works.map(() => null as unknown);
    for (let left = works.length; left > 0; ) {
      for (const [at, work] of works.entries()) {
        const next = work.next();
        if (next.done !== true || results[at] !== null) continue;
        results[at] = next.value;
        left -= 1;
      }
    }
    expect(results).toEqual([finish(lintMap(input)), finish(lintMap(other))]);
  });
});
