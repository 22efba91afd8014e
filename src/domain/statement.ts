import type { Passage } from './document.js';
import type { EntityId, MapId } from './identifier.js';
import type { LocalizedText } from './language.js';

/** What sort of proposition a statement is. */
export const KINDS = [
  'FACTUAL',
  'CAUSAL',
  'PREDICTIVE',
  'EVALUATIVE',
  'NORMATIVE',
  'DEFINITIONAL',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * A proposition, in its own neutral wording: in the document's language and in English.
 *
 * Its role is derived from the inferences and conflicts around it (see `role.ts`), never stored.
 */
export interface Statement {
  readonly id: EntityId;
  readonly map: MapId;
  readonly text: LocalizedText;
  readonly kind: Kind;
  /** True where the text only presupposes it; then it has no passages. */
  readonly implicit: boolean;
  readonly section: EntityId | null;
  /** All places where it is said, in the order of the text. */
  readonly passages: readonly Passage[];
  readonly concepts: readonly EntityId[];
  /** How the claim stands once its findings are weighed; null where nobody looked. */
  readonly assessment: Assessment | null;
  /** A reader's remark on a hard reading. */
  readonly note: string | null;
}

/** How a claim stands as a whole: a verdict, or that none is possible. */
export const RATINGS = [
  'SUPPORTS',
  'PARTLY',
  'CONTRADICTS',
  'CONTESTED',
  'UNVERIFIED',
  'PREDICTION',
  'OPINION',
] as const;
export type Rating = (typeof RATINGS)[number];

/** The weighing of all findings on one claim, beside the verdict of each. */
export interface Assessment {
  readonly rating: Rating;
  readonly note: string | null;
}

/** A thing that statements speak of, for example the Federal Reserve. */
export interface Concept {
  readonly id: EntityId;
  readonly map: MapId;
  readonly name: LocalizedText;
}
