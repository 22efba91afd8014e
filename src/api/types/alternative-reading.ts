import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { AlternativeStep } from '../../domain/inference.js';
import type { Statement } from '../../domain/statement.js';
import type { ApiContext } from '../context.js';
import { listCost, one } from '../cost.js';
import { StatementType } from './statement.js';

@ObjectType('AlternativeStep', {
  simpleResolvers: true,
  description:
    'A step of another reading. It is no inference of the map, and has no identifier of its own.',
})
class AlternativeStepType {}

@Resolver(() => AlternativeStepType)
export class AlternativeStepResolver {
  @FieldResolver(() => [StatementType], {
    description: 'What it goes out from, taken together; at least one.',
    complexity: listCost(2),
  })
  premises(
    @Root() { premises }: AlternativeStep,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Statement[]> {
    return loaders.all('statement', premises);
  }

  @FieldResolver(() => StatementType, {
    description: 'What it leads to, which is not among its premises.',
    complexity: one,
  })
  conclusion(
    @Root() { conclusion }: AlternativeStep,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Statement> {
    return loaders.get('statement', conclusion);
  }
}

@ObjectType('AlternativeReading', {
  simpleResolvers: true,
  description:
    'Steps that could stand in the place of an inference: its premises taken apart, or together ' +
    'with others, or one after another.',
})
export class AlternativeReadingType {
  @Field(() => [AlternativeStepType], {
    description:
      "At least one, in the order of the map; one of them has the inference's conclusion.",
    complexity: listCost(2),
  })
  steps!: readonly AlternativeStep[];

  @Field(() => String, {
    nullable: true,
    description: 'Why one can read it so; null where nobody says.',
  })
  note!: string | null;
}
