import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Entities, EntityKind } from '../../domain/argument-map.js';
import { MAX_PAGE, parseAnyId, parseIds } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { eachId, one } from '../cost.js';
import { NodeType } from '../types/node.js';

type Thing = Entities[EntityKind];

@Resolver()
export class AnyThingQueries {
  @Query(() => NodeType, {
    nullable: true,
    description: 'Anything by its identifier; null where it names nothing.',
    complexity: one,
  })
  node(
    @Arg('id', () => ID, { description: '`map`, `map/name` or `schemes/name`.' }) id: string,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Thing | null> {
    return loaders.findAny(parseAnyId(id));
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description:
      'Things by their identifiers, in the order of asking; null for each that names nothing.',
    complexity: eachId,
  })
  nodes(
    @Arg('ids', () => [ID], { description: `At most ${MAX_PAGE} identifiers, of any kind.` })
    ids: readonly string[],
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly (Thing | null)[]> {
    return Promise.all(parseIds(ids, 'ids', MAX_PAGE, parseAnyId).map((id) => loaders.findAny(id)));
  }
}
