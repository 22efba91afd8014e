import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('QuestionCounts', {
  simpleResolvers: true,
  description: 'How many critical questions stand in each way.',
})
export class QuestionCountsType {
  @Field(() => Int, { description: 'Those that a statement answers and nothing raises.' })
  answered!: number;

  @Field(() => Int, { description: 'Those that a conflict or a finding raises.' })
  raised!: number;

  @Field(() => Int, { description: 'Those that are still to be looked into.' })
  open!: number;
}
