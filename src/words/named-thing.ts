/**
 * What a sentence calls a thing of a map by: texts of the map in the reader's language, never an
 * identifier. Plain data; a catalogue makes a name of it.
 */
export type NamedThing = NamedStatement | NamedInference | NamedConflict | NamedFinding;

export interface NamedStatement {
  readonly kind: 'statement';
  readonly text: string;
}

export interface NamedInference {
  readonly kind: 'inference';
  /** The texts of its premises; the first ones are enough, see `premiseCount`. */
  readonly premises: readonly string[];
  readonly premiseCount: number;
  readonly conclusion: string;
}

export interface NamedConflict {
  readonly kind: 'conflict';
  /** As the premises of an inference. */
  readonly attackers: readonly string[];
  readonly attackerCount: number;
  readonly target:
    | NamedStatement
    | { readonly kind: 'inference'; readonly conclusion: string }
    | {
        readonly kind: 'conflict';
        readonly attackers: readonly string[];
        readonly attackerCount: number;
      };
}

export interface NamedFinding {
  readonly kind: 'evidence';
  readonly finding: string;
}

/** How many premises or attackers a name gives in their words; of more, it gives the first alone. */
export const MOST_TEXTS_IN_NAME = 2;
