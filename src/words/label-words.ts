import type { Label } from '../domain/label.js';
import type { Reason } from '../reasoning/labels/why.js';
import type { NamedThing } from './named-thing.js';

/** Things of which a sentence names the first few, and says how many there are. */
export interface NamedList {
  readonly named: readonly NamedThing[];
  readonly count: number;
}

/** A why with the names that its sentence needs. */
export interface NamedWhy {
  readonly thing: NamedThing;
  readonly label: Label;
  readonly reason: Reason;
  /** What it rests on; see `Why`. */
  readonly restsOn: NamedList;
  /** Those of them that are statements, and those that are not. */
  readonly premises: NamedList;
  readonly strikers: NamedList;
  readonly circle: NamedList;
  /** Whether what strikes an inference is aimed at its conclusion. */
  readonly isAboutConclusion: boolean;
}

/** What is said of labels. */
export interface LabelWords {
  /** One sentence that says what label a thing has, and why. */
  why(why: NamedWhy): string;
}
