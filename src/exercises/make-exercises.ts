import { DomainError } from '../domain/domain-error.js';
import type { Work } from '../domain/work.js';
import type { Difficulty, ExerciseKind } from './exercise.js';
import { type ExerciseOrigin, type ExerciseReference, exerciseId } from './exercise-id.js';
import type { ExerciseLine, MadeExercise } from './exercise-line.js';
import type { Ground } from './ground.js';
import { exerciseLine } from './kept-lines.js';

/** The most exercises that one order may ask for. */
export const MAX_EXERCISES = 200;

/** What exercises are wanted. */
export interface ExerciseOrder {
  /** Each once, in the order in which they are to come. */
  readonly kinds: readonly ExerciseKind[];
  /** How many altogether, shared out evenly among the kinds. */
  readonly count: number;
  /** From 0 to MAX_SEED. */
  readonly seed: number;
  /** Null for any. */
  readonly difficulty: Difficulty | null;
}

export interface MadeExercises {
  /** By kind in the order asked for, then by number. */
  readonly made: readonly MadeExercise[];
  /** The kinds of which the map gives fewer than their share. */
  readonly shortfalls: readonly Shortfall[];
}

/** A kind of which there are too few. */
export interface Shortfall {
  readonly kind: ExerciseKind;
  readonly wanted: number;
  readonly made: number;
  /** How many places of the map an exercise of it could be about. */
  readonly places: number;
  /** How many of them are of another difficulty than was asked for. */
  readonly otherDifficulty: number;
  /** How many were refused: too little that is wrong for a good reason, or open to dispute. */
  readonly unfair: number;
}

/**
 * Makes exercises from a map: the same map, seed and order give the same exercises, everywhere.
 *
 * The exercises of a kind are a sequence of their own, by map, kind, difficulty and seed; a longer
 * order only takes more of it. They are in no language yet, so that they are the same in each. An
 * edit of the map changes those exercises that show what was edited, and leaves the others in their
 * order. What a kind cannot give, the other kinds make up for where they can.
 */
export function* makeExercises(ground: Ground, order: ExerciseOrder): Work<MadeExercises> {
  const { difficulty, seed } = order;
  const shares = order.kinds.map((kind, at): Share => {
    const wanted = Math.ceil((order.count - at) / order.kinds.length);
    const line = exerciseLine(ground, { kind, seed });
    return { kind, line, wanted: Math.max(wanted, 0), count: 0 };
  });
  const shortfalls: Shortfall[] = [];
  for (const share of shares) {
    share.count = yield* share.line.atMost(difficulty, share.wanted);
    if (share.count < share.wanted) shortfalls.push(yield* shortfallOf(share, difficulty));
  }
  let left = order.count - shares.reduce((sum, { count }) => sum + count, 0);
  for (let given = -1; given !== 0 && left > 0; ) {
    given = 0;
    for (const share of shares) {
      const more = share.count + 1;
      if (given === left || (yield* share.line.atMost(difficulty, more)) < more) continue;
      share.count = more;
      given += 1;
    }
    left -= given;
  }
  const made: MadeExercise[] = [];
  for (const { line, count } of shares) made.push(...(yield* line.first(difficulty, count)));
  return { made, shortfalls };
}

/** What one kind gives to an order. */
interface Share {
  readonly kind: ExerciseKind;
  readonly line: ExerciseLine;
  readonly wanted: number;
  count: number;
}

function* shortfallOf(
  { kind, line, wanted, count }: Share,
  difficulty: Difficulty | null,
): Work<Shortfall> {
  const { all, fitting } = yield* line.places(difficulty);
  return {
    kind,
    wanted,
    made: count,
    places: all,
    otherDifficulty: all - fitting,
    unfair: fitting - count,
  };
}

/**
 * How an exercise was made, as its identifier says.
 *
 * @throws DomainError CONFLICT where it was given out by an earlier version of the program
 */
export function originOf(reference: ExerciseReference): ExerciseOrigin {
  if (!('former' in reference)) return reference;
  throw new DomainError(
    'CONFLICT',
    `The exercise "${reference.former}" was made by an earlier version of the program, which cannot ` +
      `be made again. ${ASK_AGAIN}`,
  );
}

/**
 * Makes an exercise again. An identifier has only the beginning of its place, so there may be more
 * than one; the fingerprint tells which is meant, and whether it is the same as it was.
 */
export function* remakeExercise(
  ground: Ground,
  { kind, seed, place }: ExerciseOrigin,
): Work<readonly MadeExercise[]> {
  return yield* exerciseLine(ground, { kind, seed }).at(place);
}

/** What is said where an exercise is not the same as when it was made. */
export function changedSince(origin: ExerciseOrigin): DomainError {
  return new DomainError(
    'CONFLICT',
    `The map "${origin.map}" is not as it was when the exercise "${exerciseId(origin)}" was made, in what the exercise ` +
      `shows or was made from. ${ASK_AGAIN}`,
  );
}

const ASK_AGAIN = 'Ask for the exercises again, with the same seed, and answer those.';
