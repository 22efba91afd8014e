import type { RelationMark, RelationOutcome } from '../mark.js';
import type { NoDetail } from './exercise-fact.js';

/** What a mark says. */
export interface MarkingFacts {
  /** Of a part, that nothing was chosen. */
  readonly notAnswered: NoDetail;
  /** Of all parts together. */
  readonly partsMarked: PartCounts;
  /** Of a drawing as a whole. */
  readonly drawingMarked: DrawingCounts;
  /** Of a relation that was drawn: why it is right or wrong, and what to ask oneself. */
  readonly relationDrawn: RelationDrawn;
  /** Of one that is missing, but not where it comes from. */
  readonly relationMissing: RelationMissing;
}

export interface PartCounts {
  readonly parts: number;
  readonly right: number;
  readonly partly: number;
}

export interface DrawingCounts {
  readonly relations: number;
  readonly right: number;
  readonly near: number;
  readonly wrong: number;
  readonly missing: number;
  readonly isOtherReading: boolean;
}

/** What there is to tell of a relation that was drawn. */
export interface RelationDrawn {
  readonly outcome: Exclude<RelationOutcome, 'MISSING'>;
  readonly kind: RelationMark['relation'];
  readonly from: readonly string[];
  readonly to: NamedTarget;
  /** The text that the relation of the map that it is like leads to, or strikes in the end. */
  readonly ownEnd: string | null;
  readonly linking: Linking;
  /** Whether the map leads from there on to where it was drawn to. */
  readonly isIndirect: boolean;
  /** False where another relation that says the same was counted. */
  readonly isCounted: boolean;
}

/** What there is to tell of a relation that is missing: nothing of where it comes from. */
export interface RelationMissing {
  readonly kind: RelationMark['relation'];
  readonly to: NamedTarget;
  /** What it strikes where that is no text; null where it is. */
  readonly struck: RelationMark['relation'] | null;
  /** The text that it leads to, or strikes in the end. */
  readonly end: string;
  /** Whether another relation to the same was drawn. */
  readonly isOneMore: boolean;
}

/** What a drawn relation leads to or strikes, by the keys of what is shown. */
export type NamedTarget =
  | { readonly kind: 'text'; readonly key: string }
  | { readonly kind: 'step'; readonly from: readonly string[]; readonly to: string }
  | { readonly kind: 'objection'; readonly from: readonly string[] };

/** How the sources of a drawn relation differ from those of the map. */
export type Linking = 'TOO_FEW' | 'TOO_MANY' | 'MIXED';
