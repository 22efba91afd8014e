import { Field, Float, ObjectType } from 'type-graphql';
import type { BuiltConflict, BuiltInference } from '../../exercises/built-map.js';
import type { AnswerKey } from '../../services/answer-key.js';
import type { Exercise } from '../../words/exercise-in-words.js';
import type { ChoiceKey, PartKey, ReadingKey } from '../../words/key-in-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import { listCost, one } from '../cost.js';
import { ExerciseType, ShownPassageType } from './exercise.js';

@ObjectType('ChoiceKey', {
  simpleResolvers: true,
  description: 'What one choice is worth, and why.',
})
class ChoiceKeyType implements ChoiceKey {
  @Field(() => String, { description: 'The key of the choice.' })
  choice!: string;

  @Field(() => String, {
    description: 'An identifier of the map, or a word of this API: `INTERMEDIATE`.',
  })
  means!: string;

  @Field(() => Float, {
    description: '1 where it is right, above 0 where it is partly right, 0 where it is wrong.',
  })
  credit!: number;

  @Field(() => String, { description: 'Why, as the marking tells whoever chooses it.' })
  reason!: string;

  @Field(() => [ShownPassageType], {
    description: 'What is worth reading again.',
    complexity: listCost(2),
  })
  reread!: readonly ShownPassage[];
}

@ObjectType('PartKey', {
  simpleResolvers: true,
  description: 'The key of one part of an exercise.',
})
class PartKeyType implements PartKey {
  @Field(() => String, { description: 'The key of the part.' })
  part!: string;

  @Field(() => String, { description: 'The key of the choice that is right.' })
  right!: string;

  @Field(() => [ChoiceKeyType], {
    description: 'All its choices, in their order.',
    complexity: listCost(4),
  })
  choices!: readonly ChoiceKey[];
}

@ObjectType('KeyInference', {
  simpleResolvers: true,
  description: 'An inference of a map to be built, by the keys of shown texts.',
})
class KeyInferenceType implements BuiltInference {
  @Field(() => String, { description: 'Names it within the reading.' })
  key!: string;

  @Field(() => [String], { description: 'What it goes out from, at least one.' })
  premises!: readonly string[];

  @Field(() => String, { description: 'What it leads to.' })
  conclusion!: string;
}

@ObjectType('KeyConflict', {
  simpleResolvers: true,
  description: 'A conflict of a map to be built, by the keys of shown texts.',
})
class KeyConflictType implements BuiltConflict {
  @Field(() => String, { description: 'Names it within the reading.' })
  key!: string;

  @Field(() => [String], { description: 'What attacks, at least one.' })
  attackers!: readonly string[];

  @Field(() => String, {
    description: 'What is struck: the key of a shown text, of an inference or of a conflict.',
  })
  target!: string;
}

@ObjectType('KeyReading', {
  simpleResolvers: true,
  description: 'One reading of a map to be built that is accepted.',
})
class KeyReadingType implements Omit<ReadingKey, 'reread'> {
  @Field(() => [KeyInferenceType], { description: 'Its inferences.', complexity: listCost(4) })
  inferences!: readonly BuiltInference[];

  @Field(() => [KeyConflictType], { description: 'Its conflicts.', complexity: listCost(2) })
  conflicts!: readonly BuiltConflict[];

  @Field(() => String, {
    nullable: true,
    description: "Why it is accepted beside the map's own; null for the map's own.",
  })
  note!: string | null;
}

@ObjectType('AnswerKey', {
  simpleResolvers: true,
  description: 'An exercise with the answers to it.',
})
export class AnswerKeyType implements AnswerKey {
  @Field(() => ExerciseType, { description: 'The exercise.', complexity: one })
  exercise!: Exercise;

  @Field(() => [PartKeyType], {
    description: 'The key of each part, in their order; none for BUILD.',
    complexity: listCost(3),
  })
  parts!: readonly PartKey[];

  @Field(() => [KeyReadingType], {
    description:
      "The map to be built, in every accepted reading, the map's own first; none where there are parts.",
    complexity: listCost(2),
  })
  readings!: readonly ReadingKey[];
}
