import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ArgumentMap } from '../../domain/argument-map.js';
import type { QuestionStatus } from '../../domain/inference.js';
import type { InferenceQuestion } from '../../domain/inference-question.js';
import type { Connection, Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import { page, throughMap } from '../cost.js';
import { questionConnection } from '../question-connection.js';
import { ArgumentMapType } from './argument-map.js';
import { InferenceQuestionConnection, StatusArg } from './inference-question.js';
import { PageArgs } from './page-args.js';

/** Gives a map the field that lists the questions of its inferences. */
@Resolver(() => ArgumentMapType)
export class MapQuestionsResolver {
  @FieldResolver(() => InferenceQuestionConnection, {
    description:
      'The critical questions of its inferences, in the order of the map and then of each scheme. ' +
      '`status: [OPEN]` gives what is still to be looked into. `after` goes on behind a question ' +
      'even where that one stands otherwise by now.',
    complexity: page(throughMap(20, 50)),
  })
  questions(
    @Root() { id }: ArgumentMap,
    @Args(() => PageArgs) args: PageArgs,
    @StatusArg() status: readonly QuestionStatus[] | null | undefined,
    @Ctx() { store, turns }: ApiContext,
  ): Connection<Edge<InferenceQuestion>> {
    return questionConnection(id, status, args, { store, turns });
  }
}
