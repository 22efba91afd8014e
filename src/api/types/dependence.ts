import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Inference } from '../../domain/inference.js';
import type { Role } from '../../domain/role.js';
import type { Statement } from '../../domain/statement.js';
import { DEFAULT_BUDGET, MAX_BUDGET } from '../../reasoning/dependence.js';
import type { Tier } from '../../services/dependence-of-statement.js';
import { MAX_CLOSURE } from '../../services/dependence-of-statement.js';
import { declareConnection } from '../connection.js';
import { listCost, one } from '../cost.js';
import { TOO_LARGE } from '../too-large.js';
import { RoleEnum, TierEnum } from './enums.js';
import { InferenceType } from './inference.js';
import { StatementType } from './statement.js';

@ArgsType()
export class DependenceArgs {
  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'Only statements with one of these roles; all where left out, none where empty.',
  })
  roles?: readonly Role[] | null;

  @Field(() => [TierEnum], {
    nullable: true,
    description:
      'Only statements whose strongest tier is one of these; all where left out, none where empty. ' +
      'A tier left out makes the server work out the tier of every statement, not of the page alone.',
  })
  tiers?: readonly Tier[] | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_BUDGET,
    description:
      'The steps that the tiers of all statements together may take, from 1 to ' +
      `${MAX_BUDGET.toLocaleString('en')}; each has an equal share, spent or not. Steps and not time, ` +
      'so that the answer is the same everywhere. What is over the default counts in the cost.',
  })
  budget!: number;
}

@ObjectType('DependenceEdge', {
  simpleResolvers: true,
  description:
    'How one statement rests on another. p is the statement that supports, s the one that rests ' +
    'on it: under `dependents` the node is s, under `dependencies` it is p.',
})
class DependenceEdge {
  @Field(() => String, { description: 'Opaque: for `after`, to ask on from here.' })
  cursor!: string;

  @Field(() => StatementType, {
    description: 'The statement at the other end.',
    complexity: one,
  })
  node!: Statement;

  @Field(() => TierEnum, {
    description: 'The strongest tier that holds, as far as `exact` says.',
    complexity: 2,
  })
  tier!: Tier;

  @Field(() => Boolean, {
    description:
      'Whether a stronger tier is excluded. False where the budget of the search ran out before ' +
      'that, and where the map is too large to be indexed: then the tier is REACHES.',
    complexity: 2,
  })
  exact!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: `Inferences on the shortest chain from p to s, at least 1; ${TOO_LARGE}.`,
  })
  distance!: number | null;

  @Field(() => [InferenceType], {
    nullable: true,
    description: `The inferences of a shortest chain, in order from p to s; ${TOO_LARGE}.`,
    complexity: listCost(4),
  })
  witness!: readonly Inference[] | null;

  @Field(() => [StatementType], {
    nullable: true,
    description:
      'A minimal support of s with p taken away: given statements that together derive s, none of ' +
      'them to spare. Null where there is none, that is where p is NECESSARY or s is not derived ' +
      `at all; also ${TOO_LARGE}.`,
    complexity: listCost(4),
  })
  standsWithout!: readonly Statement[] | null;
}

export const DependenceConnection = declareConnection({
  name: 'Dependence',
  node: () => StatementType,
  edge: () => DependenceEdge,
  things: 'statements that depend on another, or that another depends on',
  countsUndecided: true,
  totalCount:
    'How many statements there are on all pages together. Where the map is too large to be ' +
    `indexed, at most ${MAX_CLOSURE.toLocaleString('en')} are found, those first in the map, and ` +
    'counted.',
});
