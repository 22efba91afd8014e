import type { Scheme } from '../../domain/inference.js';
import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of the pattern that a step follows, and of its critical questions. */
export interface SchemeFacts {
  readonly schemeTask: NoDetail;
  readonly schemeQuestion: NoDetail;
  /** Which critical question the step has to stand up to. */
  readonly testQuestion: NoDetail;
  /** A scheme's name with its pattern. */
  readonly schemeChoice: { readonly scheme: SchemePattern };
  /** Why a step follows a scheme. */
  readonly schemeRight: StepTexts & { readonly scheme: SchemePattern };
  /** Why it does not follow another. */
  readonly schemeWrong: StepTexts & { readonly scheme: SchemePattern };
  /** Why a critical question is one for this step. */
  readonly questionRight: QuestionStanding & { readonly scheme: SchemePattern };
  /** Why a critical question is one for steps of another pattern. */
  readonly questionWrong: StepTexts & { readonly scheme: SchemePattern };
}

/** A step as its feedback speaks of it. */
export interface StepTexts {
  readonly premises: readonly LocalizedText[];
  readonly conclusion: LocalizedText;
}

/** A scheme, as far as it is spoken of. */
export interface SchemePattern extends StepTexts {
  readonly name: LocalizedText;
  /** What a step of it rests on, as the end of “It rests on …”; null where that is not known. */
  readonly restsOn: LocalizedText | null;
}

/** What a map knows of a question at a step. */
export interface QuestionStanding {
  readonly answeredBy: readonly LocalizedText[];
  /** What the text itself sets against the step. */
  readonly objections: readonly LocalizedText[];
  /** What was found elsewhere that raises it. */
  readonly findings: readonly FoundElsewhere[];
}

/** What was found, and by whom and when, as far as that is known. */
export interface FoundElsewhere {
  readonly finding: LocalizedText;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Whether it appeared after the text. */
  readonly later: boolean;
}

export const SCHEME_TASK: ExerciseFact<'schemeTask'> = { say: 'schemeTask' };
export const SCHEME_QUESTION: ExerciseFact<'schemeQuestion'> = { say: 'schemeQuestion' };
export const TEST_QUESTION: ExerciseFact<'testQuestion'> = { say: 'testQuestion' };

export function schemeChoice(scheme: Scheme): ExerciseFact<'schemeChoice'> {
  return { say: 'schemeChoice', scheme: patternOf(scheme) };
}

export function schemeRight(step: StepTexts, scheme: Scheme): ExerciseFact<'schemeRight'> {
  return { say: 'schemeRight', ...step, scheme: patternOf(scheme) };
}

export function schemeWrong(step: StepTexts, scheme: Scheme): ExerciseFact<'schemeWrong'> {
  return { say: 'schemeWrong', ...step, scheme: patternOf(scheme) };
}

export function questionRight(
  scheme: Scheme,
  standing: QuestionStanding,
): ExerciseFact<'questionRight'> {
  return { say: 'questionRight', ...standing, scheme: patternOf(scheme) };
}

export function questionWrong(step: StepTexts, scheme: Scheme): ExerciseFact<'questionWrong'> {
  return { say: 'questionWrong', ...step, scheme: patternOf(scheme) };
}

function patternOf({ name, premises, conclusion, teaching }: Scheme): SchemePattern {
  return { name, premises, conclusion, restsOn: teaching?.restsOn ?? null };
}
