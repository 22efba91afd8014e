import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ArgumentMap } from '../../domain/argument-map.js';
import { parseMapId } from '../../domain/identifier.js';
import { parsePage } from '../arguments.js';
import { type Connection, connectionOver, type Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import { one, page } from '../cost.js';
import { ArgumentMapConnection, ArgumentMapType } from '../types/argument-map.js';
import { PageArgs } from '../types/page-args.js';

@Resolver()
export class MapQueries {
  @Query(() => ArgumentMapConnection, {
    description: 'All maps, in the order of their identifiers.',
    complexity: page(2),
  })
  maps(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { store, loaders }: ApiContext,
  ): Connection<Edge<ArgumentMap>> {
    return connectionOver({
      request: parsePage(args, (text) => parseMapId(text)),
      page: (request) => store.pageOfMaps(request),
      count: () => store.countOfMaps(),
      load: (ids) => loaders.all('map', ids),
    });
  }

  @Query(() => ArgumentMapType, {
    nullable: true,
    description: 'The map of this identifier; null where it names none.',
    complexity: one,
  })
  map(
    @Arg('id', () => ID, { description: 'Kebab-case, for example `ai-bubble`.' }) id: string,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ArgumentMap | null> {
    return loaders.find('map', parseMapId(id));
  }
}
