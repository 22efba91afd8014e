import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapStructure } from '../../src/domain/argument-map.js';
import type { Direction } from '../../src/domain/direction.js';
import type { EntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { type DependenceAtOnce, dependence } from '../reasoning/at-once.js';
import { structure } from '../reasoning/numbered-structure.js';
import {
  slowDerived,
  slowDistances,
  slowGiven,
  slowSupportsWithout,
  slowTiers,
} from '../reasoning/slow-dependence.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';
import { randomMap } from '../support/random-map.js';

const LARGE = { statements: 24, inferences: 40, premises: 4, conflicts: 0, evidence: 0 };

function structures(size = {}): fc.Arbitrary<MapStructure> {
  return randomMap(size).map((content) => structureOf(content, 1));
}

/** Three given statements and seven others, with linked premises from anywhere: cycles all over. */
const tangled: fc.Arbitrary<MapStructure> = fc
  .array(
    fc.tuple(
      fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 3, max: 9 }),
    ),
    { minLength: 8, maxLength: 18, size: 'max' },
  )
  .map((drawn) => drawn.filter(([premises, conclusion]) => !premises.includes(conclusion)))
  .map((arrows) => structure(10, arrows));

/** Everything a view says, in an order of asking of its own. */
function said(view: DependenceAtOnce, backwards = false) {
  const order = backwards ? view.reached.toReversed() : view.reached;
  const answers = order.map(({ statement, distance }) => ({
    statement,
    distance,
    ...view.tierOf(statement),
    witness: view.witnessOf(statement),
    standsWithout: view.standsWithout(statement),
  }));
  return backwards ? answers.reverse() : answers;
}

/** What a view says about each pair (p, s), by `p → s`. */
function pairs(map: MapStructure, direction: Direction, budget?: number) {
  const index = buildMapIndex(map);
  return new Map(
    map.statements.flatMap((start) =>
      said(dependence(index, start, direction, budget)).map(({ statement, ...answer }) => [
        direction === 'DOWNSTREAM' ? `${start} → ${statement}` : `${statement} → ${start}`,
        answer,
      ]),
    ),
  );
}

/** Compares all answers on a map with the definitions. */
function expectDefinitions(map: MapStructure): void {
  const index = buildMapIndex(map);
  const derived = slowDerived(map, slowGiven(map), null);
  for (const p of map.statements) {
    const answers = said(dependence(index, p, 'DOWNSTREAM'));
    const tiers = slowTiers(map, p);
    const distances = slowDistances(map, p);
    expect(new Map(answers.map(({ statement, tier }) => [statement, tier]))).toEqual(tiers);
    // One comparison for all: to expect each by itself takes a third of the time.
    const found = answers.map(({ statement, tier, witness, standsWithout, ...rest }) => ({
      ...rest,
      statement,
      chain: [witness.length, endOfChain(map, p, witness)],
      standsWithout:
        tier === 'NECESSARY' || !derived.has(statement)
          ? standsWithout === null
          : isOneOf(slowSupportsWithout(map, p, statement), standsWithout),
    }));
    expect(found).toEqual(
      answers.map(({ statement }) => ({
        statement,
        distance: distances.get(statement),
        exact: true,
        chain: [distances.get(statement), statement],
        standsWithout: true,
      })),
    );
  }
}

describe('dependence on random maps', () => {
  it('agrees with the definitions on tier, distance, witness and standsWithout', {
    timeout: propertyTimeout(),
  }, () => {
    fc.assert(fc.property(structures(), expectDefinitions), { numRuns: 3 * propertyRuns() });
  });

  it('agrees with them where premises are linked and support goes round in circles', {
    timeout: propertyTimeout(),
  }, () => {
    fc.assert(fc.property(tangled, expectDefinitions), { numRuns: propertyRuns() });
  });

  it('says the same of a pair downstream and upstream, whatever the budget', {
    timeout: propertyTimeout(),
  }, () => {
    fc.assert(
      fc.property(structures(LARGE), fc.integer({ min: 0, max: 20_000 }), (map, budget) => {
        expect(pairs(map, 'UPSTREAM', budget)).toEqual(pairs(map, 'DOWNSTREAM', budget));
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });

  it('says the same whatever was asked before', { timeout: propertyTimeout() }, () => {
    fc.assert(
      fc.property(structures(LARGE), fc.integer({ min: 0, max: 20_000 }), (map, budget) => {
        const index = buildMapIndex(map);
        for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
          for (const of of map.statements) {
            const view = dependence(index, of, direction, budget);
            expect(said(view, true)).toEqual(said(dependence(index, of, direction, budget)));
          }
        }
      }),
      { numRuns: propertyRuns() / 10 },
    );
  });

  it('names no tier that a larger budget takes back', { timeout: propertyTimeout() }, () => {
    const strength = { REACHES: 0, CONTRIBUTES: 1, NECESSARY: 2 };
    fc.assert(
      fc.property(structures(LARGE), fc.integer({ min: 0, max: 5_000 }), (map, budget) => {
        const poor = pairs(map, 'DOWNSTREAM', budget);
        const takenBack = [...pairs(map, 'DOWNSTREAM')].filter(([pair, { tier, exact }]) => {
          const less = poor.get(pair);
          if (less === undefined || !exact) return true;
          return less.exact ? less.tier !== tier : strength[less.tier] > strength[tier];
        });
        expect(takenBack).toEqual([]);
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });

  it('does not depend on the order of statements and inferences, but for equals', {
    timeout: propertyTimeout(),
  }, () => {
    const shuffled = structures(LARGE).chain((map) =>
      fc.record({
        map: fc.constant(map),
        statements: shuffle(map.statements),
        inferences: shuffle(map.inferences),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ map, statements, inferences }) => {
        const plain = ordered(pairs(map, 'DOWNSTREAM'));
        expect(ordered(pairs({ ...map, statements, inferences }, 'DOWNSTREAM'))).toEqual(plain);
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });
});

function shuffle<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

/** What of the answers must not depend on the order of the map. */
function ordered(answers: ReturnType<typeof pairs>) {
  return new Map(
    [...answers].map(([pair, { tier, exact, distance, witness, standsWithout }]) => [
      pair,
      { tier, exact, distance, length: witness.length, stands: standsWithout !== null },
    ]),
  );
}

/** Where a chain leads from p; null where an inference does not take up where the one before ends. */
function endOfChain(map: MapStructure, p: EntityId, chain: readonly EntityId[]): EntityId | null {
  let end: EntityId | null = p;
  for (const id of chain) {
    const inference = map.inferences.find((one) => one.id === id);
    if (end === null || !inference?.premises.includes(end)) return null;
    end = inference.conclusion;
  }
  return end;
}

function isOneOf(
  sets: readonly ReadonlySet<EntityId>[],
  list: readonly EntityId[] | null,
): boolean {
  return sets.some((set) => JSON.stringify([...set]) === JSON.stringify(list));
}
