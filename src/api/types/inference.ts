import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Conflict } from '../../domain/conflict.js';
import type { Inference, QuestionStatus, Scheme } from '../../domain/inference.js';
import {
  countQuestions,
  type InferenceQuestion,
  type QuestionCounts,
  questionsAt,
  statusOf,
} from '../../domain/inference-question.js';
import type { Statement } from '../../domain/statement.js';
import { declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost, one } from '../cost.js';
import type { Loaders } from '../loaders.js';
import { AlternativeReadingType } from './alternative-reading.js';
import { ConflictType } from './conflict.js';
import { InferenceQuestionType, StatusArg } from './inference-question.js';
import { NodeType } from './node.js';
import { PassageType } from './passage.js';
import { QuestionCountsType } from './question-counts.js';
import { SchemeType } from './scheme.js';
import { StatementType } from './statement.js';

@ObjectType('Inference', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A step of the argument: one or more premises, taken together (linked), to one conclusion, ' +
    'which is not among them.',
})
export class InferenceType {
  @Field(() => [PassageType], {
    description: 'The words that signal the step, for example 因此; often none.',
    complexity: listCost(1),
  })
  signals!: Inference['signals'];

  @Field(() => [AlternativeReadingType], {
    description:
      'Other readings of the step that are as good; mostly none. Dependence, supports and labels ' +
      'go by the step itself alone.',
    complexity: listCost(1),
  })
  alternatives!: Inference['alternatives'];

  @Field(() => String, {
    nullable: true,
    description: "A reader's remark on a hard reading; null where there is none.",
  })
  note!: Inference['note'];
}

@Resolver(() => InferenceType)
export class InferenceResolver {
  @FieldResolver(() => [StatementType], {
    description: 'What it goes out from, at least one.',
    complexity: listCost(2),
  })
  premises(
    @Root() { premises }: Inference,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Statement[]> {
    return loaders.all('statement', premises);
  }

  @FieldResolver(() => StatementType, { description: 'What it leads to.', complexity: one })
  conclusion(
    @Root() { conclusion }: Inference,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Statement> {
    return loaders.get('statement', conclusion);
  }

  @FieldResolver(() => SchemeType, {
    nullable: true,
    description: 'The pattern of reasoning it follows; null where none was named.',
    complexity: one,
  })
  scheme(@Root() { scheme }: Inference, @Ctx() { loaders }: ApiContext): Promise<Scheme> | null {
    return scheme === null ? null : loaders.get('scheme', scheme);
  }

  @FieldResolver(() => [ConflictType], {
    description: 'The conflicts against it: undercuts.',
    complexity: listCost(1),
  })
  async attackedBy(
    @Root() { id }: Inference,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Conflict[]> {
    return loaders.all('conflict', await loaders.conflictsAgainst(id));
  }

  @FieldResolver(() => [InferenceQuestionType], {
    description:
      "The critical questions of its scheme, in the scheme's order, those that are open included; " +
      'empty where it has no scheme.',
    complexity: listCost(4),
  })
  async questions(
    @Root() inference: Inference,
    @StatusArg() status: readonly QuestionStatus[] | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly InferenceQuestion[]> {
    const all = await questionsOf(inference, loaders);
    return all.filter((question) => status?.includes(statusOf(question)) ?? true);
  }

  @FieldResolver(() => QuestionCountsType, {
    description: 'How many of its critical questions stand in each way.',
    complexity: one,
  })
  async questionCounts(
    @Root() inference: Inference,
    @Ctx() { loaders }: ApiContext,
  ): Promise<QuestionCounts> {
    return countQuestions(await questionsOf(inference, loaders));
  }
}

async function questionsOf(
  inference: Inference,
  loaders: Loaders,
): Promise<readonly InferenceQuestion[]> {
  if (inference.scheme === null) return [];
  return questionsAt(inference, await loaders.get('scheme', inference.scheme));
}

export const InferenceConnection = declareConnection({
  name: 'Inference',
  node: () => InferenceType,
  things: 'inferences',
});
