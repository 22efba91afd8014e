import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { parseEntityId } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { parsePage } from '../arguments.js';
import { type Connection, connectionOver, type Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import { page } from '../cost.js';
import { PageArgs } from '../types/page-args.js';
import { SchemeConnection } from '../types/scheme.js';

@Resolver()
export class SchemeQueries {
  @Query(() => SchemeConnection, {
    description: 'The catalogue of schemes, in the order of their identifiers.',
    complexity: page(2),
  })
  schemes(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { store, loaders }: ApiContext,
  ): Connection<Edge<Scheme>> {
    return connectionOver({
      request: parsePage(args, parseEntityId),
      page: (request) => store.pageOfSchemes(request),
      count: () => store.countOfSchemes(),
      load: (ids) => loaders.all('scheme', ids),
    });
  }
}
