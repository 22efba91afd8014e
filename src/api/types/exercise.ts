import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Difficulty, ExerciseKind } from '../../exercises/exercise.js';
import type {
  Exercise,
  ExerciseChoice,
  ExercisePart,
  ShownText,
} from '../../words/exercise-in-words.js';
import type { ShortfallInWords } from '../../words/shortfall-in-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import { listCost } from '../cost.js';
import { DifficultyEnum, ExerciseKindEnum } from './exercise-enums.js';

/*
 * None of these types leads to a statement or a map: a server can give exercises and keep the map
 * to itself (see `MAPS` in src/wiring/settings.ts). They are plain values, so no field has a
 * resolver.
 */

@ObjectType('ShownPassage', {
  simpleResolvers: true,
  description:
    'A span of a document with what stands around it, as an exercise shows it. Offsets are those of ' +
    '`Passage`.',
})
export class ShownPassageType implements ShownPassage {
  @Field(() => ID, { description: 'The identifier of the document it stands in.' })
  document!: ShownPassage['document'];

  @Field(() => String, { description: "The document's title." })
  title!: string;

  @Field(() => Int, {
    description: 'Where it begins, in Unicode code points from 0, inclusive.',
  })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, in Unicode code points, exclusive.' })
  end!: number;

  @Field(() => String, { description: 'The words themselves.' })
  exact!: string;

  @Field(() => String, { description: 'What stands before it, whole sentences where they fit.' })
  prefix!: string;

  @Field(() => String, { description: 'What stands after it, whole sentences where they fit.' })
  suffix!: string;
}

@ObjectType('ShownText', {
  simpleResolvers: true,
  description: 'A statement or a finding as an exercise shows it.',
})
class ShownTextType implements ShownText {
  @Field(() => String, { description: 'Names it within the exercise: `1`, `2` …' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is here, for example “Conclusion”; null where that would tell.',
  })
  caption!: string | null;

  @Field(() => String, { description: 'What it says, in plain words.' })
  text!: string;

  @Field(() => [ShownPassageType], {
    description:
      'Where the text says it, in its own words; none for a finding and for what is not said.',
    complexity: listCost(1),
  })
  passages!: readonly ShownPassage[];
}

@ObjectType('ExerciseChoice', {
  simpleResolvers: true,
  description: 'One of the answers that a part offers.',
})
class ExerciseChoiceType implements ExerciseChoice {
  @Field(() => String, { description: 'Names it within its part: `a`, `b` …' })
  key!: string;

  @Field(() => String, { description: 'The answer in words.' })
  text!: string;
}

@ObjectType('ExercisePart', {
  simpleResolvers: true,
  description: 'One question of an exercise. Just one of its choices is right.',
})
class ExercisePartType implements ExercisePart {
  @Field(() => String, {
    description: 'Names it within the exercise: a word, or the key of the text it asks about.',
  })
  key!: string;

  @Field(() => String, { description: 'The question in words.' })
  question!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The key of the shown text it asks about; null where it asks about none of several.',
  })
  of!: string | null;

  @Field(() => [ExerciseChoiceType], {
    description: 'At least two. All parts of a matching exercise have the same ones.',
    complexity: listCost(4),
  })
  choices!: readonly ExerciseChoice[];
}

@ObjectType('Exercise', {
  simpleResolvers: true,
  description:
    'An exercise in one language, without its key. It holds all that is needed to do it, and names ' +
    'nothing of the map.',
})
export class ExerciseType implements Exercise {
  @Field(() => ID, {
    description:
      'Says how it was made, so that it can be made again: the server keeps nothing. It is valid ' +
      'as long as the map stays as it is.',
  })
  id!: Exercise['id'];

  @Field(() => ExerciseKindEnum, { description: 'What it asks.' })
  kind!: ExerciseKind;

  @Field(() => DifficultyEnum, { description: 'How hard it is.' })
  difficulty!: Difficulty;

  @Field(() => ID, { description: 'The identifier of the map it is made from.' })
  map!: Exercise['map'];

  @Field(() => String, { description: "The map's title." })
  mapTitle!: string;

  @Field(() => String, { description: 'The language it is told in, as a BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: 'What is to be done.' })
  task!: string;

  @Field(() => [ShownTextType], {
    description: 'What it is about, in the order in which it is to be shown.',
    complexity: listCost(4),
  })
  shown!: readonly ShownText[];

  @Field(() => [ExercisePartType], {
    description: 'Its questions; none for BUILD, which is answered by a map.',
    complexity: listCost(2),
  })
  parts!: readonly ExercisePart[];

  @Field(() => Int, {
    description: 'The most that can be reached: one for each part, or for each relation to draw.',
  })
  points!: number;
}

@ObjectType('ExerciseShortfall', {
  simpleResolvers: true,
  description: 'A kind of exercise of which the map gives fewer than were wanted.',
})
class ExerciseShortfallType implements ShortfallInWords {
  @Field(() => ExerciseKindEnum, { description: 'The kind.' })
  kind!: ExerciseKind;

  @Field(() => Int, { description: 'How many were wanted of it.' })
  wanted!: number;

  @Field(() => Int, { description: 'How many there are.' })
  made!: number;

  @Field(() => String, { description: 'Why there are no more, and what would help.' })
  reason!: string;
}

@ObjectType('ExerciseSet', {
  simpleResolvers: true,
  description: 'Exercises from a map. The same order on the same map gives the same ones.',
})
export class ExerciseSetType {
  @Field(() => ID, { description: 'The identifier of the map.' })
  map!: string;

  @Field(() => String, { description: "The map's title." })
  mapTitle!: string;

  @Field(() => Int, { description: 'The seed they were made with.' })
  seed!: number;

  @Field(() => String, { description: 'The language they are told in, as a BCP 47 tag.' })
  language!: string;

  @Field(() => [ExerciseType], {
    description: 'By kind in the order asked for, each kind in an order that follows the seed.',
    complexity: ({ childComplexity }) => childComplexity, // `exercises` counts how many
  })
  exercises!: readonly Exercise[];

  @Field(() => [ExerciseShortfallType], {
    description: 'The kinds of which there are too few, and why; most often none.',
    complexity: listCost(2),
  })
  shortfalls!: readonly ShortfallInWords[];
}
