import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { ArgumentMap } from '../../domain/argument-map.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import {
  DEFAULT_SUPPORT_BUDGET,
  DEFAULT_SUPPORT_LIMIT,
  MAX_SUPPORT_BUDGET,
  MAX_SUPPORT_LIMIT,
  type MinimalSupports,
} from '../../reasoning/minimal-supports.js';
import { criticalPremisesOf, loadOf, premisesOfMap, supportsOf } from '../../services/supports.js';
import { parseWithin } from '../arguments.js';
import { type Connection, declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost, page, supports, throughMap, within } from '../cost.js';
import { connectionOfList } from '../list-connection.js';
import { TOO_LARGE } from '../too-large.js';
import { ArgumentMapType } from './argument-map.js';
import { PageArgs } from './page-args.js';
import { StatementType } from './statement.js';

@ObjectType('MinimalSupports', {
  simpleResolvers: true,
  description:
    'The minimal supports of a statement: sets of given statements from which it is derived, none ' +
    'of them to spare. A given statement supports itself; what is not derived has none.',
})
class MinimalSupportsType {
  @Field(() => Boolean, {
    description: 'Whether these are all: neither the limit nor the budget held any back.',
  })
  complete!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether these are the smallest there are. False where the budget of the search ran out; ' +
      'then they are what was found, at least one.',
  })
  exact!: boolean;
}

@Resolver(() => MinimalSupportsType)
export class MinimalSupportsResolver {
  @FieldResolver(() => [[StatementType]], {
    description: 'Smallest first, then in the order of the map.',
    complexity: listCost(4),
  })
  sets(
    @Root() { sets }: MinimalSupports,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly (readonly Statement[])[]> {
    return Promise.all(sets.map((set) => loaders.all('statement', set)));
  }
}

/** What a statement rests on in the end, and what rests on it. */
@Resolver(() => StatementType)
export class StatementSupportsResolver {
  @FieldResolver(() => MinimalSupportsType, {
    nullable: true,
    description: `The minimal supports, down to given statements; ${TOO_LARGE}.`,
    complexity: supports,
  })
  minimalSupports(
    @Root() statement: Statement,
    @Arg('limit', () => Int, {
      defaultValue: DEFAULT_SUPPORT_LIMIT,
      description: `The most sets that are listed, from 1 to ${MAX_SUPPORT_LIMIT}.`,
    })
    limit: number,
    @Arg('budget', () => Int, {
      defaultValue: DEFAULT_SUPPORT_BUDGET,
      description:
        `The steps that the search may take, from 1 to ${MAX_SUPPORT_BUDGET.toLocaleString('en')}. ` +
        'Steps and not time, so that the answer is the same everywhere. It counts in the cost.',
    })
    budget: number,
    @Ctx() { indexOf, turns }: ApiContext,
  ): Promise<MinimalSupports> {
    return supportsOf(indexOf, turns, statement, {
      limit: parseWithin(limit, 'limit', [1, MAX_SUPPORT_LIMIT]),
      budget: parseWithin(budget, 'budget', [1, MAX_SUPPORT_BUDGET]),
    });
  }

  @FieldResolver(() => [StatementType], {
    nullable: true,
    description:
      'The given statements in every minimal support: without any one of them it is not derived. ' +
      `None where it has no support; ${TOO_LARGE}.`,
    complexity: listCost(10),
  })
  async criticalPremises(
    @Root() statement: Statement,
    @Ctx() { indexOf, turns, loaders }: ApiContext,
  ): Promise<readonly Statement[]> {
    return loaders.all('statement', await criticalPremisesOf(indexOf, turns, statement));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many intermediate and final conclusions fall when it goes: those it is NECESSARY for. ' +
      `Conflicts play no part; ${TOO_LARGE}.`,
    complexity: 2,
  })
  load(@Root() statement: Statement, @Ctx() { indexOf, turns }: ApiContext): Promise<number> {
    return loadOf(indexOf, turns, statement);
  }
}

@ObjectType('PremiseEdge', {
  simpleResolvers: true,
  description: 'A premise, and how much falls with it.',
})
class PremiseEdge {
  @Field(() => String, { description: 'Opaque: for `after`, to ask on from here.' })
  cursor!: string;

  @Field(() => StatementType, { description: 'The premise.', complexity: within })
  node!: Statement;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its load; null where the map is so large that the budget ran out before it was worked out. ' +
      'Those come last.',
  })
  load!: number | null;
}

const PremiseConnection = declareConnection({
  name: 'Premise',
  node: () => StatementType,
  edge: () => PremiseEdge,
  things: 'premises',
});

@Resolver(() => ArgumentMapType)
export class MapPremisesResolver {
  @FieldResolver(() => PremiseConnection, {
    nullable: true,
    description:
      'The given statements that are premises, by their load: those with which most falls come ' +
      `first, then in the order of the map; ${TOO_LARGE}.`,
    complexity: page(throughMap(20, 100), 'statement'),
  })
  async premisesByLoad(
    @Root() { id }: ArgumentMap,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { indexOf, turns, loaders }: ApiContext,
  ): Promise<Connection<object>> {
    const { premises } = await premisesOfMap(indexOf, turns, id);
    return connectionOfList({
      rows: premises,
      page: args,
      idOf: ({ statement }): EntityId => statement,
      node: ({ statement }) => loaders.get('statement', statement),
      edge: ({ load }) => ({ load }),
    });
  }
}
