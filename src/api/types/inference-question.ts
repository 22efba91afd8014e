import { Arg, Ctx, createUnionType, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Conflict } from '../../domain/conflict.js';
import type { Evidence } from '../../domain/evidence.js';
import type { CriticalQuestion, Inference, QuestionStatus } from '../../domain/inference.js';
import { type InferenceQuestion, statusOf } from '../../domain/inference-question.js';
import type { Statement } from '../../domain/statement.js';
import { declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost, one } from '../cost.js';
import { ConflictType } from './conflict.js';
import { CriticalQuestionType } from './critical-question.js';
import { QuestionStatusEnum } from './enums.js';
import { EvidenceType } from './evidence.js';
import { InferenceType } from './inference.js';
import { typeNameOf } from './node.js';
import { StatementType } from './statement.js';

/** Declares the argument `status` of a list of questions. */
export function StatusArg() {
  return Arg('status', () => [QuestionStatusEnum], {
    nullable: true,
    description:
      'Only questions that stand in one of these ways; all where left out, none where empty.',
  });
}

const DoubtUnion = createUnionType({
  name: 'Doubt',
  description: 'What raises a critical question: a conflict of the text, or a finding.',
  types: () => [ConflictType, EvidenceType] as const,
  resolveType: (thing: object, context: ApiContext) => typeNameOf(thing, context),
});

@ObjectType('InferenceQuestion', {
  simpleResolvers: true,
  description: "A critical question of an inference's scheme, and how it stands at the inference.",
})
export class InferenceQuestionType {}

@Resolver(() => InferenceQuestionType)
export class InferenceQuestionResolver {
  @FieldResolver(() => InferenceType, {
    description: 'The inference it is put to.',
    complexity: one,
  })
  inference(@Root() { inference }: InferenceQuestion): Inference {
    return inference;
  }

  @FieldResolver(() => CriticalQuestionType, { description: 'The question.', complexity: one })
  question(@Root() { question }: InferenceQuestion): CriticalQuestion {
    return question;
  }

  @FieldResolver(() => QuestionStatusEnum, { description: 'How it stands.' })
  status(@Root() question: InferenceQuestion): QuestionStatus {
    return statusOf(question);
  }

  @FieldResolver(() => [StatementType], {
    description: 'The statements of the text that answer it; often none.',
    complexity: listCost(1),
  })
  answeredBy(
    @Root() { finding }: InferenceQuestion,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Statement[]> {
    return loaders.all('statement', finding?.answeredBy ?? []);
  }

  @FieldResolver(() => [DoubtUnion], {
    description: 'The conflicts and findings that raise it; often none.',
    complexity: listCost(1),
  })
  raisedBy(
    @Root() { finding }: InferenceQuestion,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly (Conflict | Evidence)[]> {
    return Promise.all(
      (finding?.raisedBy ?? []).map(async (id) => {
        // A map is only imported where conflicts and evidence alone raise its questions.
        return (await loaders.getAny(id)) as Conflict | Evidence;
      }),
    );
  }
}

export const InferenceQuestionConnection = declareConnection({
  name: 'InferenceQuestion',
  node: () => InferenceQuestionType,
  things: 'critical questions',
});
