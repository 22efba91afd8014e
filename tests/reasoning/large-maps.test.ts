import { describe, expect, it } from 'vitest';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { supportCycles } from '../../src/reasoning/support-cycles.js';
import { dependence, longestChain } from './at-once.js';
import { statement, structure } from './numbered-structure.js';

const MANY = 100_000;

describe('large maps', () => {
  it('answers on a chain of 100,000 inferences, every premise of it necessary', () => {
    const chain = Array.from({ length: MANY }, (_, at) => [[at], at + 1] as const);
    const index = buildMapIndex(structure(MANY + 1, chain));
    const [first, last] = [statement(0), statement(MANY)];
    for (const [of, other, direction] of [
      [first, last, 'DOWNSTREAM'],
      [last, first, 'UPSTREAM'],
    ] as const) {
      const view = dependence(index, of, direction);
      expect(view.reached).toHaveLength(MANY);
      expect(view.reached.at(-1)).toEqual({ statement: other, distance: MANY });
      const tiers = new Set(view.reached.map((one) => view.tierOf(one.statement).tier));
      expect(tiers).toEqual(new Set(['NECESSARY']));
      expect(view.witnessOf(other)).toHaveLength(MANY);
      expect(view.standsWithout(other)).toBeNull();
    }
    expect(longestChain(index)).toHaveLength(MANY);
    expect(supportCycles(index)).toEqual([]);
  });

  it('answers on 100,000 statements in one cycle', () => {
    const cycle = Array.from({ length: MANY }, (_, at) => [[at], (at + 1) % MANY] as const);
    const index = buildMapIndex(structure(MANY, cycle));
    for (const direction of ['DOWNSTREAM', 'UPSTREAM'] as const) {
      const view = dependence(index, statement(0), direction);
      expect(view.reached).toHaveLength(MANY - 1);
      const answers = view.reached.map((one) => view.tierOf(one.statement));
      // The share of each pair is too small for a part of the size of the whole map, and says so.
      expect(new Set(answers.map(({ tier, exact }) => `${tier} ${exact}`))).toEqual(
        new Set(['REACHES false']),
      );
      expect(view.standsWithout(statement(MANY / 2))).toBeNull();
    }
    const generous = dependence(index, statement(0), 'DOWNSTREAM', Number.POSITIVE_INFINITY);
    expect(generous.tierOf(statement(MANY - 1))).toEqual({ tier: 'CONTRIBUTES', exact: true });
    expect(longestChain(index)).toEqual([]);
    expect(supportCycles(index)).toEqual([index.statements.ids]);
  });

  it('answers on one inference with 50,000 premises beside another with as many', () => {
    const half = MANY / 2;
    const range = (from: number) => Array.from({ length: half }, (_, at) => from + at);
    const index = buildMapIndex(
      structure(MANY + 1, [
        [range(0), MANY],
        [range(half), MANY],
      ]),
    );
    const view = dependence(index, statement(MANY), 'UPSTREAM', Number.POSITIVE_INFINITY);
    expect(view.reached).toHaveLength(MANY);
    expect(view.tierOf(statement(7))).toEqual({ tier: 'CONTRIBUTES', exact: true });
    expect(view.standsWithout(statement(7))).toEqual(range(half).map(statement));
    expect(view.standsWithout(statement(MANY - 1))).toEqual(range(0).map(statement));
  });

  it('finds all 50,000 linked premises necessary', () => {
    const premises = Array.from({ length: MANY / 2 }, (_, at) => at);
    const index = buildMapIndex(structure(MANY / 2 + 1, [[premises, MANY / 2]]));
    const view = dependence(index, statement(MANY / 2), 'UPSTREAM');
    const tiers = new Set(view.reached.map((one) => view.tierOf(one.statement).tier));
    expect(tiers).toEqual(new Set(['NECESSARY']));
  });
});
