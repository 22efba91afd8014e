import { Args, ArgsType, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { parseEntityId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import { MAX_BUDGET } from '../../reasoning/dependence.js';
import type { Tier } from '../../services/dependence-of-statement.js';
import { MAX_SHARING, sharedBy } from '../../services/shared-by.js';
import { parseWithin } from '../arguments.js';
import { type Connection, declareConnection, type UndecidedCount } from '../connection.js';
import type { ApiContext } from '../context.js';
import { dependenceCost, one } from '../cost.js';
import { connectionOfList } from '../list-connection.js';
import { TOO_LARGE } from '../too-large.js';
import { DependenceArgs } from '../types/dependence.js';
import { TierEnum } from '../types/enums.js';
import { PageArgs } from '../types/page-args.js';
import { StatementType } from '../types/statement.js';

@ArgsType()
class SharedArgs extends DependenceArgs {
  @Field(() => [ID], {
    description:
      `From 2 to ${MAX_SHARING} statements of one map; anything else is INVALID_INPUT. NOT_FOUND ` +
      'where one is no statement.',
  })
  statements!: readonly string[];
}

@ObjectType('SharedEdge', {
  simpleResolvers: true,
  description: 'A statement on which each of several others rests.',
})
class SharedEdge {
  @Field(() => String, { description: 'Opaque: for `after`, to ask on from here.' })
  cursor!: string;

  @Field(() => StatementType, { description: 'What they share.', complexity: one })
  node!: Statement;

  @Field(() => TierEnum, {
    description: 'The weakest of the tiers in which they rest on it.',
    complexity: 4,
  })
  tier!: Tier;

  @Field(() => Boolean, {
    description: 'Whether a stronger tier is excluded; false where the budget ran out before that.',
    complexity: 4,
  })
  exact!: boolean;

  @Field(() => [Int], {
    description:
      'Inferences on the shortest chain to each of the statements asked for, in the order of asking.',
  })
  distances!: readonly number[];
}

const SharedConnection = declareConnection({
  name: 'Shared',
  node: () => StatementType,
  edge: () => SharedEdge,
  things: 'statements that several others share',
  countsUndecided: true,
});

@Resolver()
export class SharedQueries {
  @Query(() => SharedConnection, {
    nullable: true,
    description:
      'What several statements share: those on which every one of them rests, nearest first by the ' +
      'sum of distances, they themselves left out; ' +
      `${TOO_LARGE}.`,
    complexity: dependenceCost,
  })
  async shared(
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => SharedArgs) { statements, roles, tiers, budget }: SharedArgs,
    @Ctx() { store, indexOf, turns, loaders }: ApiContext,
  ): Promise<Connection<object> & UndecidedCount> {
    const { rows, undecided } = await sharedBy(store, indexOf, turns, {
      of: statements.map((id) => parseEntityId(id, 'statements')),
      roles: roles ?? null,
      tiers: tiers ?? null,
      budget: parseWithin(budget, 'budget', [1, MAX_BUDGET]),
    });
    const connection = connectionOfList({
      rows,
      page,
      idOf: ({ statement }) => statement,
      node: ({ statement }) => loaders.get('statement', statement),
      edge: ({ distances, tier }) => ({
        distances,
        tier: async () => (await tier()).tier,
        exact: async () => (await tier()).exact,
      }),
    });
    return { ...connection, undecided };
  }
}
