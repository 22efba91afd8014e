import { Field, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/role.js';
import type { Kind } from '../../domain/statement.js';
import { within } from '../cost.js';
import { TOO_LARGE } from '../too-large.js';
import { KindEnum, RoleEnum } from './enums.js';
import { QuestionCountsType } from './question-counts.js';

@ObjectType('RoleCount', {
  simpleResolvers: true,
  description: 'How many statements of a map have a role.',
})
class RoleCountType {
  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field(() => Int, { description: 'Statements; 0 where none has it.' })
  count!: number;
}

@ObjectType('KindCount', {
  simpleResolvers: true,
  description: 'How many statements of a map are of a kind.',
})
class KindCountType {
  @Field(() => KindEnum, { description: 'The kind.' })
  kind!: Kind;

  @Field(() => Int, { description: 'Statements; 0 where none is of it.' })
  count!: number;
}

const ONE_COUNT = 1;

@ObjectType('MapStats', {
  simpleResolvers: true,
  description: 'The figures of a map, each a count of things.',
})
export class MapStatsType {
  @Field(() => Int, { description: 'All statements.', complexity: ONE_COUNT })
  statements!: number;

  @Field(() => Int, { description: 'All inferences.', complexity: ONE_COUNT })
  inferences!: number;

  @Field(() => Int, { description: 'All conflicts.', complexity: ONE_COUNT })
  conflicts!: number;

  @Field(() => Int, { description: 'All findings.', complexity: ONE_COUNT })
  evidence!: number;

  @Field(() => Int, { description: 'All concepts.', complexity: ONE_COUNT })
  concepts!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Statements with evidence of their own; ${TOO_LARGE}.`,
    complexity: ONE_COUNT,
  })
  claims!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Inferences of the longest chain, 0 where there is none; a circle of support counts once; ' +
      `${TOO_LARGE}.`,
    complexity: 10,
  })
  longestChain!: number | null;

  @Field(() => [RoleCountType], {
    description: 'Statements by role, every role once.',
    complexity: (asked) => 4 + within(asked),
  })
  byRole!: readonly RoleCountType[];

  @Field(() => [KindCountType], {
    description: 'Statements by kind, every kind once.',
    complexity: (asked) => 6 + within(asked),
  })
  byKind!: readonly KindCountType[];

  @Field(() => QuestionCountsType, {
    description:
      'The critical questions of its inferences by how they stand. Reads all inferences.',
    complexity: (asked) => 100 + within(asked),
  })
  questions!: QuestionCountsType;
}
