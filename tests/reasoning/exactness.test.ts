import { describe, expect, it } from 'vitest';
import type { MapStructure } from '../../src/domain/argument-map.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { chainMap, cyclicMap, denseMap, layeredMap } from '../support/generated-maps.js';
import { dependence } from './at-once.js';

const STATEMENTS = 400;
const SEEDS = [1, 2];
/** Every so many statements are asked about. */
const APART = 67;

const shape = { statements: STATEMENTS, premises: 3 };
const maps: Readonly<Record<string, (seed: number) => MapStructure>> = {
  chain: (seed) => chainMap({ ...shape, seed, inferences: 1.5 }),
  layered: (seed) => layeredMap({ ...shape, seed, inferences: 2, width: 40 }),
  dense: (seed) => denseMap({ ...shape, seed, inferences: 4, given: 0.2 }),
  cyclic: (seed) => cyclicMap({ ...shape, seed, inferences: 1, given: 0.4 }),
};

/** How many rows have each tier, and how many are undecided. */
function tally(map: MapStructure): Record<string, number> {
  const index = buildMapIndex(map);
  const found: Record<string, number> = { undecided: 0 };
  for (const of of map.statements.filter((_, at) => at % APART === 33)) {
    for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
      const view = dependence(index, of, direction);
      for (const { statement } of view.reached) {
        const { tier, exact } = view.tierOf(statement);
        found[tier] = (found[tier] ?? 0) + 1;
        if (!exact) found['undecided'] = (found['undecided'] ?? 0) + 1;
      }
    }
  }
  return found;
}

describe('on generated maps of 400 statements, at the default budget', () => {
  it.each(Object.entries(maps))(
    'no row of a %s map is undecided',
    { timeout: 60_000 },
    (_, make) => {
      for (const seed of SEEDS) {
        const { undecided, CONTRIBUTES } = tally(make(seed));
        expect(undecided).toBe(0);
        expect(CONTRIBUTES).toBeGreaterThan(100); // there was something to decide
      }
    },
  );
});
