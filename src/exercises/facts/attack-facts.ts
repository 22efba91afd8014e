import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of what an objection hits. */
export interface AttackFacts {
  readonly attackTask: NoDetail;
  /** By the texts of the objection. */
  readonly attackQuestion: { readonly objection: readonly LocalizedText[] };
  /** A thing as a choice names it. */
  readonly hittable: Hittable;
  /** Why an objection hits what it hits. */
  readonly hitReason: Hittable & { readonly signals: readonly Passage[] };
  /** Why an objection that hits one kind of thing does not hit another thing. */
  readonly missReason: Hittable & { readonly beside: Beside; readonly hit: Hittable['kind'] };
}

/** What an objection can hit, with its words; a step is named by its conclusion. */
export interface Hittable {
  readonly kind: 'premise' | 'conclusion' | 'step' | 'objection';
  readonly texts: readonly LocalizedText[];
}

/** How the objection in question stands to a thing that it does not hit. */
export type Beside =
  /** The objection is itself a reason for it. */
  | 'FOR_IT'
  /** It is the other objection that answers this one. */
  | 'ANSWERED_BY_IT'
  | 'NEITHER';

/** Whether one who takes the one for what is hit is nearly right: a step for its conclusion, or so. */
export function isNearlyHit(missed: Hittable['kind'], hit: Hittable['kind']): boolean {
  return missed !== hit && [missed, hit].every((one) => one === 'step' || one === 'conclusion');
}

export const ATTACK_TASK: ExerciseFact<'attackTask'> = { say: 'attackTask' };

export function attackQuestion(
  objection: readonly LocalizedText[],
): ExerciseFact<'attackQuestion'> {
  return { say: 'attackQuestion', objection };
}

export function hittable(thing: Hittable): ExerciseFact<'hittable'> {
  return { say: 'hittable', ...thing };
}

export function hitReason(thing: Hittable, signals: readonly Passage[]): ExerciseFact<'hitReason'> {
  return { say: 'hitReason', ...thing, signals };
}

export function missReason(
  thing: Hittable,
  beside: Beside,
  hit: Hittable['kind'],
): ExerciseFact<'missReason'> {
  return { say: 'missReason', ...thing, beside, hit };
}
