import type { MapId } from '../domain/identifier.js';
import type { QuestionStatus } from '../domain/inference.js';
import {
  type InferenceQuestion,
  parseQuestionId,
  questionId,
} from '../domain/inference-question.js';
import { questionsOfMap } from '../services/questions-of-map.js';
import { cursorOf, parsePage } from './arguments.js';
import { type Connection, type Edge, once, pageInfoOf } from './connection.js';
import type { ApiContext } from './context.js';
import type { PageArgs } from './types/page-args.js';

/** Answers `questions` of a map: a page of them, each part read when asked for. */
export function questionConnection(
  map: MapId,
  status: readonly QuestionStatus[] | null | undefined,
  args: PageArgs,
  { store, turns }: Pick<ApiContext, 'store' | 'turns'>,
): Connection<Edge<InferenceQuestion>> {
  const request = parsePage(args, parseQuestionId);
  const { page, count } = questionsOfMap(store, turns, map, status ?? null);
  const read = once(() => page(request));
  return {
    nodes: async () => (await read()).questions,
    async edges() {
      const { questions } = await read();
      return questions.map((node) => ({ cursor: cursorOf(questionId(node)), node }));
    },
    async pageInfo() {
      const { questions, hasNext } = await read();
      return pageInfoOf(questions.map(questionId), hasNext, request.after !== null);
    },
    totalCount: count,
  };
}
