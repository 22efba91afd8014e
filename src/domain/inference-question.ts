import { invalidInput } from './domain-error.js';
import { type EntityId, parseEntityId } from './identifier.js';
import {
  type CriticalQuestion,
  type Inference,
  type QuestionFinding,
  type QuestionStatus,
  questionStatus,
  type Scheme,
} from './inference.js';
import { quoted } from './quoted.js';

/** A critical question of an inference's scheme, and what was found about it at the inference. */
export interface InferenceQuestion {
  readonly inference: Inference;
  readonly question: CriticalQuestion;
  /** Null where nobody looked into it. */
  readonly finding: QuestionFinding | null;
}

/** All questions of an inference in the order of its scheme, those that are open included. */
export function questionsAt(inference: Inference, scheme: Scheme): readonly InferenceQuestion[] {
  return scheme.questions.map((question) => ({
    inference,
    question,
    finding: inference.questions.find(({ key }) => key === question.key) ?? null,
  }));
}

/** How a question stands at its inference. */
export function statusOf({ finding }: InferenceQuestion): QuestionStatus {
  return questionStatus(finding ?? undefined);
}

/** How many questions stand in each way. */
export interface QuestionCounts {
  readonly answered: number;
  readonly raised: number;
  readonly open: number;
}

/** Counts questions by how they stand. */
export function countQuestions(questions: Iterable<InferenceQuestion>): QuestionCounts {
  const counts: Record<QuestionStatus, number> = { ANSWERED: 0, RAISED: 0, OPEN: 0 };
  for (const one of questions) counts[statusOf(one)] += 1;
  return { answered: counts.ANSWERED, raised: counts.RAISED, open: counts.OPEN };
}

/**
 * What names a question at an inference: the inference and the question's key, for example
 * `ai-bubble/contest-is-for-show?consequences`. No identifier holds a question mark.
 */
export type QuestionId = `${EntityId}?${string}`;

export function questionId({ inference, question }: InferenceQuestion): QuestionId {
  return `${inference.id}?${question.key}`;
}

/** The inference and the key that a question is named by. */
export function partsOfQuestionId(id: QuestionId): {
  readonly inference: EntityId;
  readonly key: string;
} {
  const mark = id.indexOf('?');
  // A QuestionId begins with an EntityId, which holds no question mark.
  return { inference: id.slice(0, mark) as EntityId, key: id.slice(mark + 1) };
}

/**
 * Reads what names a question at an inference.
 *
 * @throws DomainError INVALID_INPUT where the text is not `map/inference?key`.
 */
export function parseQuestionId(text: string, argument = 'id'): QuestionId {
  const [inference = '', key = ''] = text.split(/\?(.*)/s);
  if (key !== '') return `${parseEntityId(inference, argument)}?${key}`;
  throw invalidInput({
    argument,
    message: `${quoted(text)} names no question at an inference.`,
    expected: 'map/inference?key, for example "ai-bubble/contest-is-for-show?consequences"',
  });
}
