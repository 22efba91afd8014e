import { describe, expect, it } from 'vitest';
import { nameOf, parseEntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { finish } from '../../src/domain/work.js';
import { InvariantError } from '../../src/reasoning/invariant.js';
import { Loads } from '../../src/reasoning/load.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { premisesByLoad } from './at-once.js';
import { type Arrow, statement, structure } from './numbered-structure.js';

const MANY = 100_000;

function loadsOf(sketch: MapSketch): Loads {
  return new Loads(buildMapIndex(structureOf(mapContent('m', sketch), 1)));
}

/** The load of each statement that has one, by its name. */
function named(loads: Loads): Record<string, number> {
  const all = loads.index.statements.ids.map(
    (id) => [nameOf(id), finish(loads.loadOf(id))] as const,
  );
  return Object.fromEntries(all.filter(([, load]) => load > 0));
}

describe('the load of a statement', () => {
  const cases: Record<string, readonly [MapSketch['inferences'], Record<string, number>]> = {
    'counts every concluded statement that falls with it, not itself': [
      { i: 'p + q -> a', j: 'a -> s', k: 'r -> s' },
      { p: 1, q: 1 },
    ],
    'goes down the chains that hang on it': [
      { i: 'p -> a', j: 'a -> b', k: 'b + q -> s' },
      { p: 3, a: 2, b: 1, q: 1 },
    ],
    'does not count what another reason holds up': [
      { i: 'p -> s', j: 'q -> s', k: 's -> t' },
      { s: 1 },
    ],
    'counts what two reasons support that both hang on it': [
      { i: 'p -> a', j: 'p -> b', k: 'a -> s', l: 'b -> s' },
      { p: 3 },
    ],
    'is not lowered by a cycle that only holds up itself': [
      { in: 'p -> a', on: 'a -> b', back: 'b -> a' },
      { p: 2, a: 1 },
    ],
    'is lowered by a reason that comes into a cycle from elsewhere': [
      { in: 'p -> a', on: 'a -> b', back: 'b -> a', also: 'q -> b' },
      {},
    ],
    'is nought for what is not derived, and what is not derived does not fall': [
      { i: 'a -> b', j: 'b -> a', k: 'p + a -> s', l: 'a -> t' },
      {},
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [inferences = {}, expected]) => {
    expect(named(loadsOf({ inferences }))).toEqual(expected);
  });

  it('takes no notice of conflicts and evidence', () => {
    const inferences = { i: 'p + q -> a', j: 'a -> s' };
    const conflicts = { undercut: 'x -> i', rebut: 'x -> s' };
    const evidence = { found: ['p', 'CONTRADICTS'] } as const;
    expect(named(loadsOf({ inferences, conflicts, evidence }))).toEqual(
      named(loadsOf({ inferences })),
    );
  });

  it('is refused for a statement that is not in the map', () => {
    const loads = loadsOf({ inferences: { i: 'p -> s' } });
    expect(() => finish(loads.loadOf(parseEntityId('m/missing')))).toThrow(InvariantError);
  });

  it('is found for each statement of a chain of 100,000 inferences, at its own cost', () => {
    const chain = Array.from({ length: MANY }, (_, at): Arrow => [[at], at + 1]);
    const loads = new Loads(buildMapIndex(structure(MANY + 1, chain)));
    expect([0, 1, MANY - 1, MANY].map((at) => finish(loads.loadOf(statement(at))))).toEqual([
      MANY,
      MANY - 1,
      1,
      0,
    ]);
    const before = loads.steps;
    for (let at = MANY - 100; at <= MANY; at += 1) finish(loads.loadOf(statement(at)));
    expect(loads.steps - before).toBeLessThan(3 * 100 * 100);
  });
});

describe('premises by load', () => {
  const sketch: MapSketch = {
    statements: { lonely: {}, attacker: {} },
    inferences: { i: 'light -> a', j: 'heavy -> b', k: 'b + also -> s', l: 'b -> t', m: 'c -> d' },
    conflicts: { rebut: 'attacker -> s' },
  };

  it('are the given statements that inferences use, the greatest load first, equals in map order', () => {
    const { premises, exact } = premisesByLoad(loadsOf(sketch));
    expect(premises.map((one) => [nameOf(one.statement), one.load])).toEqual([
      ['heavy', 3],
      ['light', 1],
      ['also', 1],
      ['c', 1],
    ]);
    expect(exact).toBe(true);
  });

  it('come last, in map order, where the budget ended before their load was known', () => {
    const { premises, exact } = premisesByLoad(loadsOf(sketch), 3);
    expect(premises.map((one) => [nameOf(one.statement), one.load])).toEqual([
      ['heavy', 3],
      ['light', 1],
      ['also', null],
      ['c', null],
    ]);
    expect(exact).toBe(false);
  });

  it('are the same whatever was asked of the loads before', () => {
    const loads = loadsOf(sketch);
    const first = premisesByLoad(loads, 3);
    premisesByLoad(loads);
    expect(premisesByLoad(loads, 3)).toEqual(first);
  });
});
