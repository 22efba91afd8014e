import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIFFICULTIES, EXERCISE_KINDS } from '../../src/web/explorer/exercises/exercise-data.js';
import {
  type ExercisesView,
  exercisesAddress,
  exercisesOn,
  exercisesViewFrom,
  leadsToExercises,
  MAX_SEED,
  MOST_EXERCISES,
} from '../../src/web/explorer/exercises/exercises-view.js';
import { PAGE_LANGUAGE_TAGS } from '../../src/web/explorer/words/languages.js';

const usual = { map: 'ai-bubble', language: 'en', seed: 5 } as const;
const first: ExercisesView = {
  map: 'ai-bubble',
  language: 'en',
  kinds: [],
  difficulty: null,
  count: 9,
  seed: 5,
  at: 'choose',
};

describe('the address of exercises', () => {
  const view: fc.Arbitrary<ExercisesView> = fc.record({
    map: fc.stringMatching(/^[a-z]([a-z0-9-]{0,10}[a-z0-9])?$/),
    language: fc.constantFrom(...PAGE_LANGUAGE_TAGS),
    kinds: fc.subarray([...EXERCISE_KINDS]),
    difficulty: fc.option(fc.constantFrom(...DIFFICULTIES)),
    count: fc.integer({ min: 1, max: MOST_EXERCISES }),
    seed: fc.integer({ min: 0, max: MAX_SEED }),
    at: fc.oneof(
      fc.constantFrom('choose' as const, 'total' as const),
      fc.integer({ min: 1, max: MOST_EXERCISES }),
    ),
  });

  it('restores all of it, but for the seed while one chooses', () => {
    fc.assert(
      fc.property(view, (one) => {
        const address = exercisesAddress(one);
        expect(leadsToExercises(address)).toBe(true);
        expect(exercisesViewFrom(address, { ...usual, seed: one.seed })).toEqual(one);
      }),
    );
  });

  it('is one that a teacher can write by hand', () => {
    const address =
      '?do=exercises&map=ai-bubble&kinds=role.attach&difficulty=easy&seed=7&count=9&lang=en';
    const named = exercisesViewFrom(address, usual);
    expect(named).toEqual({
      ...first,
      kinds: ['ROLE', 'ATTACH'],
      difficulty: 'EASY',
      seed: 7,
      at: 1,
    });
    expect(exercisesAddress(named)).toBe(address);
    expect(exercisesViewFrom(exercisesOn('ai-bubble', 'en'), usual)).toEqual(first);
  });

  it('leaves aside what it does not know', () => {
    const odd = '?do=exercises&kinds=roll.&difficulty=mild&seed=-1&count=0&at=9999&lang=xx';
    expect(exercisesViewFrom(odd, usual)).toEqual(first);
    const tooFar = exercisesViewFrom('?do=exercises&seed=7&at=1000&count=31', usual);
    expect(tooFar).toMatchObject({ seed: 7, at: 1, count: 9 });
    expect(leadsToExercises('?map=ai-bubble')).toBe(false);
  });
});
