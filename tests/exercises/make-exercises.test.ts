import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/domain-error.js';
import { parseMapId } from '../../src/domain/identifier.js';
import { finish } from '../../src/domain/work.js';
import { parseExerciseId } from '../../src/exercises/exercise-id.js';
import {
  type ExerciseOrder,
  type MadeExercises,
  makeExercises,
} from '../../src/exercises/make-exercises.js';
import { exerciseAgainInWords } from '../../src/words/exercise-in-words.js';
import { shortfallInWords } from '../../src/words/shortfall-in-words.js';
import { mapContent } from '../support/map-builder.js';
import { groundOf, made as madeOf, seedGround, sketchGround } from './exercise-grounds.js';

const essay = seedGround('ai-bubble');
const ORDER: ExerciseOrder = {
  kinds: ['ROLE', 'LINKED', 'EVIDENCE'],
  count: 10,
  seed: 7,
  difficulty: null,
};

function counts(of: MadeExercises): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { kind } of of.made) found[kind] = (found[kind] ?? 0) + 1;
  return found;
}

describe('an order of exercises', () => {
  it('is shared out evenly, the first kinds getting what is left over', () => {
    const answer = finish(makeExercises(essay, ORDER));
    expect(counts(answer)).toEqual({ ROLE: 4, LINKED: 3, EVIDENCE: 3 });
    expect(answer.shortfalls).toEqual([]);
  });

  it('comes by kind in the order asked for', () => {
    const { made } = finish(
      makeExercises(essay, { ...ORDER, kinds: ['EVIDENCE', 'ROLE'], count: 4 }),
    );
    expect(made.map(({ kind }) => kind)).toEqual(['EVIDENCE', 'EVIDENCE', 'ROLE', 'ROLE']);
  });

  it('begins with the same exercises, however many are asked for', () => {
    const of = (count: number) =>
      finish(makeExercises(essay, { ...ORDER, kinds: ['ROLE'], count })).made;
    expect(of(12).slice(0, 5)).toEqual(of(5));
  });

  it('gives only what is as hard as was asked for', () => {
    const { made } = finish(makeExercises(essay, { ...ORDER, difficulty: 'EASY' }));
    expect(made.length).toBeGreaterThan(0);
    for (const { draft } of made) expect(draft.difficulty).toBe('EASY');
  });

  it('lets other kinds make up for one that the map cannot give, and says why it cannot', () => {
    const ground = sketchGround({
      inferences: { one: 'p + q -> c', two: 'r -> c', three: 'c -> d' },
    });
    const answer = finish(
      makeExercises(ground, { ...ORDER, kinds: ['EVIDENCE', 'ROLE'], count: 4 }),
    );
    expect(counts(answer)['EVIDENCE']).toBeUndefined();
    expect(counts(answer)['ROLE']).toBeGreaterThan(2);
    expect(answer.shortfalls).toMatchObject([{ kind: 'EVIDENCE', wanted: 2, made: 0 }]);
    const [shortfall] = answer.shortfalls;
    const reason = shortfall && shortfallInWords(shortfall, 'en').reason;
    expect(reason).toMatch(/^An exercise of this kind needs .+ The map has/);
  });

  it('never asks the same twice', () => {
    const { made } = finish(makeExercises(essay, { ...ORDER, count: 60 }));
    const asked = made.map(({ draft }) => JSON.stringify([draft.kind, draft.shown, draft.parts]));
    expect(new Set(asked).size).toBe(made.length);
  });

  it('ends where the map has no more', () => {
    const ground = sketchGround({ inferences: { one: 'p -> c' } });
    const { made } = finish(makeExercises(ground, { ...ORDER, count: 200 }));
    expect(made.length).toBeLessThan(10);
  });
});

describe('an exercise that is made again', () => {
  const sketch = { inferences: { one: 'p + q -> c', two: 'r -> c', three: 'c -> d' } } as const;
  const [first] = madeOf(sketchGround(sketch), { kinds: ['ROLE'], seed: 7 });
  if (first === undefined) throw new Error('The sketch gives no exercise.');
  const origin = parseExerciseId(first.exercise.id);

  it('is the same from the same map', () => {
    expect(finish(exerciseAgainInWords(sketchGround(sketch), origin)).exercise).toEqual(
      first.exercise,
    );
  });

  it('is a CONFLICT once anything has changed that it shows or was made from', () => {
    const content = mapContent('sketch', sketch);
    const { means } = first.draft.shown[0] ?? {};
    const statements = content.statements.map((one) =>
      one.id === means ? { ...one, text: { en: 'Something else' } } : one,
    );
    const inferences = content.inferences.filter(({ conclusion, premises }) =>
      [conclusion, ...premises].every((one) => one !== means),
    );
    for (const changed of [
      { ...content, statements },
      { ...content, inferences },
    ]) {
      expect(() => finish(exerciseAgainInWords(groundOf(changed), origin))).toThrow(
        expect.objectContaining({ code: 'CONFLICT', message: expect.stringContaining('Ask for') }),
      );
    }
  });

  it('is a CONFLICT where the identifier names one that there never was', () => {
    const ground = sketchGround(sketch);
    for (const wrong of [{ place: '000000000000' }, { fingerprint: '000000000000' }, { seed: 8 }]) {
      expect(() => finish(exerciseAgainInWords(ground, { ...origin, ...wrong }))).toThrow(
        DomainError,
      );
    }
    expect(origin.map).toBe(parseMapId('sketch'));
  });

  it('is a CONFLICT where the identifier is of an earlier form', () => {
    const former = 'sketch?role.any.en.7.1.0123456789ab';
    expect(() => finish(exerciseAgainInWords(essay, parseExerciseId(former)))).toThrow(
      expect.objectContaining({
        code: 'CONFLICT',
        message: expect.stringMatching(/by an earlier version .+ Ask for the exercises again/),
      }),
    );
  });
});
