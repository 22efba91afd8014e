import { Args, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { parseEntityId } from '../../domain/identifier.js';
import type { Concept, Statement } from '../../domain/statement.js';
import { parsePage } from '../arguments.js';
import { type Connection, connectionOver, declareConnection, type Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import { page } from '../cost.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { NodeType } from './node.js';
import { PageArgs } from './page-args.js';
import { StatementConnection } from './statement-connection.js';

@ObjectType('Concept', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A thing the statements speak of, for example the Federal Reserve.',
})
export class ConceptType {}

@Resolver(() => ConceptType)
export class ConceptResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  name(
    @Root() concept: Concept,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return inLanguage(concept.name, language, () => loaders.get('map', concept.map));
  }

  @FieldResolver(() => StatementConnection, {
    description: 'The statements that speak of it, in the order of the map.',
    complexity: page(2, 'statement'),
  })
  statements(
    @Root() concept: Concept,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders, store }: ApiContext,
  ): Connection<Edge<Statement>> {
    const filter = { map: concept.map, about: [concept.id] };
    return connectionOver({
      request: parsePage(args, parseEntityId),
      page: (request) => store.pageOfStatements(filter, request),
      count: () => store.countOfStatements(filter),
      load: (ids) => loaders.all('statement', ids),
    });
  }
}

export const ConceptConnection = declareConnection({
  name: 'Concept',
  node: () => ConceptType,
  things: 'concepts',
});
