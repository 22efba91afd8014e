import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type {
  BuiltMark,
  MapMeasures,
  PartMark,
  PartOutcome,
  RelationMark,
  RelationOutcome,
} from '../../exercises/mark.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import { listCost, one } from '../cost.js';
import { ShownPassageType } from './exercise.js';
import { PartOutcomeEnum, RelationKindEnum, RelationOutcomeEnum } from './exercise-enums.js';

@ObjectType('PartMark', {
  simpleResolvers: true,
  description: 'What the answer to one part of an exercise is worth, and why.',
})
class PartMarkType implements PartMark<string, ShownPassage> {
  @Field(() => String, { description: 'The key of the part.' })
  part!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The key of what was chosen; null where nothing was.',
  })
  choice!: string | null;

  @Field(() => PartOutcomeEnum, { description: 'Whether it is right.' })
  outcome!: PartOutcome;

  @Field(() => Float, { description: 'What it gives.' })
  points!: number;

  @Field(() => Int, { description: 'The most it could give.' })
  outOf!: number;

  @Field(() => String, {
    description: 'Why, without the right answer where this one is wrong.',
  })
  reason!: string;

  @Field(() => [ShownPassageType], {
    description: 'What is worth reading again.',
    complexity: listCost(2),
  })
  reread!: readonly ShownPassage[];
}

@ObjectType('RelationMark', {
  simpleResolvers: true,
  description: 'An inference or a conflict that was drawn, or is missing, and what it is worth.',
})
class RelationMarkType implements RelationMark<string, ShownPassage> {
  @Field(() => RelationOutcomeEnum, { description: 'How it stands to the map.' })
  outcome!: RelationOutcome;

  @Field(() => RelationKindEnum, { description: 'What it is: as drawn, or in the map.' })
  relation!: RelationMark['relation'];

  @Field(() => String, {
    nullable: true,
    description: 'The key of what was drawn; null for one that is missing.',
  })
  drawn!: string | null;

  @Field(() => [String], {
    description:
      'The keys it was drawn from; empty for one that is missing, since that would tell.',
  })
  from!: readonly string[];

  @Field(() => String, {
    description: 'The key of what it leads to or strikes: as drawn, or in the map.',
  })
  to!: string;

  @Field(() => Float, { description: 'What it gives, or costs where it is below 0.' })
  points!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => [ShownPassageType], {
    description: 'What is worth reading again.',
    complexity: listCost(2),
  })
  reread!: readonly ShownPassage[];
}

@ObjectType('MapMeasures', {
  simpleResolvers: true,
  description:
    'How alike the map that was drawn and the map are at five levels, each from 0 to 1 (after ' +
    'Peldszus and Stede 2015).',
})
class MapMeasuresType implements MapMeasures {
  @Field(() => Float, {
    description: 'The share of statements on whose being a central claim the two agree.',
  })
  centralClaim!: number;

  @Field(() => Float, {
    description: 'The share on whose speaking for or against the central claim they agree.',
  })
  role!: number;

  @Field(() => Float, {
    description: 'The share on whose supporting, rebutting or undercutting they agree.',
  })
  function!: number;

  @Field(() => Float, {
    description: 'The share of ordered pairs of statements on whose being attached they agree.',
  })
  attachment!: number;

  @Field(() => Float, {
    description: 'The share of statements on whose targets and functions together they agree.',
  })
  labelledAttachment!: number;
}

@ObjectType('BuiltMark', {
  simpleResolvers: true,
  description: 'What a map that was built is worth, relation by relation.',
})
class BuiltMarkType implements BuiltMark<string, ShownPassage> {
  @Field(() => [RelationMarkType], {
    description: 'What was drawn, in its order, and then what is missing.',
    complexity: listCost(8),
  })
  relations!: readonly RelationMark<string, ShownPassage>[];

  @Field(() => MapMeasuresType, {
    description: 'How alike the two maps are as wholes.',
    complexity: one,
  })
  measures!: MapMeasures;

  @Field(() => Int, {
    description:
      "The accepted reading that was taken, from 0, the map's own: the best for this map.",
  })
  reading!: number;
}

@ObjectType('ExerciseMark', {
  simpleResolvers: true,
  description: 'What an answer is worth, part by part, and why.',
})
export class ExerciseMarkType {
  @Field(() => ID, { description: 'The identifier of the exercise.' })
  exercise!: string;

  @Field(() => Float, { description: 'What was reached.' })
  points!: number;

  @Field(() => Int, { description: 'The most that could be reached.' })
  outOf!: number;

  @Field(() => Float, { description: '`points` / `outOf`, from 0 to 1.' })
  score!: number;

  @Field(() => String, { description: 'One sentence on the whole.' })
  feedback!: string;

  @Field(() => [PartMarkType], {
    description: 'One for each part, in their order, unanswered ones included; none for BUILD.',
    complexity: listCost(3),
  })
  parts!: readonly PartMark<string, ShownPassage>[];

  @Field(() => BuiltMarkType, {
    nullable: true,
    description: 'The marking of a map; null where no map was to be built.',
    complexity: one,
  })
  built!: BuiltMark<string, ShownPassage> | null;
}
