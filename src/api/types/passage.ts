import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Document, Passage } from '../../domain/document.js';
import type { ApiContext } from '../context.js';
import { one } from '../cost.js';
import { DocumentType } from './document.js';

@ObjectType('Passage', {
  simpleResolvers: true,
  description:
    'A span of a document, after the W3C Web Annotation selectors. It has no identifier: document, ' +
    'start and end are what it is.',
})
export class PassageType {
  @Field(() => String, { description: 'The words themselves.' })
  exact!: string;

  @Field(() => String, {
    description: 'Up to 32 code points that stand before it; empty at the beginning.',
  })
  prefix!: string;

  @Field(() => String, {
    description: 'Up to 32 code points that stand after it; empty at the end.',
  })
  suffix!: string;

  @Field(() => Int, {
    description:
      'Where it begins, in Unicode code points from 0, inclusive. Not UTF-16 code units: in ' +
      'JavaScript cut `Array.from(text)`, not `text`.',
  })
  start!: number;

  @Field(() => Int, { description: 'Where it ends, in Unicode code points, exclusive.' })
  end!: number;
}

@Resolver(() => PassageType)
export class PassageResolver {
  @FieldResolver(() => DocumentType, { description: 'The document it stands in.', complexity: one })
  document(@Root() passage: Passage, @Ctx() { loaders }: ApiContext): Promise<Document> {
    return loaders.get('document', passage.document);
  }
}
