import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { ClauseSolver } from '../../src/reasoning/clauses/clause-solver.js';
import { type Literal, not, yes } from '../../src/reasoning/clauses/literal.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';
import { stretchesOf } from '../support/stretches.js';

const VARIABLES = 9;
const NO_LIMIT = Number.POSITIVE_INFINITY;
const all = Array.from({ length: VARIABLES }, (_, variable) => variable);

type Clause = readonly Literal[];

const clause: fc.Arbitrary<Clause> = fc.uniqueArray(fc.nat({ max: 2 * VARIABLES - 1 }), {
  minLength: 1,
  maxLength: 3,
});

/** Clauses that are all given before, and some that are told only once they fail. */
const problem = fc.record({
  clauses: fc.array(clause, { maxLength: 40, size: 'max' }),
  told: fc.array(clause, { maxLength: 4 }),
  few: fc.shuffledSubarray(all, { minLength: VARIABLES }),
  manyEvery: fc.integer({ min: 1, max: 3 }),
});

/** Whether one of all assignments fulfils all clauses. */
function slowHasSolution(clauses: readonly Clause[]): boolean {
  return Array.from({ length: 2 ** VARIABLES }, (_, bits) => bits).some((bits) =>
    clauses.every((one) => isFulfilled(one, (literal) => ((bits >> (literal >> 1)) & 1) === 1)),
  );
}

function isFulfilled(one: Clause, holds: (variable: Literal) => boolean): boolean {
  return one.some((literal) => holds(literal & ~1) === (literal % 2 === 0));
}

function solverOf({
  clauses,
  told,
  few,
  manyEvery,
}: typeof problem extends fc.Arbitrary<infer P> ? P : never) {
  const solver: ClauseSolver = new ClauseSolver(VARIABLES, {
    few,
    many: all,
    manyEvery,
    refute: () => {
      const failing = told.find((one) => one.every((literal) => solver.isFalse(literal)));
      return failing === undefined ? null : [...failing];
    },
  });
  for (const one of clauses) solver.addClause(one);
  return solver;
}

/** Whether holes + 1 pigeons have room: all of them somewhere, no two together. */
function pigeons(holes: number): ClauseSolver {
  const at = (pigeon: number, hole: number) => yes(pigeon * holes + hole);
  const variables = Array.from({ length: (holes + 1) * holes }, (_, variable) => variable);
  const guide = { few: variables, many: variables, manyEvery: 4, refute: () => null };
  const solver = new ClauseSolver(variables.length, guide);
  const every = Array.from({ length: holes }, (_, hole) => hole);
  for (let one = 0; one <= holes; one += 1) {
    solver.addClause(every.map((hole) => at(one, hole)));
    for (let other = 0; other < one; other += 1) {
      for (const hole of every) solver.add(not(at(one, hole)), not(at(other, hole)));
    }
  }
  return solver;
}

describe('the clause solver', () => {
  it('finds a solution exactly where there is one, and one that fulfils all clauses', {
    timeout: propertyTimeout(),
  }, () => {
    fc.assert(
      fc.property(problem, (given) => {
        const solver = solverOf(given);
        const clauses = [...given.clauses, ...given.told];
        const hasSolution = finish(solver.solve(NO_LIMIT));
        expect(hasSolution).toBe(slowHasSolution(clauses));
        if (hasSolution !== true) return;
        const broken = clauses.filter(
          (one) => !isFulfilled(one, (literal) => solver.isTrue(literal)),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 3 * propertyRuns() },
    );
  });

  it('says null past its steps, and what it says otherwise does not depend on them', () => {
    fc.assert(
      fc.property(problem, fc.nat({ max: 400 }), (given, limit) => {
        const poor = finish(solverOf(given).solve(limit));
        if (poor !== null) expect(poor).toBe(finish(solverOf(given).solve(NO_LIMIT)));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('sees that there is no room, after conflicts without number, in steps told as they are taken', () => {
    const solver = pigeons(6);
    const { mostSteps, yields } = stretchesOf(solver.solve(NO_LIMIT));
    expect(finish(pigeons(6).solve(NO_LIMIT))).toBe(false);
    expect(yields).toBeGreaterThan(10);
    expect(mostSteps).toBeLessThan(20_000);
  });

  it('takes the same steps each time', () => {
    const solvers = [pigeons(5), pigeons(5)];
    for (const solver of solvers) finish(solver.solve(NO_LIMIT));
    expect(solvers[0]?.steps).toBe(solvers[1]?.steps);
  });
});
