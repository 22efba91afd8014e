import type { Passage } from './document.js';
import type { EntityId, MapId } from './identifier.js';
import type { LocalizedText } from './language.js';

/**
 * A step of the argument: one or more premises, taken together (linked), to one conclusion, which
 * is not among them. Several inferences to one conclusion converge.
 */
export interface Inference {
  readonly id: EntityId;
  readonly map: MapId;
  readonly premises: readonly EntityId[];
  readonly conclusion: EntityId;
  readonly scheme: EntityId | null;
  /** The words that signal the step, for example 因此. */
  readonly signals: readonly Passage[];
  /** The scheme's questions that were looked into here; those left out are open. */
  readonly questions: readonly QuestionFinding[];
  /** Other readings of the step, as good as this one; reasoning goes by this one alone. */
  readonly alternatives: readonly AlternativeReading[];
  readonly note: string | null;
}

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

/** A pattern of reasoning after Walton, Reed and Macagno (2008), shared by all maps. */
export interface Scheme {
  readonly id: EntityId;
  readonly name: LocalizedText;
  /** The pattern's premises, each a form with its gaps in words. */
  readonly premises: readonly LocalizedText[];
  readonly conclusion: LocalizedText;
  readonly questions: readonly CriticalQuestion[];
  /** Where the pattern is described. */
  readonly source: string;
}

/** A question that an inference of its scheme has to stand up to. */
export interface CriticalQuestion {
  readonly key: string;
  readonly text: LocalizedText;
}
