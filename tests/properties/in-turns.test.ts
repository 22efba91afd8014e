import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { EXERCISE_KINDS } from '../../src/exercises/exercise.js';
import { exerciseGround, type Ground } from '../../src/exercises/ground.js';
import {
  type ExerciseOrder,
  type MadeExercises,
  makeExercises,
} from '../../src/exercises/make-exercises.js';
import { randomGround } from '../exercises/exercise-grounds.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';

const order: fc.Arbitrary<ExerciseOrder> = fc.record({
  kinds: fc.subarray([...EXERCISE_KINDS], { minLength: 1 }),
  count: fc.integer({ min: 1, max: 20 }),
  seed: fc.nat({ max: 2 }),
  difficulty: fc.constantFrom(null, null, 'EASY' as const, 'HARD' as const),
});

/** Makes some orders at the same time, each going on when its number comes up, and then in turn. */
function inTurns(
  ground: Ground,
  orders: readonly ExerciseOrder[],
  turns: readonly number[],
  abandoned: number,
): ReadonlyMap<number, MadeExercises> {
  const works = new Map(orders.map((one, at) => [at, makeExercises(ground, one)]));
  const results = new Map<number, MadeExercises>();
  const goOn = (at: number) => {
    const next = works.get(at)?.next();
    if (next?.done !== true) return;
    works.delete(at);
    results.set(at, next.value);
  };
  for (const at of turns) goOn(at);
  works.delete(abandoned); // whoever asked for it has gone away
  while (works.size > 0) for (const at of works.keys()) goOn(at);
  return results;
}

describe('orders of exercises that are made at the same time', () => {
  it('get what each gets by itself, also where one of them is given up', {
    timeout: propertyTimeout(),
  }, () => {
    const grounds = randomGround({ statements: 10, inferences: 10, conflicts: 3, evidence: 3 });
    const orders = fc.array(order, { minLength: 2, maxLength: 4 });
    const turns = fc.array(fc.nat({ max: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(grounds, orders, turns, fc.nat({ max: 3 }), (ground, all, some, abandoned) => {
        for (const [at, result] of inTurns(ground, all, some, abandoned)) {
          const alone = finish(exerciseGround(ground));
          const one = all[at];
          if (one !== undefined) expect(result).toEqual(finish(makeExercises(alone, one)));
        }
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });
});
