import {
  Args,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { ArgumentMap, Entities, MemberKind } from '../../domain/argument-map.js';
import { parseEntityId } from '../../domain/identifier.js';
import { languagesOf } from '../../domain/map-languages.js';
import { type MapStats, mapStats } from '../../services/map-stats.js';
import { parsePage } from '../arguments.js';
import { type Connection, connectionOver, declareConnection, type Edge } from '../connection.js';
import type { ApiContext } from '../context.js';
import { page, within } from '../cost.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { AsideConnection } from './aside.js';
import { ConceptConnection } from './concept.js';
import { ConflictConnection } from './conflict.js';
import { DocumentConnection } from './document.js';
import { EvidenceConnection } from './evidence.js';
import { InferenceConnection } from './inference.js';
import { MapStatsType } from './map-stats.js';
import { NodeType } from './node.js';
import { PageArgs } from './page-args.js';
import { SectionConnection } from './section.js';
import { SourceConnection } from './source.js';
import { StatementConnection } from './statement-connection.js';

@ObjectType('ArgumentMap', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One argument graph over one or more documents.',
})
export class ArgumentMapType {
  @Field(() => String, {
    description:
      'The language of its documents, as a BCP 47 tag; texts come in it where none is asked for.',
  })
  language!: ArgumentMap['language'];

  @Field(() => Int, {
    description: 'Raised by one with each change of anything in the map; the first is 1.',
  })
  revision!: ArgumentMap['revision'];
}

@Resolver(() => ArgumentMapType)
export class ArgumentMapResolver {
  @FieldResolver(() => String, { description: 'Its title.' })
  title(
    @Root() map: ArgumentMap,
    @LanguageArg() language: string | null | undefined,
  ): Promise<string> {
    return inLanguage(map.title, language, () => map);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is about; null where nothing was noted.',
  })
  description(
    @Root() map: ArgumentMap,
    @LanguageArg() language: string | null | undefined,
  ): Promise<string> | null {
    return map.description === null ? null : inLanguage(map.description, language, () => map);
  }

  @FieldResolver(() => [String], {
    description:
      'The languages its texts can be asked for in, as BCP 47 tags: its own, English, and any ' +
      'other of its title.',
  })
  languages(@Root() map: ArgumentMap): readonly string[] {
    return languagesOf(map);
  }

  @FieldResolver(() => MapStatsType, {
    description: 'Its figures.',
    complexity: within,
  })
  stats(@Root() { id }: ArgumentMap, @Ctx() { store, indexOf, turns }: ApiContext): MapStats {
    return mapStats(store, indexOf, turns, id);
  }
}

/** What a map holds, kind by kind: the field, its connection, and what it lists. */
const MEMBERS: readonly (readonly [MemberKind, string, () => ClassType<object>, string])[] = [
  ['document', 'documents', () => DocumentConnection, 'Its texts'],
  ['section', 'sections', () => SectionConnection, 'The sections of its texts, at every level'],
  ['concept', 'concepts', () => ConceptConnection, 'What its statements speak of'],
  ['statement', 'statements', () => StatementConnection, 'Its statements'],
  ['inference', 'inferences', () => InferenceConnection, 'Its inferences'],
  ['conflict', 'conflicts', () => ConflictConnection, 'Its conflicts'],
  ['evidence', 'evidence', () => EvidenceConnection, 'The findings that bear on its statements'],
  ['source', 'sources', () => SourceConnection, 'Where the findings come from'],
  ['aside', 'asides', () => AsideConnection, 'What its texts hold beside their argument'],
];

/**
 * The fields of a map that lead to what it holds, all alike. Each method has the name of its field:
 * type-graphql tells the resolvers of a type apart by it.
 */
export const MEMBER_RESOLVERS = MEMBERS.map(([kind, name, type, things]) => {
  @Resolver(() => ArgumentMapType)
  class MembersResolver {
    @FieldResolver(() => type(), {
      description: `${things}, in the order of the map.`,
      complexity: page(2, kind),
    })
    [name](
      @Root() map: ArgumentMap,
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() { store, loaders }: ApiContext,
    ): Connection<Edge<Entities[MemberKind]>> {
      return connectionOver({
        request: parsePage(args, parseEntityId),
        page: (request) => store.pageOfMembers(kind, map.id, request),
        count: () => store.countOfMembers(kind, map.id),
        load: (ids) => loaders.all(kind, ids),
      });
    }
  }
  return MembersResolver;
});

export const ArgumentMapConnection = declareConnection({
  name: 'ArgumentMap',
  node: () => ArgumentMapType,
  things: 'maps',
});
