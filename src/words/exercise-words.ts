import type { LocalizedText } from '../domain/language.js';
import type { ExerciseFacts } from '../exercises/facts/exercise-fact.js';
import type { Shortfall } from '../exercises/make-exercises.js';

/** Gives a text of a map in the language that an exercise is told in, or in the map's own. */
export type LocalizeText = (text: LocalizedText) => string;

/** A sentence, or a few, for each of some facts. */
export type SentencesFor<Facts> = {
  readonly [Name in keyof Facts]: (fact: Facts[Name], localize: LocalizeText) => string;
};

/** What is said of exercises, their keys and their marks. */
export interface ExerciseSentences {
  /** By the names of the facts. */
  readonly facts: SentencesFor<ExerciseFacts>;
  /** Why there are no more exercises of a kind, in one or two sentences. */
  shortfall(shortfall: Shortfall): string;
}
