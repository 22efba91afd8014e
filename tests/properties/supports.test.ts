import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapStructure } from '../../src/domain/argument-map.js';
import type { EntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { finish } from '../../src/domain/work.js';
import { closure } from '../../src/reasoning/closure.js';
import { Loads } from '../../src/reasoning/load.js';
import { buildMapIndex, type MapIndex, statementNumber } from '../../src/reasoning/map-index.js';
import { necessaryDownstream } from '../../src/reasoning/necessary.js';
import {
  criticalPremises,
  dependence,
  minimalSupports,
  premisesByLoad,
  sharedDependence,
} from '../reasoning/at-once.js';
import { slowCritical, slowLoad, slowShared, slowSupports } from '../reasoning/slow-supports.js';
import { propertyRuns } from '../support/property-runs.js';
import { randomMap } from '../support/random-map.js';

const TWO_MINUTES = 120_000;
const MANY = { numRuns: propertyRuns() };
const ALL = 100_000;
const WIDE = { statements: 12, inferences: 24, premises: 3, conflicts: 0, evidence: 0 };
const LARGE = { statements: 24, inferences: 40, premises: 4, conflicts: 0, evidence: 0 };

function structures(size = {}): fc.Arbitrary<MapStructure> {
  return randomMap(size).map((content) => structureOf(content, 1));
}

/** Whether s is derived from these given statements, and from no others. */
function derives(index: MapIndex, from: readonly EntityId[], s: EntityId): boolean {
  const mask = new Uint8Array(index.statementCount);
  for (const one of from) mask[statementNumber(index, one)] = 1;
  return closure(index, mask)[statementNumber(index, s)] === 1;
}

function isMinimalSupport(index: MapIndex, set: readonly EntityId[], s: EntityId): boolean {
  const spared = set.some((one) =>
    derives(
      index,
      set.filter((other) => other !== one),
      s,
    ),
  );
  const isGiven = set.every((one) => index.given[statementNumber(index, one)] === 1);
  return isGiven && derives(index, set, s) && !spared;
}

describe('minimal supports on random maps', () => {
  it(
    'are those of the definition, smallest first and then in the order of the map',
    () => {
      fc.assert(
        fc.property(structures(), (map) => {
          const index = buildMapIndex(map);
          const expected = [...slowSupports(map)];
          const found = expected.map(([s]) => [s, minimalSupports(index, s, { limit: ALL })]);
          const critical = expected.map(([s]) => criticalPremises(index, s));
          expect(found).toEqual(
            expected.map(([s, sets]) => [s, { sets, complete: true, exact: true }]),
          );
          expect(critical).toEqual(expected.map(([, sets]) => slowCritical(sets)));
        }),
        MANY,
      );
    },
    TWO_MINUTES,
  );

  it('are the first of all where a limit is set, and complete where it held none back', () => {
    fc.assert(
      fc.property(structures(WIDE), fc.integer({ min: 1, max: 4 }), (map, limit) => {
        const index = buildMapIndex(map);
        for (const s of map.statements) {
          const all = minimalSupports(index, s, { limit: ALL }).sets;
          expect(minimalSupports(index, s, { limit })).toEqual({
            sets: all.slice(0, limit),
            complete: all.length <= limit,
            exact: true,
          });
        }
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('are right on any budget, begin with the smallest where exact, and are never none in vain', () => {
    const budget = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000 }));
    fc.assert(
      fc.property(structures(LARGE), budget, fc.integer({ min: 1, max: 6 }), (map, few, limit) => {
        const index = buildMapIndex(map);
        for (const s of map.statements) {
          const all = minimalSupports(index, s, { limit: ALL });
          const poor = minimalSupports(index, s, { limit, budget: few });
          expect(all.complete).toBe(true);
          expect(poor.sets.length).toBeGreaterThanOrEqual(Math.min(1, all.sets.length));
          expect(poor.sets.length).toBeLessThanOrEqual(limit);
          expect(poor.sets).toEqual(all.sets.filter((set) => isIn(poor.sets, set)));
          if (poor.exact) expect(poor.sets).toEqual(all.sets.slice(0, limit));
          else expect(poor.complete).toBe(false);
          if (poor.complete) expect(poor.sets).toHaveLength(all.sets.length);
        }
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });

  it('derive the statement and can spare none of their members', () => {
    fc.assert(
      fc.property(structures(LARGE), (map) => {
        const index = buildMapIndex(map);
        for (const s of map.statements) {
          for (const set of minimalSupports(index, s).sets) {
            expect(isMinimalSupport(index, set, s)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('hold nothing that does not contribute, and all that is necessary', () => {
    fc.assert(
      fc.property(structures(), (map) => {
        const index = buildMapIndex(map);
        for (const s of map.statements) {
          const { sets } = minimalSupports(index, s, { limit: ALL });
          const view = dependence(index, s, 'UPSTREAM');
          const tiers = new Map(
            view.reached.map(({ statement }) => [statement, view.tierOf(statement).tier]),
          );
          const isDerived = derives(index, given(index), s);
          for (const p of given(index)) {
            if (p === s) continue;
            const held = sets.filter((set) => set.includes(p)).length;
            const least = held === 0 ? 'REACHES' : 'CONTRIBUTES';
            const tier = isDerived && held === sets.length ? 'NECESSARY' : least;
            expect(tiers.get(p) ?? 'REACHES').toBe(tier);
          }
        }
      }),
      { numRuns: propertyRuns() },
    );
  });
});

describe('what falls with a premise, on random maps', () => {
  it(
    'is counted by its load as the definition counts it',
    () => {
      fc.assert(
        fc.property(structures(), (map) => {
          const loads = new Loads(buildMapIndex(map));
          const found = map.statements.map((p) => finish(loads.loadOf(p)));
          expect(found).toEqual(map.statements.map((p) => slowLoad(map, p)));
        }),
        MANY,
      );
    },
    TWO_MINUTES,
  );

  it('is as much as it is NECESSARY for, whatever was asked before', () => {
    fc.assert(
      fc.property(structures(LARGE), (map) => {
        const index = buildMapIndex(map);
        const loads = new Loads(index);
        for (const p of [...map.statements, ...map.statements]) {
          const necessary = necessaryDownstream(index, statementNumber(index, p));
          expect(finish(loads.loadOf(p))).toBe(necessary.filter((is) => is === 1).length);
        }
      }),
      { numRuns: propertyRuns() / 2 },
    );
  });

  it('has no derivation without it', () => {
    fc.assert(
      fc.property(structures(), (map) => {
        const index = buildMapIndex(map);
        for (const s of map.statements) {
          for (const p of criticalPremises(index, s)) {
            const others = given(index).filter((one) => one !== p);
            expect(derives(index, others, s)).toBe(false);
          }
        }
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('puts the premises in order, and those last for which the budget was too small', () => {
    fc.assert(
      fc.property(structures(LARGE), fc.integer({ min: 0, max: 300 }), (map, budget) => {
        const index = buildMapIndex(map);
        const premises = given(index).filter((p) =>
          map.inferences.some((one) => one.premises.includes(p)),
        );
        const loads = premises.map((statement) => ({
          statement,
          load: finish(new Loads(index).loadOf(statement)),
        }));
        const falling = [...loads].sort((one, other) => other.load - one.load);
        expect(premisesByLoad(new Loads(index))).toEqual({ premises: falling, exact: true });

        const poor = premisesByLoad(new Loads(index), budget);
        const known = poor.premises.filter(({ load }) => load !== null).length;
        expect(poor.exact).toBe(known === premises.length);
        const worked = new Set(premises.slice(0, known));
        expect(poor.premises.slice(0, known)).toEqual(
          falling.filter(({ statement }) => worked.has(statement)),
        );
        expect(poor.premises.slice(known)).toEqual(
          premises.slice(known).map((statement) => ({ statement, load: null })),
        );
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });
});

describe('what statements share, on random maps', () => {
  it(
    'is what the definitions say, in its weakest tier',
    () => {
      const several = structures().chain((map) =>
        fc.record({
          map: fc.constant(map),
          by: fc.shuffledSubarray([...map.statements], {
            minLength: 1,
            maxLength: Math.min(3, map.statements.length),
          }),
        }),
      );
      fc.assert(
        fc.property(several, ({ map, by }) => {
          const { shared, tierOf } = sharedDependence(buildMapIndex(map), [...by, ...by]);
          const answers = shared.map((one) => ({ ...one, ...tierOf(one.statement) }));
          expect(answers).toEqual(slowShared(map, by).map((one) => ({ ...one, exact: true })));
        }),
        { numRuns: propertyRuns() },
      );
    },
    TWO_MINUTES,
  );
});

function given(index: MapIndex): readonly EntityId[] {
  return index.statements.ids.filter((_, number) => index.given[number] === 1);
}

function isIn(sets: readonly (readonly EntityId[])[], set: readonly EntityId[]): boolean {
  const members = set.join();
  return sets.some((one) => one.join() === members);
}
