import { canonicalDigest } from '../domain/canonical-digest.js';
import { DomainError } from '../domain/domain-error.js';
import type { Language } from '../domain/language.js';
import type { Draft } from './draft.js';
import type { Difficulty, Exercise, ExerciseKind } from './exercise.js';
import { type ExerciseOrigin, exerciseId } from './exercise-id.js';
import type { Ground } from './ground.js';
import type { Candidate } from './kinds/kind-maker.js';
import { MAKERS } from './kinds/makers.js';
import { randomFrom } from './random.js';
import { shown } from './shown.js';
import { type Telling, tellingIn } from './telling.js';
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

/** An exercise with its key. */
export interface MadeExercise {
  readonly exercise: Exercise;
  readonly draft: Draft;
  readonly telling: Telling;
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
export function makeExercises(ground: Ground, order: ExerciseOrder): MadeExercises {
  const lines = order.kinds.map((kind) => new ExerciseLine(ground, kind, order));
  const shares = lines.map((_, at) => Math.ceil((order.count - at) / lines.length));
  const counts = lines.map((line, at) => line.atMost(shares[at] ?? 0));
  const shortfalls = lines.flatMap((line, at) => {
    const [wanted = 0, count = 0] = [shares[at], counts[at]];
    return count < wanted ? [line.shortfall(wanted, count)] : [];
  });
  let left = order.count - counts.reduce((sum, count) => sum + count, 0);
  for (let given = -1; given !== 0 && left > 0; ) {
    given = 0;
    for (const [at, line] of lines.entries()) {
      const more = (counts[at] ?? 0) + 1;
      if (given === left || line.atMost(more) < more) continue;
      counts[at] = more;
      given += 1;
    }
    left -= given;
  }
  return { made: lines.flatMap((line, at) => line.first(counts[at] ?? 0)), shortfalls };
}

/**
 * Makes an exercise again from its identifier.
 *
 * @throws DomainError CONFLICT where it is not the same as it was: the map has changed since
 */
export function remakeExercise(ground: Ground, origin: ExerciseOrigin): MadeExercise {
  const line = new ExerciseLine(ground, origin.kind, origin);
  const again = line.at(origin.number);
  if (again?.exercise.id === exerciseId(origin)) return again;
  throw new DomainError(
    'CONFLICT',
    `The map "${origin.map}" is not as it was when the exercise "${exerciseId(origin)}" was made. ` +
      'Ask for the exercises again, with the same seed, and answer those.',
  );
}

/** The exercises of one kind, one after another as they are needed. */
class ExerciseLine {
  readonly #ground: Ground;
  readonly #kind: ExerciseKind;
  readonly #order: Pick<ExerciseOrder, 'seed' | 'difficulty' | 'language'>;
  readonly #telling: Telling;
  readonly #all: readonly Candidate[];
  readonly #fitting: readonly Candidate[];
  readonly #drafts: Draft[] = [];
  #next = 0;

  constructor(
    ground: Ground,
    kind: ExerciseKind,
    order: Pick<ExerciseOrder, 'seed' | 'difficulty' | 'language'>,
  ) {
    this.#ground = ground;
    this.#kind = kind;
    this.#order = order;
    this.#telling = tellingIn(order.language, ground.map);
    this.#all = candidatesOf(ground, kind);
    const fitting = this.#all.filter(
      ({ difficulty }) => order.difficulty === null || difficulty === order.difficulty,
    );
    const { map } = ground;
    this.#fitting = randomFrom(map.id, kind, order.difficulty ?? '', order.seed).shuffled(fitting);
  }

  /** How many there are of so many. */
  atMost(count: number): number {
    while (this.#drafts.length < count && this.#next < this.#fitting.length) {
      const candidate = this.#fitting[this.#next];
      this.#next += 1;
      if (candidate === undefined) break;
      const { map } = this.#ground;
      const draft = candidate.make(
        randomFrom(map.id, this.#kind, candidate.subject, this.#order.seed),
      );
      if (draft !== null) this.#drafts.push(draft);
    }
    return Math.min(this.#drafts.length, count);
  }

  /** The first ones, at most so many. */
  first(count: number): readonly MadeExercise[] {
    this.atMost(count);
    return this.#drafts.slice(0, count).map((draft, at) => this.#told(draft, at + 1));
  }

  /** The one with this number, from 1. */
  at(number: number): MadeExercise | undefined {
    this.atMost(number);
    const draft = this.#drafts[number - 1];
    return draft && this.#told(draft, number);
  }

  shortfall(wanted: number, made: number): Shortfall {
    const reason = shortfallReason(this.#telling, {
      needs: MAKERS[this.#kind].needs(this.#telling),
      places: this.#all.length,
      otherDifficulty: this.#all.length - this.#fitting.length,
      unfair: this.#fitting.length - made,
    });
    return { kind: this.#kind, wanted, made, reason };
  }

  #told(draft: Draft, number: number): MadeExercise {
    const { map, digest } = this.#ground;
    const { seed, difficulty, language } = this.#order;
    const telling = this.#telling;
    const told = shown(this.#ground, draft, telling);
    const key = draft.parts.map(({ choices }) =>
      choices.map(({ means, credit }) => [means, credit]),
    );
    const fingerprint = canonicalDigest([digest, told, key, draft.readings]).slice(0, 12);
    const how = { map: map.id, kind: this.#kind, difficulty, language, seed, number, fingerprint };
    return { exercise: { id: exerciseId(how), ...told }, draft, telling };
  }
}

/** What the exercises of a map can be about does not change: found once, and dropped with the map. */
const found = new WeakMap<Ground, Map<ExerciseKind, readonly Candidate[]>>();

function candidatesOf(ground: Ground, kind: ExerciseKind): readonly Candidate[] {
  const kinds = found.get(ground) ?? new Map<ExerciseKind, readonly Candidate[]>();
  found.set(ground, kinds);
  const candidates = kinds.get(kind) ?? MAKERS[kind].candidates(ground);
  kinds.set(kind, candidates);
  return candidates;
}
