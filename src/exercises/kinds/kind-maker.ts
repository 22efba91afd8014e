import type { Draft } from '../draft.js';
import type { Difficulty, ExerciseKind } from '../exercise.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import type { Wording } from '../telling.js';

/** Makes the exercises of one kind from a map. */
export interface KindMaker {
  readonly kind: ExerciseKind;
  /** What a map must hold for one, as the end of “An exercise of this kind needs …”. */
  readonly needs: Wording;
  /** All that an exercise of this kind could be about, in the order of the map. */
  candidates(ground: Ground): readonly Candidate[];
}

/** What one exercise could be about. */
export interface Candidate {
  /** Tells it from the kind's other candidates, and is the same in every language. */
  readonly subject: string;
  readonly difficulty: Difficulty;
  /**
   * The exercise; null where the map has too little that is wrong for a good reason, or what is
   * right could be disputed.
   *
   * Nothing may depend on chance but through `random`, nor on the language.
   */
  make(random: Random): Draft | null;
}
