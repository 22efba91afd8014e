import { inFile, type ThingOf } from './codecs/field.js';
import {
  localizedField,
  optionalRecordField,
  optionalTextField,
  textField,
} from './codecs/flat-fields.js';
import {
  madeListField,
  nameField,
  optionalMadeField,
  passagesField,
  thingField,
  thingsField,
} from './codecs/linked-fields.js';
import { MEMBER_FIELDS } from './codecs/member-fields.js';
import type { EntityId } from './identifier.js';
import type { LocalizedText } from './language.js';
import { TEACHING_FIELDS } from './scheme-teaching.js';

export const INFERENCE_FIELDS = {
  ...MEMBER_FIELDS,
  premises: thingsField('statement'),
  conclusion: thingField('statement'),
  /** Of the catalogue, which all maps share. */
  scheme: optionalMadeField<EntityId>(),
  /** The words that signal the step, for example 因此. */
  signals: passagesField(),
  /** The scheme's questions that were looked into here; those left out are open. */
  questions: madeListField<QuestionFinding>(),
  /** Other readings of the step, as good as this one; reasoning goes by this one alone. */
  alternatives: madeListField<AlternativeReading>(),
  note: inFile(optionalTextField()),
} as const;

/**
 * A step of the argument: one or more premises, taken together (linked), to one conclusion, which
 * is not among them. Several inferences to one conclusion converge.
 */
export interface Inference extends ThingOf<typeof INFERENCE_FIELDS> {}

/**
 * Steps that could stand in the place of an inference: its premises taken apart, or together with
 * others, or one after another. One of them at least has the inference's conclusion.
 */
export interface AlternativeReading {
  readonly steps: readonly AlternativeStep[];
  /** Why one can read it so. */
  readonly note: string | null;
}

/** A step of an alternative reading; its conclusion is not among its premises. */
export interface AlternativeStep {
  readonly premises: readonly EntityId[];
  readonly conclusion: EntityId;
}

/** What was found about one critical question at one inference. */
export interface QuestionFinding {
  /** The question's key in the inference's scheme. */
  readonly key: string;
  /** Statements of the text that answer it. */
  readonly answeredBy: readonly EntityId[];
  /** Conflicts and evidence that raise it. */
  readonly raisedBy: readonly EntityId[];
}

/** How a critical question stands: raised where anything raises it, even if it is answered too. */
export type QuestionStatus = 'OPEN' | 'ANSWERED' | 'RAISED';

/** The status of a question, from what was found about it. */
export function questionStatus(finding: QuestionFinding | undefined): QuestionStatus {
  if (finding === undefined) return 'OPEN';
  if (finding.raisedBy.length > 0) return 'RAISED';
  return finding.answeredBy.length > 0 ? 'ANSWERED' : 'OPEN';
}

export const SCHEME_FIELDS = {
  id: nameField<EntityId>(),
  name: localizedField(),
  /** The pattern's premises, each a form with its gaps in words. */
  premises: madeListField<LocalizedText>(),
  conclusion: localizedField(),
  questions: madeListField<CriticalQuestion>(),
  /** Where the pattern is described. */
  source: textField(),
  /** What is known of it for exercises; null where the catalogue does not say. */
  teaching: optionalRecordField(TEACHING_FIELDS, {
    restsOn: 'restsOn',
    mistakenFor: 'mistakenFor',
    ownQuestions: 'ownQuestions',
    linkage: 'linkage',
    byLikeness: 'byLikeness',
    reversible: 'reversible',
  }),
} as const;

/** A pattern of reasoning after Walton, Reed and Macagno (2008), shared by all maps. */
export interface Scheme extends ThingOf<typeof SCHEME_FIELDS> {}

/** A question that an inference of its scheme has to stand up to. */
export interface CriticalQuestion {
  readonly key: string;
  readonly text: LocalizedText;
}
