import type { BuiltMap } from './built-map.js';

/** An answer that fits its exercise (see `marking/read-answer.ts`). */
export interface ExerciseAnswer {
  /** The key of the choice, by the key of the part; a part may be left out. */
  readonly choices: ReadonlyMap<string, string>;
  /** Null where nothing was drawn, or nothing is to be. */
  readonly built: BuiltMap | null;
}

/** An answer as a client hands it over: of the right types, and nothing else is sure. */
export interface RawAnswer {
  readonly parts?: readonly RawPart[] | null;
  readonly built?: RawBuiltMap | null;
}

export interface RawPart {
  readonly part: string;
  readonly choice: string;
}

/** A drawn map; the keys of its relations may be left out, and are then `i1`, `i2` … or `c1` …. */
export interface RawBuiltMap {
  readonly inferences?: readonly RawInference[] | null;
  readonly conflicts?: readonly RawConflict[] | null;
}

export interface RawInference {
  readonly key?: string | null;
  readonly premises: readonly string[];
  readonly conclusion: string;
}

export interface RawConflict {
  readonly key?: string | null;
  readonly attackers: readonly string[];
  readonly target: string;
}
