import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Document } from '../../domain/document.js';
import { declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost } from '../cost.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { NodeType } from './node.js';
import { PassageType } from './passage.js';

@ObjectType('Document', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A text that a map is about, kept whole.',
})
export class DocumentType {
  @Field(() => String, { description: 'The language it is written in, as a BCP 47 tag.' })
  language!: Document['language'];

  @Field(() => String, { description: 'All of its text. Passages count its Unicode code points.' })
  text!: Document['text'];

  @Field(() => String, { nullable: true, description: 'Who wrote it; null where not known.' })
  author!: Document['author'];

  @Field(() => String, {
    nullable: true,
    description:
      'When it appeared, as exactly as is known: `2025`, `2025-09` or `2025-09-01`; null where not ' +
      'known.',
  })
  published!: Document['published'];

  @Field(() => String, {
    nullable: true,
    description: 'Who holds the rights, and on what terms it stands here; null where not known.',
  })
  rights!: Document['rights'];

  @Field(() => [PassageType], {
    description: 'Where the words of its own title stand in it.',
    complexity: listCost(1),
  })
  headings!: Document['headings'];
}

@Resolver(() => DocumentType)
export class DocumentResolver {
  @FieldResolver(() => String, { description: 'Its title.' })
  title(
    @Root() document: Document,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return inLanguage(document.title, language, () => loaders.get('map', document.map));
  }
}

export const DocumentConnection = declareConnection({
  name: 'Document',
  node: () => DocumentType,
  things: 'documents',
});
