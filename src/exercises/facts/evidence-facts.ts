import type { Verdict } from '../../domain/evidence.js';
import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of what findings do to a claim. */
export interface EvidenceFacts {
  /** By how many findings are shown. */
  readonly evidenceTask: { readonly findings: number };
  readonly evidenceQuestion: NoDetail;
  readonly verdictChoice: { readonly verdict: Verdict };
  /** Why a verdict is right or wrong where the verdict is `right`. */
  readonly verdictReason: ClaimWithFindings & {
    readonly right: Verdict;
    readonly chosen: Verdict;
  };
}

/** The claim and what was found, as feedback speaks of them. */
export interface ClaimWithFindings {
  readonly claim: LocalizedText;
  readonly findings: readonly LocalizedText[];
  /** Whether all of the findings appeared after the text. */
  readonly later: boolean;
}

export const EVIDENCE_QUESTION: ExerciseFact<'evidenceQuestion'> = { say: 'evidenceQuestion' };

export function evidenceTask(findings: number): ExerciseFact<'evidenceTask'> {
  return { say: 'evidenceTask', findings };
}

export function verdictChoice(verdict: Verdict): ExerciseFact<'verdictChoice'> {
  return { say: 'verdictChoice', verdict };
}

export function verdictReason(
  right: Verdict,
  chosen: Verdict,
  found: ClaimWithFindings,
): ExerciseFact<'verdictReason'> {
  return { say: 'verdictReason', right, chosen, ...found };
}
