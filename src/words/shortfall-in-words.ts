import type { Language } from '../domain/language.js';
import type { ExerciseKind } from '../exercises/exercise.js';
import type { Shortfall } from '../exercises/make-exercises.js';
import { catalogueFor } from './catalogues.js';

/** A kind of exercise of which there are too few, in one language. */
export interface ShortfallInWords {
  readonly kind: ExerciseKind;
  readonly wanted: number;
  readonly made: number;
  /** Why there are no more, and what would help. */
  readonly reason: string;
}

export function shortfallInWords(shortfall: Shortfall, language: Language): ShortfallInWords {
  const { kind, wanted, made } = shortfall;
  return { kind, wanted, made, reason: catalogueFor(language).exercises.shortfall(shortfall) };
}
