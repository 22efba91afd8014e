import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of how two statements bear on a third. */
export interface LinkedFacts {
  readonly linkedTask: NoDetail;
  readonly linkedQuestion: NoDetail;
  readonly bearingChoice: { readonly bearing: Bearing };
  /** Why a choice is right or wrong where the two bear on the conclusion as `right` says. */
  readonly bearingReason: {
    readonly right: Bearing;
    readonly chosen: Bearing;
    readonly among: BearingStatements;
  };
}

/** How two statements can bear on a third. */
export const BEARINGS = ['LINKED', 'INDEPENDENT', 'CHAIN'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** What the reasons speak of: two statements and the conclusion, and what stands beside them. */
export interface BearingStatements {
  /** In a chain: the key of the reason, and of what it is a reason for; else the two in order. */
  readonly first: string;
  readonly second: string;
  readonly conclusion: string;
  /** Premises that are not shown: of the step with the first statement, and with the second. */
  readonly beside: readonly (readonly LocalizedText[])[];
  /** What signals the step, or the steps. */
  readonly signals: readonly Passage[];
}

export const LINKED_TASK: ExerciseFact<'linkedTask'> = { say: 'linkedTask' };
export const LINKED_QUESTION: ExerciseFact<'linkedQuestion'> = { say: 'linkedQuestion' };

export function bearingChoice(bearing: Bearing): ExerciseFact<'bearingChoice'> {
  return { say: 'bearingChoice', bearing };
}

export function bearingReason(
  right: Bearing,
  chosen: Bearing,
  among: BearingStatements,
): ExerciseFact<'bearingReason'> {
  return { say: 'bearingReason', right, chosen, among };
}
