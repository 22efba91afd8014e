import type { Work } from '../../domain/work.js';
import type { Draft } from '../draft.js';
import type { Difficulty, ExerciseKind } from '../exercise.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';

/** Makes the exercises of one kind from a map. */
export interface KindMaker {
  readonly kind: ExerciseKind;
  /** All that an exercise of this kind could be about, in the order of the map. */
  candidates(ground: Ground): Work<readonly Candidate[]>;
}

/** What one exercise could be about. */
export interface Candidate {
  /** Tells it from the kind's other candidates, and is the same in every language. */
  readonly subject: string;
  /** What it shares with candidates that ask nearly the same; of those that share half, one is listed. */
  readonly traits?: readonly string[];
  /** How hard the exercise is; worked out when it is asked for, and no sooner. */
  difficulty(): Work<Difficulty>;
  /**
   * The exercise; null where the map has too little that is wrong for a good reason, or what is
   * right could be disputed.
   *
   * Nothing may depend on chance but through `random`, nor on the language. What is not shown should
   * change nothing: choices among what may change are made by `inNamedOrder`, so that something that
   * may not be chosen any more, or may be now, makes another exercise only where it was or is chosen.
   */
  make(random: Random): Work<Draft | null>;
}

/** A candidate of which it is known already how hard it is, and whose exercise is made at once. */
export interface PlainCandidate {
  readonly subject: string;
  readonly difficulty: Difficulty;
  make(random: Random): Draft | null;
}

/** About the steps of making one exercise from little. */
const STEPS_FOR_A_DRAFT = 5_000;

/** The same as any candidate is asked. */
export function plainCandidate({ subject, difficulty, make }: PlainCandidate): Candidate {
  return {
    subject,
    difficulty: () => known(difficulty),
    *make(random) {
      yield STEPS_FOR_A_DRAFT;
      return make(random);
    },
  };
}

/** What is known, as the result of a computation. */
export function* known<Result>(result: Result): Work<Result> {
  yield 1;
  return result;
}

/**
 * The same things in their order, without those of whose candidate earlier ones have half of the
 * traits or more.
 */
export function apartFromEarlier<Placed extends { readonly candidate: Candidate }>(
  things: readonly Placed[],
): readonly Placed[] {
  const seen = new Set<string>();
  return things.filter(({ candidate: { traits = [] } }) => {
    const common = traits.filter((one) => seen.has(one)).length;
    if (traits.length > 0 && common * 2 >= traits.length) return false;
    for (const one of traits) seen.add(one);
    return true;
  });
}
