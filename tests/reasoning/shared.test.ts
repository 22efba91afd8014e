import { describe, expect, it } from 'vitest';
import { nameOf, parseEntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { InvariantError } from '../../src/reasoning/invariant.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { mapContent } from '../support/map-builder.js';
import { sharedDependence } from './at-once.js';

const index = buildMapIndex(
  structureOf(
    mapContent('m', {
      statements: { base: {}, other: {} },
      inferences: {
        i: 'base -> a',
        j: 'a + b -> s',
        k: 'a -> t',
        l: 'other -> t',
        m: 'base + b -> u',
        n: 'far -> base-far',
        o: 'base-far -> b',
      },
    }),
    1,
  ),
);

function view(names: readonly string[], budget?: number) {
  const ids = names.map((name) => parseEntityId(`m/${name}`));
  return sharedDependence(index, ids, budget);
}

/** What is shared, as `name: tier, distance + distance`. */
function said(names: readonly string[], budget?: number): readonly string[] {
  const { shared, tierOf } = view(names, budget);
  return shared.map(({ statement, distances }) => {
    const { tier, exact } = tierOf(statement);
    return `${nameOf(statement)}: ${tier}${exact ? '' : '?'}, ${distances.join(' + ')}`;
  });
}

describe('what statements share', () => {
  it('is what all of them depend on, nearest first, in the weakest of the tiers', () => {
    expect(said(['s', 't'])).toEqual(['a: CONTRIBUTES, 1 + 1', 'base: CONTRIBUTES, 2 + 2']);
    expect(said(['s', 'u'])).toEqual([
      'b: NECESSARY, 1 + 1',
      'base: NECESSARY, 2 + 1',
      'base-far: NECESSARY, 2 + 2',
      'far: NECESSARY, 3 + 3',
    ]);
  });

  it('gives distances in the order in which the statements are named, each once', () => {
    expect(said(['u', 's', 'u'])).toContain('base: NECESSARY, 1 + 2');
  });

  it('leaves out the statements themselves, though one depends on the other', () => {
    expect(said(['s', 'a'])).toEqual(['base: NECESSARY, 2 + 1']);
  });

  it('is nothing where they have nothing in common', () => {
    expect(said(['base-far', 't'])).toEqual([]);
  });

  it('of one statement is what it depends on', () => {
    expect(said(['t'])).toEqual([
      'other: CONTRIBUTES, 1',
      'a: CONTRIBUTES, 1',
      'base: CONTRIBUTES, 2',
    ]);
  });

  it('says where the budget ended before the weakest tier was certain', () => {
    expect(said(['s', 't'], 0)).toEqual(['a: REACHES?, 1 + 1', 'base: REACHES?, 2 + 2']);
    expect(said(['s', 'u'], 0)[0]).toBe('b: NECESSARY, 1 + 1');
  });

  it('is refused of nothing, and of what is not in the map; and so is the tier of what is not shared', () => {
    expect(() => view([])).toThrow(InvariantError);
    expect(() => view(['missing'])).toThrow(InvariantError);
    expect(() => view(['s', 't']).tierOf(parseEntityId('m/other'))).toThrow(InvariantError);
  });
});
