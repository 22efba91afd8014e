import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of what statements support. */
export interface AttachFacts {
  readonly attachTask: NoDetail;
  /** By the key of the statement that is asked about. */
  readonly attachQuestion: { readonly key: string };
  /** Why a choice is right or wrong for the statement shown by the key. */
  readonly attachReason: { readonly key: string; readonly attachment: Attachment };
}

/** How a statement stands to one that is offered as what it supports directly. */
export type Attachment =
  /** It is a premise of a step to it, with these, and with more that are not to be named. */
  | {
      readonly how: 'DIRECT';
      readonly beside: readonly LocalizedText[];
      readonly more: boolean;
      readonly signals: readonly Passage[];
    }
  /** Another statement is in between. */
  | { readonly how: 'THROUGH' }
  /** More than one is. */
  | { readonly how: 'FURTHER' }
  /** What is offered supports the statement. */
  | { readonly how: 'CONVERSE' }
  /** It attacks what is offered, or a step to it. */
  | { readonly how: 'AGAINST'; readonly what: 'statement' | 'step' }
  /** Both are premises of one step. */
  | { readonly how: 'BESIDE' }
  /** Both are drawn from this. */
  | { readonly how: 'SAME_REASON'; readonly reason: LocalizedText }
  /** What is offered is drawn from this, and maybe more, and not from the statement. */
  | { readonly how: 'OTHER_REASON'; readonly reason: LocalizedText; readonly more: boolean }
  /** What is offered is drawn from what is not to be named, and not from the statement. */
  | { readonly how: 'OTHER_REASONS' }
  /** No reason is given for what is offered. */
  | { readonly how: 'NO_REASON' };

export const ATTACH_TASK: ExerciseFact<'attachTask'> = { say: 'attachTask' };

export function attachQuestion(key: string): ExerciseFact<'attachQuestion'> {
  return { say: 'attachQuestion', key };
}

export function attachReason(key: string, attachment: Attachment): ExerciseFact<'attachReason'> {
  return { say: 'attachReason', key, attachment };
}
