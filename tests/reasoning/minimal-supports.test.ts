import { describe, expect, it } from 'vitest';
import { nameOf, parseEntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { InvariantError } from '../../src/reasoning/invariant.js';
import { buildMapIndex, type MapIndex } from '../../src/reasoning/map-index.js';
import type { SupportOptions } from '../../src/reasoning/minimal-supports.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { criticalPremises, minimalSupports } from './at-once.js';
import { type Arrow, statement, structure } from './numbered-structure.js';

const MANY = 100_000;

/** The supports of `s`, as names. */
function supports(inferences: MapSketch['inferences'], options?: SupportOptions) {
  const index = indexOf({ inferences: inferences ?? {} });
  const { sets, ...rest } = minimalSupports(index, parseEntityId('m/s'), options);
  return { sets: sets.map((set) => set.map(nameOf).join(' ')), ...rest };
}

function indexOf(sketch: MapSketch): MapIndex {
  return buildMapIndex(structureOf(mapContent('m', sketch), 1));
}

/** A statement 0 with this many linked premises, each with two reasons of its own. */
function pairs(count: number): MapIndex {
  const premises = Array.from({ length: count }, (_, at) => 1 + at);
  const reasons = premises.flatMap((premise): Arrow[] => [
    [[count + 2 * premise - 1], premise],
    [[count + 2 * premise], premise],
  ]);
  return buildMapIndex(structure(3 * count + 1, [[premises, 0], ...reasons]));
}

const cases: Record<
  string,
  readonly [MapSketch['inferences'], supports: string[], critical: string]
> = {
  'linked premises support together, and each is critical': [{ i: 'p + q -> s' }, ['p q'], 'p q'],
  'convergent premises each support alone, and none is critical': [
    { i: 'p -> s', j: 'q -> s' },
    ['p', 'q'],
    '',
  ],
  'supports go down to given statements': [
    { i: 'a + p -> s', j: 'q -> a', k: 'r + t -> a' },
    ['p q', 'p r t'],
    'p',
  ],
  'a set that holds another support is none': [{ both: 'p + q -> s', alone: 'q -> s' }, ['q'], 'q'],
  'a statement that serves twice counts once': [
    { i: 'a + b -> s', j: 'p -> a', k: 'p -> b', l: 'q -> b' },
    ['p'],
    'p',
  ],
  'smaller ones come first, and equals in the order of the map': [
    { i: 'a + b + c -> s', j: 'd + e -> s', k: 'a + e -> s', l: 'b + c -> s' },
    ['a e', 'b c', 'd e'],
    '',
  ],
  'a cycle adds nothing to what supports it': [
    { in: 'p -> a', on: 'a -> b', back: 'b -> a', also: 'q -> b', out: 'b -> s', round: 's -> a' },
    ['p', 'q'],
    '',
  ],
  'what only circular support reaches has none': [{ i: 'a -> s', j: 's -> a' }, [], ''],
  'a reason of which one premise is not derived is none': [
    { i: 'p + a -> s', j: 'b -> a', k: 'a -> b', l: 'q -> s' },
    ['q'],
    'q',
  ],
};

describe('minimal supports', () => {
  it.each(Object.entries(cases))('%s', (_, [inferences = {}, sets, critical]) => {
    expect(supports(inferences)).toEqual({ sets, complete: true, exact: true });
    const premises = criticalPremises(indexOf({ inferences }), parseEntityId('m/s'));
    expect(premises.map(nameOf).join(' ')).toBe(critical);
  });

  it('of a given statement are itself', () => {
    const index = indexOf({ inferences: { i: 'p -> s' }, statements: { lonely: {} } });
    for (const id of [parseEntityId('m/p'), parseEntityId('m/lonely')]) {
      expect(minimalSupports(index, id)).toEqual({ sets: [[id]], complete: true, exact: true });
      expect(criticalPremises(index, id)).toEqual([id]);
    }
  });

  it('are the first ones up to the limit, and complete where they are all', () => {
    const inferences = { i: 'a + b -> s', j: 'c -> s', k: 'd -> s' };
    expect(supports(inferences, { limit: 2 })).toEqual({
      sets: ['c', 'd'],
      complete: false,
      exact: true,
    });
    expect(supports(inferences, { limit: 3 })).toEqual({
      sets: ['c', 'd', 'a b'],
      complete: true,
      exact: true,
    });
  });

  it('on a budget of nothing are one, which need not be the smallest', () => {
    const inferences = { i: 'a + b -> s', j: 'x -> s', k: 'c -> x' };
    expect(supports(inferences)).toEqual({ sets: ['c', 'a b'], complete: true, exact: true });
    expect(supports(inferences, { budget: 0 })).toEqual({
      sets: ['a b'],
      complete: false,
      exact: false,
    });
  });

  it('refuse a statement that is not in the map', () => {
    const index = indexOf({ inferences: { i: 'p -> s' } });
    for (const ask of [minimalSupports, criticalPremises]) {
      expect(() => ask(index, parseEntityId('m/missing'))).toThrow(InvariantError);
    }
  });
});

describe('minimal supports in large maps', () => {
  it('are none on 100,000 statements in one cycle, unless something supports it from outside', () => {
    const cycle = Array.from({ length: MANY }, (_, at): Arrow => [[at], (at + 1) % MANY]);
    const alone = structure(MANY + 2, cycle);
    const index = buildMapIndex(alone);
    const none = { sets: [], complete: true, exact: true };
    expect(minimalSupports(index, statement(7))).toEqual(none);
    expect(criticalPremises(index, statement(7))).toEqual([]);

    const outside = [statement(MANY), statement(MANY + 1)] as const;
    const inferences = outside.map((one, at) => ({
      id: parseEntityId(`large/outside-${at}`),
      premises: [one],
      conclusion: statement(at * 50_000),
    }));
    const supported = { ...alone, inferences: [...alone.inferences, ...inferences] };
    expect(minimalSupports(buildMapIndex(supported), statement(7))).toEqual({
      sets: outside.map((one) => [one]),
      complete: true,
      exact: true,
    });
  });

  it('go down a chain of 100,000 inferences', () => {
    const chain = Array.from({ length: MANY }, (_, at): Arrow => [[at], at + 1]);
    const index = buildMapIndex(structure(MANY + 1, chain));
    const sets = [[statement(0)]];
    const found = minimalSupports(index, statement(MANY));
    expect(found).toEqual({ sets, complete: true, exact: true });
    expect(criticalPremises(index, statement(MANY))).toEqual(sets[0]);
  });

  it('hold all of 50,000 linked premises', () => {
    const premises = Array.from({ length: MANY / 2 }, (_, at) => at);
    const index = buildMapIndex(structure(MANY / 2 + 1, [[premises, MANY / 2]]));
    const { sets, complete, exact } = minimalSupports(index, statement(MANY / 2));
    expect([sets.length, sets[0]?.length, complete, exact]).toEqual([1, MANY / 2, true, true]);
    expect(criticalPremises(index, statement(MANY / 2))).toHaveLength(MANY / 2);
  });

  it('are listed in order where there are two to the power of 5,000', () => {
    const { sets, complete, exact } = minimalSupports(pairs(5_000), statement(0), { limit: 3 });
    const first = Array.from({ length: 5_000 }, (_, at) => 5_001 + 2 * at);
    const withLast = (...last: number[]) => [...first.slice(0, -last.length), ...last];
    expect(sets.map((set) => set.map((id) => Number(nameOf(id).slice(1))))).toEqual([
      first,
      withLast(15_000),
      withLast(14_998, 14_999),
    ]);
    expect([complete, exact]).toEqual([false, true]);
  });

  it('are one of them where the budget ends before', () => {
    const { sets, complete, exact } = minimalSupports(pairs(5_000), statement(0), {
      budget: 9_999,
    });
    expect([sets.length, sets[0]?.length, complete, exact]).toEqual([1, 5_000, false, false]);
  });

  it('are the smallest of a knot too dense to list all of them, and say that others are left', () => {
    const index = knot();
    const budget = 2_000_000;
    const smallest = [statement(80)];
    expect(minimalSupports(index, statement(40), { limit: 1, budget })).toEqual({
      sets: [smallest],
      complete: false,
      exact: true,
    });
    const more = minimalSupports(index, statement(40), { limit: 100, budget });
    expect([more.complete, more.exact]).toEqual([false, false]);
    expect(more.sets[0]).toEqual(smallest);
    expect(more.sets.length).toBeGreaterThan(1);
  });

  it('of more reasons than a family is deep are one, and say that others are left', () => {
    // 2,000 reasons for each of two linked premises: the smallest supports are two by two.
    const reasons = Array.from({ length: 4_000 }, (_, at): Arrow => [[3 + at], 1 + (at % 2)]);
    const index = buildMapIndex(structure(4_003, [[[1, 2], 0], ...reasons]));
    expect(minimalSupports(index, statement(0))).toEqual({
      sets: [[statement(3), statement(4)]],
      complete: false,
      exact: false,
    });
  });
});

/**
 * 400 inferences, round and round among 40 given and 40 concluded statements, drawn by a linear
 * congruence; and beside them statement 80 as a reason for statement 40.
 */
function knot(): MapIndex {
  let state = 1;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const drawn = Array.from({ length: 400 }, (): Arrow => {
    const conclusion = 40 + below(40);
    const premises = new Set([below(40), below(80), below(80)]);
    premises.delete(conclusion);
    return [[...premises], conclusion];
  });
  return buildMapIndex(structure(81, [...drawn, [[80], 40]]));
}
