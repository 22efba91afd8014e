import type { Difficulty, ExerciseKind } from '../exercises/exercise.js';

/** The words of our own that go out with exercises, as questions or on a sheet. */
export interface QuestionWords {
  /** As the learner's page calls them. */
  readonly kinds: Readonly<Record<ExerciseKind, string>>;
  readonly difficulties: Readonly<Record<Difficulty, string>>;
  /** Around a text that is quoted. */
  quote(text: string): string;
  /** Several texts, quoted one after another. */
  quoteAll(texts: readonly string[]): string;
  /** A heading and what it heads, on one line. */
  readonly colon: string;
  /** Above what is quoted. */
  readonly fromText: string;
  readonly readAgain: string;
  /** What a choice is called: “(a)”. */
  label(key: string): string;
  readonly built: BuiltMapWords;
}

/** What a statement does in a map that was to be built. */
export interface BuiltMapWords {
  readonly task: string;
  readonly question: string;
  /** The one that all lead to; where there are several, each is just an end. */
  readonly central: string;
  readonly end: string;
  supports(target: string, together: boolean): string;
  attacks(target: string, together: boolean): string;
  /** A step as a target. */
  step(premises: readonly string[], conclusion: string): string;
  /** An objection as a target. */
  objection(attackers: readonly string[], target: string): string;
  both(functions: readonly string[]): string;
  right(statement: string, does: string): string;
  readonly wrong: string;
}
