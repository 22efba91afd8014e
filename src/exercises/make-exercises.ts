import { DomainError } from '../domain/domain-error.js';
import type { Language } from '../domain/language.js';
import type { Work } from '../domain/work.js';
import type { Difficulty, ExerciseKind } from './exercise.js';
import { type ExerciseOrigin, exerciseId } from './exercise-id.js';
import type { ExerciseLine, MadeExercise } from './exercise-line.js';
import type { Ground } from './ground.js';
import { exerciseLine } from './kept-lines.js';
import { MAKERS } from './kinds/makers.js';
import { tellingIn } from './telling.js';
import { shortfallReason } from './words/shortfall-words.js';

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
  /** A language of the map. */
  readonly language: Language;
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
  /** Why there are no more, and what would help. */
  readonly reason: string;
}

/**
 * Makes exercises from a map: the same map, seed and order give the same exercises, everywhere.
 *
 * The exercises of a kind are a sequence of their own, by map, kind, difficulty and seed; a longer
 * order only takes more of it, and another language tells the same ones. What a kind cannot give,
 * the other kinds make up for where they can.
 */
export function* makeExercises(ground: Ground, order: ExerciseOrder): Work<MadeExercises> {
  const { difficulty, seed, language } = order;
  const shares = order.kinds.map((kind, at): Share => {
    const wanted = Math.ceil((order.count - at) / order.kinds.length);
    const line = exerciseLine(ground, { kind, difficulty, seed });
    return { kind, line, wanted: Math.max(wanted, 0), count: 0 };
  });
  const shortfalls: Shortfall[] = [];
  for (const share of shares) {
    share.count = yield* share.line.atMost(share.wanted);
    if (share.count < share.wanted) shortfalls.push(yield* shortfallOf(ground, share, language));
  }
  let left = order.count - shares.reduce((sum, { count }) => sum + count, 0);
  for (let given = -1; given !== 0 && left > 0; ) {
    given = 0;
    for (const share of shares) {
      const more = share.count + 1;
      if (given === left || (yield* share.line.atMost(more)) < more) continue;
      share.count = more;
      given += 1;
    }
    left -= given;
  }
  const made: MadeExercise[] = [];
  for (const { line, count } of shares) made.push(...(yield* line.first(count, language)));
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
  { map }: Ground,
  { kind, line, wanted, count }: Share,
  language: Language,
): Work<Shortfall> {
  const { all, fitting } = yield* line.places();
  const telling = tellingIn(language, map);
  const reason = shortfallReason(telling, {
    needs: MAKERS[kind].needs(telling),
    places: all,
    otherDifficulty: all - fitting,
    unfair: fitting - count,
  });
  return { kind, wanted, made: count, reason };
}

/**
 * Makes an exercise again from its identifier.
 *
 * @throws DomainError CONFLICT where it is not the same as it was: the map has changed since
 */
export function* remakeExercise(ground: Ground, origin: ExerciseOrigin): Work<MadeExercise> {
  const { kind, difficulty, seed, number, language } = origin;
  const line = exerciseLine(ground, { kind, difficulty, seed });
  const again = yield* line.at(number, language);
  if (again?.exercise.id === exerciseId(origin)) return again;
  throw new DomainError(
    'CONFLICT',
    `The map "${origin.map}" is not as it was when the exercise "${exerciseId(origin)}" was made. ` +
      'Ask for the exercises again, with the same seed, and answer those.',
  );
}
