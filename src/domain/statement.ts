import { inFile, type ThingOf } from './codecs/field.js';
import {
  enumField,
  flagField,
  localizedField,
  optionalEnumField,
  optionalRecordField,
  optionalTextField,
} from './codecs/flat-fields.js';
import { optionalThingField, passagesField, thingsField } from './codecs/linked-fields.js';
import { MEMBER_FIELDS } from './codecs/member-fields.js';

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

/** How sure the reader is that the text says something, in so many words or by what it presupposes. */
const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const ASSESSMENT_FIELDS = {
  rating: enumField(RATINGS),
  note: optionalTextField(),
} as const;

/** The weighing of all findings on one claim, beside the verdict of each. */
export interface Assessment extends ThingOf<typeof ASSESSMENT_FIELDS> {}

export const STATEMENT_FIELDS = {
  ...MEMBER_FIELDS,
  text: localizedField(),
  kind: inFile(enumField(KINDS)),
  /** True where the text only presupposes it; then it has no passages. */
  implicit: inFile(flagField()),
  section: inFile(optionalThingField('section')),
  /** All places where it is said, in the order of the text. */
  passages: passagesField(),
  concepts: inFile(thingsField('concept')),
  /** How the claim stands once its findings are weighed; null where nobody looked. */
  assessment: optionalRecordField(ASSESSMENT_FIELDS, { rating: 'rating', note: 'assessment' }),
  /** How sure the reader is that the text says it; null where that is not said. */
  confidence: inFile(optionalEnumField(CONFIDENCES)),
  /** A reader's remark on a hard reading. */
  note: inFile(optionalTextField()),
} as const;

/**
 * A proposition, in its own neutral wording: in the document's language and in English.
 *
 * Its role is derived from the inferences and conflicts around it (see `role.ts`), never stored.
 */
export interface Statement extends ThingOf<typeof STATEMENT_FIELDS> {}

export const CONCEPT_FIELDS = { ...MEMBER_FIELDS, name: localizedField() } as const;

/** A thing that statements speak of, for example the Federal Reserve. */
export interface Concept extends ThingOf<typeof CONCEPT_FIELDS> {}
