import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { supportCycles } from '../../src/reasoning/support-cycles.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { randomMap } from '../support/random-map.js';
import { longestChain } from './at-once.js';
import { slowDistances, slowLongestChain } from './slow-dependence.js';

function index(inferences: MapSketch['inferences'] = {}) {
  return buildMapIndex(structureOf(mapContent('m', { inferences }), 1));
}

describe('the longest chain', () => {
  const cases: Record<string, readonly [MapSketch['inferences'], string]> = {
    'is empty where there is no inference': [{}, ''],
    'goes by the longest of several ways': [
      { short: 'p -> s', i: 'p -> a', j: 'a -> b', k: 'b -> s', on: 's -> t' },
      'i j k on',
    ],
    'is the first in the map of several as long': [
      { z: 'p -> a', y: 'q -> a', x: 'a -> s' },
      'z x',
    ],
    'does not count the inferences of a cycle': [
      { into: 'p -> a', round: 'a -> b', back: 'b -> a', out: 'a -> s' },
      'into out',
    ],
    'passes through a cycle from one of its statements to another': [
      { into: 'p -> a', round: 'a -> b', on: 'b -> c', back: 'c -> a', out: 'c -> s' },
      'into out',
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [inferences, chain]) => {
    expect(longestChain(index(inferences)).map(nameOf).join(' ')).toBe(chain);
  });

  it('agrees with trying every path, on random maps without cycles', () => {
    fc.assert(
      fc.property(randomMap({ statements: 9, inferences: 12 }), (content) => {
        const at = new Map(content.statements.map(({ id }, place) => [id, place]));
        const place = (id: (typeof content.statements)[number]['id']) => at.get(id) ?? 0;
        const map = {
          ...structureOf(content, 1),
          inferences: content.inferences.filter(({ premises, conclusion }) =>
            premises.every((premise) => place(premise) < place(conclusion)),
          ),
          conflicts: [],
        };
        const chain = longestChain(buildMapIndex(map));
        expect(chain).toHaveLength(slowLongestChain(map));
        const steps = chain.map((id) => map.inferences.find((one) => one.id === id));
        steps.slice(1).forEach((step, before) => {
          expect(step?.premises).toContain(steps[before]?.conclusion);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('cycles of support', () => {
  it('are the sets of statements that lead to one another, in the order of the map', () => {
    const inferences = {
      i: 'p -> a',
      there: 'a + q -> b',
      back: 'b -> a',
      on: 'b -> c',
      round: 'c -> d',
      again: 'd -> e',
      home: 'e -> c',
    };
    const cycles = supportCycles(index(inferences));
    expect(cycles.map((cycle) => cycle.map(nameOf).join(' '))).toEqual(['a b', 'c d e']);
  });

  it('agree with following chains both ways, on random maps', () => {
    fc.assert(
      fc.property(randomMap({ statements: 10, inferences: 12 }), (content) => {
        const map = structureOf(content, 1);
        const reach = new Map(map.statements.map((one) => [one, slowDistances(map, one)]));
        const companions = map.statements.map((one) =>
          map.statements.filter(
            (other) => one === other || (reach.get(one)?.has(other) && reach.get(other)?.has(one)),
          ),
        );
        const expected = companions.filter(
          (cycle, at) => cycle.length > 1 && cycle[0] === map.statements[at],
        );
        expect(supportCycles(buildMapIndex(map))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
