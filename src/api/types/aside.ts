import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Aside } from '../../domain/document.js';
import { declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost } from '../cost.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { NodeType } from './node.js';
import { PassageType } from './passage.js';

@ObjectType('Aside', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Passages that argue nothing, with the reason why they are left out.',
})
export class AsideType {
  @Field(() => [PassageType], {
    description: 'The passages, in the order of the text.',
    complexity: listCost(2),
  })
  passages!: Aside['passages'];
}

@Resolver(() => AsideType)
export class AsideResolver {
  @FieldResolver(() => String, { description: 'Why they are left out.' })
  reason(
    @Root() aside: Aside,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return inLanguage(aside.reason, language, () => loaders.get('map', aside.map));
  }
}

export const AsideConnection = declareConnection({
  name: 'Aside',
  node: () => AsideType,
  things: 'asides',
});
