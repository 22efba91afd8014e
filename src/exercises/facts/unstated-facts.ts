import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of a premise that was left out. */
export interface UnstatedFacts {
  readonly unstatedTask: NoDetail;
  readonly unstatedQuestion: NoDetail;
  /** Why the statement left out is right: with the premises shown, by their keys. */
  readonly fillsTheGap: {
    readonly premises: readonly string[];
    readonly conclusion: string;
    /** Whether the text only presupposes it. */
    readonly isImplicit: boolean;
    readonly signals: readonly Passage[];
  };
  /** Why another does not fill the gap. */
  readonly misfitReason: Misfit;
}

/** Why a statement does not fill the gap of a step. */
export type Misfit =
  /** It is drawn from a premise that is shown, in another step. */
  | { readonly why: 'ASIDE'; readonly key: string }
  /** It is drawn from the conclusion. */
  | { readonly why: 'AFTER' }
  /** The conclusion and it are premises of a step to this. */
  | { readonly why: 'NEXT'; readonly to: LocalizedText }
  /** It attacks the conclusion, or the step. */
  | { readonly why: 'AGAINST' }
  /** It stands near in the text, and supports this. */
  | { readonly why: 'ELSEWHERE'; readonly to: LocalizedText }
  /** It stands near in the text, and supports nothing. */
  | { readonly why: 'NEAR' };

export const UNSTATED_TASK: ExerciseFact<'unstatedTask'> = { say: 'unstatedTask' };
export const UNSTATED_QUESTION: ExerciseFact<'unstatedQuestion'> = { say: 'unstatedQuestion' };

export function fillsTheGap(
  premises: readonly string[],
  conclusion: string,
  isImplicit: boolean,
  signals: readonly Passage[],
): ExerciseFact<'fillsTheGap'> {
  return { say: 'fillsTheGap', premises, conclusion, isImplicit, signals };
}

export function misfitReason(misfit: Misfit): ExerciseFact<'misfitReason'> {
  return { say: 'misfitReason', ...misfit };
}
