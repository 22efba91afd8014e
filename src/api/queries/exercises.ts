import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { DomainError, invalidInput } from '../../domain/domain-error.js';
import { parseMapId } from '../../domain/identifier.js';
import { type Difficulty, EXERCISE_KINDS, type ExerciseKind } from '../../exercises/exercise.js';
import { MAX_SEED, parseExerciseId } from '../../exercises/exercise-id.js';
import { MAX_EXERCISES } from '../../exercises/make-exercises.js';
import { type AnswerKey, answerKey } from '../../services/answer-key.js';
import { MAX_EXERCISE_MAP } from '../../services/exercise-ground.js';
import {
  type ExerciseRequest,
  type ExerciseSet,
  exerciseAgain,
  exercisesOfMap,
} from '../../services/exercises-of-map.js';
import { type ExerciseMark, markExercise } from '../../services/mark-exercise.js';
import type { Exercise } from '../../words/exercise-in-words.js';
import { parseLanguage, parseWithin } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { exerciseAgainCost as againCost, eachExercise } from '../cost.js';
import { AnswerKeyType } from '../types/answer-key.js';
import { ExerciseSetType, ExerciseType } from '../types/exercise.js';
import { ExerciseAnswerInput } from '../types/exercise-answer.js';
import { DifficultyEnum, ExerciseKindEnum } from '../types/exercise-enums.js';
import { ExerciseMarkType } from '../types/exercise-mark.js';

const TOO_LARGE =
  `null, with the error MAP_TOO_LARGE, where the map has more than ${MAX_EXERCISE_MAP.toLocaleString('en')} statements and ` +
  'inferences';
const CHANGED = 'CONFLICT where what it shows or was made from has changed since.';

@ArgsType()
class ExercisesArgs {
  @Field(() => ID, { description: 'The map. NOT_FOUND where it is none.' })
  map!: string;

  @Field(() => [ExerciseKindEnum], {
    nullable: true,
    description:
      'The kinds, each once, in the order in which they are to come; all where left out.',
  })
  kinds?: readonly ExerciseKind[] | null;

  @Field(() => Int, {
    defaultValue: 10,
    description: `How many altogether, shared out evenly among the kinds: from 1 to ${MAX_EXERCISES}.`,
  })
  count!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: `Another seed gives other exercises, or the same in another order: from 0 to ${MAX_SEED}.`,
  })
  seed!: number;

  @Field(() => DifficultyEnum, {
    nullable: true,
    description: 'Only exercises that are so hard; of any difficulty where left out.',
  })
  difficulty?: Difficulty | null;

  @Field(() => String, {
    nullable: true,
    description:
      "One of the map's languages, as a BCP 47 tag; the map's own where left out. The exercises are " +
      'the same in each. Their own words are in English or in Traditional Chinese.',
  })
  language?: string | null;
}

@Resolver()
export class ExerciseQueries {
  @Query(() => ExerciseSetType, {
    nullable: true,
    description:
      'Exercises from a map, without their keys: the same order on the same map gives the same ' +
      `ones. What one kind cannot give, the others make up for where they can; ${TOO_LARGE}.`,
    complexity: eachExercise,
  })
  exercises(
    @Args(() => ExercisesArgs) args: ExercisesArgs,
    @Ctx() { store, indexOf, turns }: ApiContext,
  ): Promise<ExerciseSet> {
    return exercisesOfMap(store, indexOf, turns, parseRequest(args));
  }

  @Query(() => ExerciseType, {
    nullable: true,
    description: `The exercise of this identifier, made again. ${CHANGED} It is ${TOO_LARGE}.`,
    complexity: againCost,
  })
  async exercise(
    @Arg('id', () => ID, { description: 'As `exercises` gave it.' }) id: string,
    @Ctx() { store, indexOf, turns }: ApiContext,
  ): Promise<Exercise> {
    const again = await exerciseAgain(store, indexOf, turns, parseExerciseId(id, 'id'));
    return again.exercise;
  }

  @Query(() => ExerciseMarkType, {
    nullable: true,
    description:
      'What an answer to an exercise is worth, and why. Nothing is kept, of the exercise or of the ' +
      `answer. ${CHANGED} It is ${TOO_LARGE}.`,
    complexity: againCost,
  })
  markExercise(
    @Arg('answer', () => ExerciseAnswerInput, {
      description: 'INVALID_INPUT where it does not fit the exercise.',
    })
    answer: ExerciseAnswerInput,
    @Arg('exercise', () => ID, { description: 'Its identifier, as `exercises` gave it.' })
    exercise: string,
    @Ctx() { store, indexOf, turns }: ApiContext,
  ): Promise<ExerciseMark> {
    return markExercise(store, indexOf, turns, parseExerciseId(exercise), answer);
  }

  @Query(() => AnswerKeyType, {
    nullable: true,
    description:
      'The key of an exercise, for educators: it needs the header `Authorization: Bearer …` with the ' +
      `educator's token of the server, and is FORBIDDEN without. ${CHANGED} It is ${TOO_LARGE}.`,
    complexity: againCost,
  })
  answerKey(
    @Arg('exercise', () => ID, { description: 'Its identifier, as `exercises` gave it.' })
    exercise: string,
    @Ctx() { store, indexOf, turns, isEducator }: ApiContext,
  ): Promise<AnswerKey> {
    if (!isEducator) throw forEducators();
    return answerKey(store, indexOf, turns, parseExerciseId(exercise));
  }
}

function parseRequest({
  map,
  kinds,
  count,
  seed,
  difficulty,
  language,
}: ExercisesArgs): ExerciseRequest {
  return {
    map: parseMapId(map, 'map'),
    kinds: parseKinds(kinds ?? EXERCISE_KINDS),
    count: parseWithin(count, 'count', [1, MAX_EXERCISES]),
    seed: parseWithin(seed, 'seed', [0, MAX_SEED]),
    difficulty: difficulty ?? null,
    language: parseLanguage(language),
  };
}

function parseKinds(kinds: readonly ExerciseKind[]): readonly ExerciseKind[] {
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) < at);
  if (kinds.length > 0 && twice === undefined) return kinds;
  throw invalidInput({
    argument: 'kinds',
    message: twice === undefined ? 'It names none.' : `It names ${twice} more than once.`,
    expected: `each kind once, at least one of ${EXERCISE_KINDS.join(', ')}; all where left out`,
  });
}

/** The same whether the token is missing or wrong or the server has none: it tells nothing. */
function forEducators(): DomainError {
  return new DomainError(
    'FORBIDDEN',
    'The key of an exercise is for educators. Send the header "Authorization: Bearer …" with the ' +
      "educator's token of this server. Whoever runs the server sets it as EDUCATOR_TOKEN; without " +
      'one no key leaves it.',
  );
}
