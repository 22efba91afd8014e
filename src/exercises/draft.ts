import type { Passage } from '../domain/document.js';
import type { BuiltMap } from './built-map.js';
import type { Difficulty, ExerciseKind } from './exercise.js';
import type { ExerciseFact } from './facts/exercise-fact.js';

/**
 * An exercise with its key, in no language yet: what a maker makes from a map.
 *
 * What is chosen and in which order is the same in every language; only words differ.
 */
export interface Draft {
  readonly kind: ExerciseKind;
  readonly difficulty: Difficulty;
  readonly task: ExerciseFact;
  /** Keyed `1`, `2` … in the order in which they are shown. */
  readonly shown: readonly DraftShown[];
  /** No part has the key of another. Empty where a map is to be built. */
  readonly parts: readonly DraftPart[];
  /**
   * The map to be built, by the keys of what is shown, in every accepted reading, the map's own
   * first; null where there are parts.
   */
  readonly readings: readonly KeyReading[] | null;
}

export interface DraftShown {
  readonly key: string;
  /** The identifier of the statement or the evidence. */
  readonly means: string;
  readonly caption: ExerciseFact | null;
  readonly text: ExerciseFact;
  readonly passages: readonly Passage[];
}

export interface DraftPart {
  readonly key: string;
  readonly question: ExerciseFact;
  /** The key of the shown text that it asks about, where it is one of several. */
  readonly of: string | null;
  /** Two at least, in the order in which they are shown; just one has the credit 1. */
  readonly choices: readonly DraftChoice[];
}

export interface DraftChoice {
  readonly key: string;
  readonly text: ExerciseFact;
  /** An identifier of the map, or a word of the API: `ai-bubble/gold-overtakes`, `INTERMEDIATE`. */
  readonly means: string;
  /** 1 where it is right, above 0 where it is partly right, 0 where it is wrong. */
  readonly credit: number;
  /** Why it is right or wrong, without naming the right one where it is wrong. */
  readonly reason: ExerciseFact;
  /** What to read again. */
  readonly reread: readonly Passage[];
}

/** One reading of the map to be built. */
export interface KeyReading extends BuiltMap {
  /** Why it is accepted beside the map's own; null for the map's own. */
  readonly note: string | null;
  /** By the key of an inference or conflict: what to read again about it. */
  readonly reread: Readonly<Record<string, readonly Passage[]>>;
  /**
   * By the key of a relation of the map's own reading that is read otherwise here: the relations
   * that stand in for it. A conflict against it may strike any of these.
   */
  readonly standIns: Readonly<Record<string, readonly string[]>>;
}

/** The most points of an exercise: one for each part, or for each relation of the map to build. */
export function pointsOf({ parts, readings }: Pick<Draft, 'parts' | 'readings'>): number {
  const [own] = readings ?? [];
  return own === undefined ? parts.length : own.inferences.length + own.conflicts.length;
}
