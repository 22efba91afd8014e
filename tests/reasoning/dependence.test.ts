import { describe, expect, it } from 'vitest';
import { nameOf, parseEntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import type { Tier } from '../../src/reasoning/dependence.js';
import { InvariantError } from '../../src/reasoning/invariant.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { dependence } from './at-once.js';

interface Expected {
  readonly tier: Tier;
  readonly witness: string;
  /** Null where nothing stands without the premise. */
  readonly standsWithout: string | null;
}

/** What `p` says about `s`, seen from either end, by names. */
function between(sketch: MapSketch, p: string, s: string, budget?: number) {
  const index = buildMapIndex(structureOf(mapContent('m', sketch), 1));
  const [one, other] = [parseEntityId(`m/${p}`), parseEntityId(`m/${s}`)];
  const answers = [
    { view: dependence(index, one, 'DOWNSTREAM', budget), of: other },
    { view: dependence(index, other, 'UPSTREAM', budget), of: one },
  ].map(({ view, of }) => ({
    ...view.tierOf(of),
    witness: view.witnessOf(of).map(nameOf).join(' '),
    standsWithout: view.standsWithout(of)?.map(nameOf).join(' ') ?? null,
  }));
  expect(answers[1]).toEqual(answers[0]);
  return answers[0];
}

const cases: Record<string, readonly [MapSketch['inferences'], string, string, Expected]> = {
  'a linked premise is necessary': [
    { i: 'p + q -> s' },
    'p',
    's',
    { tier: 'NECESSARY', witness: 'i', standsWithout: null },
  ],
  'convergent premises each contribute, and the conclusion stands without either': [
    { i: 'p -> s', j: 'q -> s' },
    'p',
    's',
    { tier: 'CONTRIBUTES', witness: 'i', standsWithout: 'q' },
  ],
  'a premise on both sides of a diamond is necessary': [
    { left: 'p -> a', right: 'p -> b', both: 'a + b -> s' },
    'p',
    's',
    { tier: 'NECESSARY', witness: 'left both', standsWithout: null },
  ],
  'a premise from which two convergent ways lead is necessary': [
    { left: 'p -> a', right: 'p -> b', l: 'a -> s', r: 'b -> s' },
    'p',
    's',
    { tier: 'NECESSARY', witness: 'left l', standsWithout: null },
  ],
  'a premise beside one that suffices alone only reaches': [
    { both: 'p + q -> s', alone: 'q -> s' },
    'p',
    's',
    { tier: 'REACHES', witness: 'both', standsWithout: 'q' },
  ],
  'the shortest chain is the witness, even where it is redundant': [
    { long: 'p -> a', way: 'a -> s', both: 'p + q -> s', alone: 'q -> s' },
    'p',
    's',
    { tier: 'CONTRIBUTES', witness: 'both', standsWithout: 'q' },
  ],
  'an intermediate statement with one inference to it is necessary for what it alone supports': [
    { i: 'a -> p', j: 'p -> s' },
    'p',
    's',
    { tier: 'NECESSARY', witness: 'j', standsWithout: null },
  ],
  'an intermediate statement is taken away with the inferences to it, and others carry on': [
    { i: 'a -> p', j: 'p -> s', k: 'a + b -> s' },
    'p',
    's',
    { tier: 'CONTRIBUTES', witness: 'j', standsWithout: 'a b' },
  ],
  'an intermediate statement beside its own premise only reaches': [
    { i: 'q -> p', both: 'p + q -> s', alone: 'q -> s' },
    'p',
    's',
    { tier: 'REACHES', witness: 'both', standsWithout: 'q' },
  ],
  'in a cycle that nothing supports, each statement contributes to the others': [
    { i: 'p -> s', j: 's -> p' },
    'p',
    's',
    { tier: 'CONTRIBUTES', witness: 'i', standsWithout: null },
  ],
  'a chain through a cycle is as strong as one without': [
    { in: 'p -> a', round: 'a -> b', back: 'b -> a', out: 'b -> s' },
    'p',
    's',
    { tier: 'NECESSARY', witness: 'in round out', standsWithout: null },
  ],
  'a chain that needs its own end is no support': [
    { knot: 'p + s -> a', round: 'a -> s', alone: 'q -> s' },
    'p',
    's',
    { tier: 'REACHES', witness: 'knot round', standsWithout: 'q' },
  ],
  'a conclusion whose other premise nothing derives is not derived, yet p would contribute': [
    { i: 'p + a -> s', round: 'b -> a', back: 'a -> b', given: 'q -> b' },
    'p',
    's',
    { tier: 'NECESSARY', witness: 'i', standsWithout: null },
  ],
  'what lies behind circular support alone is reached and no more': [
    { i: 'p + a -> s', round: 'b -> a', back: 'a -> b' },
    'p',
    's',
    { tier: 'REACHES', witness: 'i', standsWithout: null },
  ],
  'a premise that no linked partner needs is dropped from the support without p': [
    { i: 'p -> s', j: 'a + b -> s', k: 'b -> s' },
    'p',
    's',
    { tier: 'CONTRIBUTES', witness: 'i', standsWithout: 'b' },
  ],
};

describe('dependence', () => {
  it.each(Object.entries(cases))('%s', (_, [inferences = {}, p, s, expected]) => {
    expect(between({ inferences }, p, s)).toEqual({ exact: true, ...expected });
  });

  it('takes no notice of conflicts and evidence', () => {
    const inferences = { i: 'p + q -> s', j: 'r -> s' };
    const attacked: MapSketch = {
      inferences,
      conflicts: {
        undercut: 'x -> i',
        undermine: 'x -> p',
        rebut: 'x -> s',
        counter: 'p -> rebut',
      },
      evidence: { found: ['p', 'CONTRADICTS'] },
    };
    expect(between(attacked, 'p', 's')).toEqual(between({ inferences }, 'p', 's'));
  });

  it('finds a contribution that a first try misses', () => {
    // Of the ways to a, only the one through b leaves p anything to do: c and d alone suffice for s.
    const inferences = {
      i: 'p + a -> s',
      one: 'c + d -> a',
      another: 'c + b -> a',
      suffice: 'c + d -> s',
    };
    expect(between({ inferences }, 'p', 's')).toMatchObject({ tier: 'CONTRIBUTES', exact: true });
  });

  it('lists what is reached by distance, then in the order of the map, without the start', () => {
    const index = buildMapIndex(
      structureOf(
        mapContent('m', {
          statements: { far: {}, b: {}, a: {}, p: {}, lonely: {} },
          inferences: { i: 'p -> a', j: 'p -> b', k: 'a + b -> far', back: 'far -> p' },
        }),
        1,
      ),
    );
    const { reached } = dependence(index, parseEntityId('m/p'), 'DOWNSTREAM');
    expect(reached.map(({ statement, distance }) => `${distance} ${nameOf(statement)}`)).toEqual([
      '1 b',
      '1 a',
      '2 far',
    ]);
  });

  it('names the first of several shortest chains in the order of the map', () => {
    const inferences = { z: 'a -> s', y: 'p -> b', x: 'p -> a', w: 'b -> s' };
    expect(between({ inferences }, 'p', 's')?.witness).toBe('y w');
  });

  it('answers NECESSARY and REACHES on a budget of 1, and says where it could not exclude more', () => {
    const inferences = { i: 'p + q -> s', j: 'q -> t', k: 'p -> t' };
    expect(between({ inferences }, 'p', 's', 1)).toMatchObject({ tier: 'NECESSARY', exact: true });
    expect(between({ inferences }, 'p', 't', 1)).toMatchObject({ tier: 'REACHES', exact: false });
  });

  it('refuses a statement that is not in the map, is not reached, or is the start', () => {
    const content = mapContent('m', { inferences: { i: 'p -> s' }, statements: { lonely: {} } });
    const index = buildMapIndex(structureOf(content, 1));
    const view = dependence(index, parseEntityId('m/p'), 'DOWNSTREAM');
    expect(() => dependence(index, parseEntityId('m/i'), 'DOWNSTREAM')).toThrow(InvariantError);
    for (const name of ['lonely', 'p', 'missing']) {
      expect(() => view.tierOf(parseEntityId(`m/${name}`))).toThrow(InvariantError);
    }
  });
});
