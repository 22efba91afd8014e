import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Section } from '../../domain/document.js';
import { parseEntityId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import { parsePage } from '../arguments.js';
import { type Connection, connectionOver, declareConnection, type Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost, one, page } from '../cost.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { NodeType } from './node.js';
import { PageArgs } from './page-args.js';
import { PassageType } from './passage.js';
import { StatementConnection } from './statement-connection.js';

@ObjectType('Section', {
  implements: NodeType,
  simpleResolvers: true,
  description: "A part of the text's own plan.",
})
export class SectionType {
  @Field(() => [PassageType], {
    description: 'Where the text names the section.',
    complexity: listCost(1),
  })
  headings!: Section['headings'];
}

@Resolver(() => SectionType)
export class SectionResolver {
  @FieldResolver(() => String, { description: 'Its title.' })
  title(
    @Root() section: Section,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return inLanguage(section.title, language, () => loaders.get('map', section.map));
  }

  @FieldResolver(() => SectionType, {
    nullable: true,
    description: 'The section it is a part of; null at the top.',
    complexity: one,
  })
  parent(@Root() section: Section, @Ctx() { loaders }: ApiContext): Promise<Section> | null {
    return section.parent === null ? null : loaders.get('section', section.parent);
  }

  @FieldResolver(() => [SectionType], {
    description: 'The sections directly below it, in the order of the map.',
    complexity: listCost(4),
  })
  async children(
    @Root() section: Section,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Section[]> {
    const sections = await loaders.all('section', await loaders.sectionsOf(section.map));
    return sections.filter(({ parent }) => parent === section.id);
  }

  @FieldResolver(() => StatementConnection, {
    description:
      'The statements that stand in it or in a section below it, in the order of the map.',
    complexity: page(2, 'statement'),
  })
  statements(
    @Root() section: Section,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders, store }: ApiContext,
  ): Connection<Edge<Statement>> {
    const filter = { map: section.map, section: section.id };
    return connectionOver({
      request: parsePage(args, parseEntityId),
      page: (request) => store.pageOfStatements(filter, request),
      count: () => store.countOfStatements(filter),
      load: (ids) => loaders.all('statement', ids),
    });
  }
}

export const SectionConnection = declareConnection({
  name: 'Section',
  node: () => SectionType,
  things: 'sections',
});
