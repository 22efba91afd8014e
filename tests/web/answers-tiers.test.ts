import { describe, expect, it } from 'vitest';
import { chainOf, type Dependent, groupByTier } from '../../src/web/explorer/answers/tiers.js';

const id = (name: string) => ({ id: name });
const edge = (node: string, tier: Dependent['tier'], rest: Partial<Dependent> = {}): Dependent => ({
  tier,
  exact: true,
  distance: 1,
  node: id(node),
  witness: null,
  standsWithout: null,
  ...rest,
});

describe('what rests on a statement', () => {
  it('is grouped by tier, the strongest first, each in the order given', () => {
    const edges = [
      edge('m/near', 'REACHES'),
      edge('m/far', 'NECESSARY'),
      edge('m/farther', 'REACHES'),
      edge('m/farthest', 'NECESSARY'),
    ];
    const groups = groupByTier(edges).map(({ tier, edges: ones }) => [
      tier,
      ...ones.map(({ node }) => node.id),
    ]);
    expect(groups).toEqual([
      ['NECESSARY', 'm/far', 'm/farthest'],
      ['REACHES', 'm/near', 'm/farther'],
    ]);
    expect(groupByTier([])).toEqual([]);
  });

  it('lights up its chain in order, each thing once, with what is linked along the way', () => {
    const witness = [
      { id: 'm/i', premises: [id('m/p'), id('m/q')], conclusion: id('m/r') },
      { id: 'm/j', premises: [id('m/r'), id('m/p')], conclusion: id('m/s') },
    ];
    expect(chainOf('m/p', edge('m/s', 'NECESSARY', { witness }))).toEqual([
      'm/p',
      'm/q',
      'm/i',
      'm/r',
      'm/j',
      'm/s',
    ]);
  });

  it('lights up itself alone where a large map gives no chain', () => {
    expect(chainOf('m/p', edge('m/s', 'REACHES'))).toEqual(['m/p']);
  });
});
