import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of conclusions where a statement is given up. */
export interface DependenceFacts {
  readonly dependenceTask: NoDetail;
  /** By the key of the conclusion that is asked about. */
  readonly dependenceQuestion: { readonly key: string };
  readonly fateChoice: { readonly fate: Fate };
  /** Why an answer about a conclusion is right or wrong. */
  readonly fateReason: TieWithTexts & { readonly chosen: Fate };
}

export const FATES = ['FALLS', 'STANDS'] as const;
/** What becomes of a conclusion. */
export type Fate = (typeof FATES)[number];

/** How a conclusion stands to the statement that is given up. */
export type Tie =
  /** A step leads from that statement to it, and every step to it needs that statement. */
  | 'DRAWN_FROM_IT'
  /** A chain of steps leads to it, and everything that leads to it needs that statement. */
  | 'RESTS_ON_IT'
  /** A chain of steps leads to it, and so does something else. */
  | 'HAS_ANOTHER_REASON'
  /** It is among the reasons for that statement. */
  | 'REASON_FOR_IT'
  /** No chain of steps leads from the one to the other. */
  | 'APART';

export interface TieWithTexts {
  readonly tie: Tie;
  /**
   * DRAWN_FROM_IT: the other premises of the step; RESTS_ON_IT: those premises of the last step of
   * the chain that fall; else what it is drawn from without the statement that is given up.
   */
  readonly from: readonly LocalizedText[];
  /** RESTS_ON_IT: the other premises of that step. */
  readonly beside: readonly LocalizedText[];
}

export const DEPENDENCE_TASK: ExerciseFact<'dependenceTask'> = { say: 'dependenceTask' };

export function dependenceQuestion(key: string): ExerciseFact<'dependenceQuestion'> {
  return { say: 'dependenceQuestion', key };
}

export function fateChoice(fate: Fate): ExerciseFact<'fateChoice'> {
  return { say: 'fateChoice', fate };
}

export function fateReason(tie: TieWithTexts, chosen: Fate): ExerciseFact<'fateReason'> {
  return { say: 'fateReason', ...tie, chosen };
}
