import type { LabelWords } from './label-words.js';

/** All that the program says in one language, by what it is about. */
export interface Catalogue {
  /** Why a thing is IN, OUT or UNDECIDED. */
  readonly labels: LabelWords;
}
