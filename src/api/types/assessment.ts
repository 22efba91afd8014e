import { Field, ObjectType } from 'type-graphql';
import type { Assessment } from '../../domain/statement.js';
import { RatingEnum } from './enums.js';

@ObjectType('Assessment', {
  simpleResolvers: true,
  description: 'The weighing of all findings on one claim, beside the verdict of each.',
})
export class AssessmentType {
  @Field(() => RatingEnum, { description: 'How the claim stands as a whole.' })
  rating!: Assessment['rating'];

  @Field(() => String, { nullable: true, description: 'Why; null where nothing was noted.' })
  note!: Assessment['note'];
}
