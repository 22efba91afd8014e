import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ArgumentMap } from '../../domain/argument-map.js';
import type { MapId } from '../../domain/identifier.js';
import type { ApiContext } from '../context.js';
import { one } from '../cost.js';
import { ArgumentMapType } from './argument-map.js';

/** Gives a type whose things belong to a map the field that leads there. */
export function mapFieldOf(type: () => ClassType<object>): new () => object {
  @Resolver(type)
  class MapFieldResolver {
    @FieldResolver(() => ArgumentMapType, {
      description: 'The map it belongs to.',
      complexity: one,
    })
    map(
      @Root() member: { readonly map: MapId },
      @Ctx() { loaders }: ApiContext,
    ): Promise<ArgumentMap> {
      return loaders.get('map', member.map);
    }
  }
  return MapFieldResolver;
}
