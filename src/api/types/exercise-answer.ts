import { Field, InputType } from 'type-graphql';

@InputType('PartAnswerInput', { description: 'What was chosen in one part of an exercise.' })
class PartAnswerInput {
  @Field(() => String, { description: 'The key of the part.' })
  part!: string;

  @Field(() => String, { description: 'The key of the choice.' })
  choice!: string;
}

@InputType('BuiltInferenceInput', {
  description: 'Premises, taken together, to a conclusion: all by the keys of shown texts.',
})
class BuiltInferenceInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Names it, so that a conflict can strike it; `i1`, `i2` … in their order where left out.',
  })
  key?: string | null;

  @Field(() => [String], { description: 'At least one, each once.' })
  premises!: readonly string[];

  @Field(() => String, { description: 'What they lead to; not one of them.' })
  conclusion!: string;
}

@InputType('BuiltConflictInput', {
  description: 'Attackers, taken together, against something.',
})
class BuiltConflictInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Names it, so that a conflict can strike it; `c1`, `c2` … in their order where left out.',
  })
  key?: string | null;

  @Field(() => [String], { description: 'The keys of shown texts, at least one, each once.' })
  attackers!: readonly string[];

  @Field(() => String, {
    description: 'The key of a shown text, of an inference or of another conflict.',
  })
  target!: string;
}

@InputType('BuiltMapInput', {
  description: 'A map as it was drawn from the shown texts of an exercise.',
})
class BuiltMapInput {
  @Field(() => [BuiltInferenceInput], {
    nullable: true,
    description: 'The inferences; none where left out.',
  })
  inferences?: readonly BuiltInferenceInput[] | null;

  @Field(() => [BuiltConflictInput], {
    nullable: true,
    description: 'The conflicts; none where left out.',
  })
  conflicts?: readonly BuiltConflictInput[] | null;
}

@InputType('ExerciseAnswerInput', {
  description:
    'An answer to an exercise: choices, or a map for BUILD. Anything that does not fit the exercise ' +
    'is INVALID_INPUT that names the part at fault.',
})
export class ExerciseAnswerInput {
  @Field(() => [PartAnswerInput], {
    nullable: true,
    description: 'One for each part that is answered, none twice; parts may be left out.',
  })
  parts?: readonly PartAnswerInput[] | null;

  @Field(() => BuiltMapInput, {
    nullable: true,
    description: 'The map that was drawn; for BUILD alone.',
  })
  built?: BuiltMapInput | null;
}
