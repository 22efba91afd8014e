import type { Passage } from '../../domain/document.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of the role of a statement. */
export interface RoleFacts {
  readonly roleTask: NoDetail;
  /** By the key of the statement that is asked about. */
  readonly roleQuestion: { readonly key: string };
  readonly roleChoice: { readonly role: RoleAsked };
  /** Why a choice is right or wrong for a statement of the role `right`. */
  readonly roleReason: {
    readonly right: RoleAsked;
    readonly chosen: RoleAsked;
    readonly around: RoleNeighbours;
  };
}

/** What a statement can do in an argument, as an exercise asks for it. */
export const ROLES_ASKED = ['PREMISE', 'INTERMEDIATE', 'CONCLUSION', 'OBJECTION'] as const;
export type RoleAsked = (typeof ROLES_ASKED)[number];

/** What stands next to the statement asked about. */
export interface RoleNeighbours {
  /** The steps to it that are shown. */
  readonly from: readonly StepSeen[];
  /** Whether there are more. */
  readonly fromMore: boolean;
  /** The steps from it that are shown. */
  readonly to: readonly StepSeen[];
  readonly toMore: boolean;
  /** What it speaks against; null where it is no objection. */
  readonly against: StruckThing | null;
  /** The keys of those statements, itself included, that the text only presupposes. */
  readonly unsaid: readonly string[];
  /** What signals its objection. */
  readonly signals: readonly Passage[];
}

/** A step that is shown whole, by the keys of what is shown. */
export interface StepSeen {
  readonly premises: readonly string[];
  /** Its premises without the statement asked about. */
  readonly beside: readonly string[];
  readonly conclusion: string;
  readonly signals: readonly Passage[];
}

/** What an objection speaks against, by the keys of what is shown. */
export type StruckThing =
  | { readonly kind: 'statement'; readonly key: string }
  | { readonly kind: 'step'; readonly premises: readonly string[]; readonly conclusion: string }
  | { readonly kind: 'objection'; readonly attackers: readonly string[] };

export const ROLE_TASK: ExerciseFact<'roleTask'> = { say: 'roleTask' };

export function roleQuestion(key: string): ExerciseFact<'roleQuestion'> {
  return { say: 'roleQuestion', key };
}

export function roleChoice(role: RoleAsked): ExerciseFact<'roleChoice'> {
  return { say: 'roleChoice', role };
}

export function roleReason(
  right: RoleAsked,
  chosen: RoleAsked,
  around: RoleNeighbours,
): ExerciseFact<'roleReason'> {
  return { say: 'roleReason', right, chosen, around };
}
