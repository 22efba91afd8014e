import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { parseEntityId, parseMapId } from '../../domain/identifier.js';
import type { Role } from '../../domain/role.js';
import type { Kind, Statement } from '../../domain/statement.js';
import { findStatements } from '../../services/find-statements.js';
import type { StatementFilter } from '../../store/port.js';
import { MAX_ABOUT, MAX_SEARCH, parseIds, parsePage, parseSearch } from '../arguments.js';
import { type Connection, connectionOver, type Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import * as cost from '../cost.js';
import { KindEnum, RoleEnum } from '../types/enums.js';
import { PageArgs } from '../types/page-args.js';
import { StatementConnection } from '../types/statement-connection.js';

@ArgsType()
class FilterArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this map; of all maps where left out. NOT_FOUND where it is none.',
  })
  map?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only those in which each of these words occurs, in a text of any language or in a passage. ' +
      'A word is found by its beginning, Chinese by any part of it, one character or more. Case ' +
      `and width do not matter. At most ${MAX_SEARCH} characters, one letter or digit among them.`,
  })
  search?: string | null;

  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'Only those with one of these roles; all where left out, none where empty.',
  })
  roles?: readonly Role[] | null;

  @Field(() => [KindEnum], {
    nullable: true,
    description: 'Only those of one of these kinds; all where left out, none where empty.',
  })
  kinds?: readonly Kind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only those that speak of at least one of these concepts; all where left out, none where ' +
      `empty. At most ${MAX_ABOUT}. NOT_FOUND where one is no concept.`,
  })
  about?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those that stand in this section or in one below it. NOT_FOUND where it is no section.',
  })
  section?: string | null;
}

@Resolver()
export class StatementQueries {
  @Query(() => StatementConnection, {
    description:
      'Statements that fit all that is asked for, by the identifier of their map and then in its ' +
      'order.',
    complexity: cost.page(5, 'statement'),
  })
  async statements(
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => FilterArgs) filter: FilterArgs,
    @Ctx() { store, loaders }: ApiContext,
  ): Promise<Connection<Edge<Statement>>> {
    const request = parsePage(page, parseEntityId);
    const found = await findStatements(store, parseFilter(filter));
    return connectionOver({
      request,
      page: found.page,
      count: found.count,
      load: (ids) => loaders.all('statement', ids),
    });
  }
}

function parseFilter({ map, search, roles, kinds, about, section }: FilterArgs) {
  const words = parseSearch(search);
  const filter: StatementFilter = {
    ...(map == null ? {} : { map: parseMapId(map, 'map') }),
    ...(words === null ? {} : { search: words }),
    ...(roles == null ? {} : { roles }),
    ...(kinds == null ? {} : { kinds }),
    ...(about == null ? {} : { about: parseIds(about, 'about', MAX_ABOUT, parseEntityId) }),
    ...(section == null ? {} : { section: parseEntityId(section, 'section') }),
  };
  return filter;
}
