import type { PartMark, RelationMark, RelationOutcome } from '../mark.js';
import { ours, type Wording } from '../telling.js';
import { ENGLISH_MARKING } from './marking-words-en.js';
import { CHINESE_MARKING } from './marking-words-zh.js';

/** What a drawn relation leads to or strikes, by the keys of what is shown. */
export type NamedTarget =
  | { readonly kind: 'text'; readonly key: string }
  | { readonly kind: 'step'; readonly from: readonly string[]; readonly to: string }
  | { readonly kind: 'objection'; readonly from: readonly string[] };

/** How the sources of a drawn relation differ from those of the map. */
export type Linking = 'TOO_FEW' | 'TOO_MANY' | 'MIXED';

/** What there is to tell of a relation that was drawn. */
export interface DrawnFacts {
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
export interface MissingFacts {
  readonly kind: RelationMark['relation'];
  readonly to: NamedTarget;
  /** What it strikes where that is no text; null where it is. */
  readonly struck: RelationMark['relation'] | null;
  /** The text that it leads to, or strikes in the end. */
  readonly end: string;
  /** Whether another relation to the same was drawn. */
  readonly isOneMore: boolean;
}

export interface BuiltCounts {
  readonly relations: number;
  readonly right: number;
  readonly near: number;
  readonly wrong: number;
  readonly missing: number;
  readonly isOtherReading: boolean;
}

/** How a drawing is told of in one language. */
export interface MarkingWords {
  drawn(facts: DrawnFacts): string;
  missing(facts: MissingFacts): string;
  built(counts: BuiltCounts): string;
  parts(counts: {
    readonly parts: number;
    readonly right: number;
    readonly partly: number;
  }): string;
}

/** Why a drawn relation is right or wrong, and what to ask oneself. */
export function drawnReason(facts: DrawnFacts): Wording {
  return spoken((words) => words.drawn(facts));
}

/** What is missing, without where it comes from. */
export function missingReason(facts: MissingFacts): Wording {
  return spoken((words) => words.missing(facts));
}

/** One or two sentences on a whole drawing. */
export function builtFeedback(counts: BuiltCounts): Wording {
  return spoken((words) => words.built(counts));
}

/** One sentence on all parts together. */
export function partsFeedback(parts: readonly Pick<PartMark, 'outcome'>[]): Wording {
  const count = (outcome: PartMark['outcome']) =>
    parts.filter((one) => one.outcome === outcome).length;
  const counts = { parts: parts.length, right: count('RIGHT'), partly: count('PARTLY') };
  return spoken((words) => words.parts(counts));
}

export const notAnswered = ours({ en: 'Not answered.', 'zh-Hant': '未作答。' });

function spoken(say: (words: MarkingWords) => string): Wording {
  return ({ words }) => say(words === 'zh-Hant' ? CHINESE_MARKING : ENGLISH_MARKING);
}
