/**
 * A map as somebody draws it from the shown texts of an exercise, all by keys.
 *
 * A key names one thing: a shown text, an inference or a conflict.
 */
export interface BuiltMap {
  readonly inferences: readonly BuiltInference[];
  readonly conflicts: readonly BuiltConflict[];
}

/** Premises, taken together, to a conclusion. */
export interface BuiltInference {
  readonly key: string;
  readonly premises: readonly string[];
  readonly conclusion: string;
}

/** Attackers, taken together, against a shown text, an inference or another conflict. */
export interface BuiltConflict {
  readonly key: string;
  readonly attackers: readonly string[];
  readonly target: string;
}

export const EMPTY_MAP: BuiltMap = { inferences: [], conflicts: [] };
