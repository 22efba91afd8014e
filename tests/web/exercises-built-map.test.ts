import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterStep,
  type BuildStep,
  type DrawnMap,
  NOTHING_DRAWN,
  problemOf,
} from '../../src/web/explorer/exercises/build/built-map.js';

const mapAfter = (...steps: readonly BuildStep[]) => steps.reduce(afterStep, NOTHING_DRAWN);
const infer = (conclusion: string, ...premises: readonly string[]): BuildStep => ({
  type: 'infer',
  premises,
  conclusion,
});
const object = (target: string, ...attackers: readonly string[]): BuildStep => ({
  type: 'object',
  attackers,
  target,
});

describe('a map that is being built', () => {
  it('takes premises together where one is brought to an inference', () => {
    const step = { type: 'link', inference: 'i1', premises: ['2'] } as const;
    expect(mapAfter(infer('3', '1'), infer('3', '4'), step)).toEqual({
      inferences: [
        { key: 'i1', premises: ['1', '2'], conclusion: '3' },
        { key: 'i2', premises: ['4'], conclusion: '3' },
      ],
      conflicts: [],
    });
  });

  it.each([
    ['nothing is chosen', infer('3'), 'NOTHING_CHOSEN'],
    ['nothing is aimed at', object('', '1'), 'NOTHING_CHOSEN'],
    ['a conclusion is its own premise', infer('3', '1', '3'), 'IN_ITSELF'],
    ['something objects to itself', object('1', '1'), 'IN_ITSELF'],
    ['it is there already, in another order', infer('3', '2', '1'), 'THERE_ALREADY'],
    ['the objection is there already', object('i1', '4'), 'THERE_ALREADY'],
    [
      'a premise is brought that is there',
      { type: 'link', inference: 'i1', premises: ['2'] },
      'THERE_ALREADY',
    ],
    [
      'a conclusion is brought to its own joint',
      { type: 'link', inference: 'i1', premises: ['3'] },
      'IN_ITSELF',
    ],
  ] as const)('stays as it is where %s', (_why, step, problem) => {
    const map = mapAfter(infer('3', '1', '2'), object('i1', '4'));
    expect(problemOf(map, step)).toBe(problem);
    expect(afterStep(map, step)).toBe(map);
  });

  it('loses with a relation all that was drawn against it', () => {
    const map = mapAfter(infer('2', '1'), object('i1', '3'), object('c1', '4'), object('2', '5'));
    expect(afterStep(map, { type: 'remove', key: 'i1' })).toEqual({
      inferences: [],
      conflicts: [{ key: 'c3', attackers: ['5'], target: '2' }],
    });
  });

  it('is one that the marking takes, whatever is drawn and removed', () => {
    const text = fc.constantFrom('1', '2', '3', '4');
    const texts = fc.array(text, { maxLength: 3 });
    const relation = fc.constantFrom('i1', 'i2', 'c1', 'c2', 'c3');
    const step: fc.Arbitrary<BuildStep> = fc.oneof(
      fc.record({ type: fc.constant('infer' as const), premises: texts, conclusion: text }),
      fc.record({ type: fc.constant('link' as const), premises: texts, inference: relation }),
      fc.record({
        type: fc.constant('object' as const),
        attackers: texts,
        target: fc.oneof(
          text,
          relation.filter((key) => key === 'i1'),
        ),
      }),
      fc.record({ type: fc.constant('remove' as const), key: relation }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const map = steps.reduce<DrawnMap>((before, one) => {
          const isThere =
            one.type !== 'object' || !/^i/.test(one.target) || has(before, one.target);
          return isThere ? afterStep(before, one) : before;
        }, NOTHING_DRAWN);
        const keys = [...map.inferences, ...map.conflicts].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { premises, conclusion } of map.inferences) {
          expect(premises.length).toBeGreaterThan(0);
          expect(new Set(premises).size).toBe(premises.length);
          expect(premises).not.toContain(conclusion);
        }
        for (const { target } of map.conflicts) {
          expect(/^\d$/.test(target) || keys.includes(target)).toBe(true);
        }
        const alike = map.inferences.map(({ premises, conclusion }) =>
          [...premises].sort().concat('→', conclusion).join(),
        );
        expect(new Set(alike).size).toBe(alike.length);
      }),
    );
  });
});

function has({ inferences }: DrawnMap, key: string): boolean {
  return inferences.some((one) => one.key === key);
}
