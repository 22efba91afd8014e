import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Scheme } from '../../domain/inference.js';
import { declareConnection } from '../connection.js';
import { listCost } from '../cost.js';
import { inCatalogueLanguage, LanguageArg } from '../localized.js';
import { CriticalQuestionType } from './critical-question.js';
import { NodeType } from './node.js';

@ObjectType('Scheme', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A pattern of reasoning with its critical questions, shared by all maps.',
})
export class SchemeType {
  @Field(() => [CriticalQuestionType], {
    description: 'What an inference of this scheme has to stand up to, in a fixed order.',
    complexity: listCost(4),
  })
  questions!: Scheme['questions'];

  @Field(() => String, { description: 'Where the pattern is described.' })
  source!: Scheme['source'];
}

@Resolver(() => SchemeType)
export class SchemeResolver {
  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() { name }: Scheme, @LanguageArg() language: string | null | undefined): string {
    return inCatalogueLanguage(name, language);
  }

  @FieldResolver(() => [String], {
    description: "The pattern's premises, each a form of words with gaps to be filled.",
  })
  premises(
    @Root() { premises }: Scheme,
    @LanguageArg() language: string | null | undefined,
  ): readonly string[] {
    return premises.map((premise) => inCatalogueLanguage(premise, language));
  }

  @FieldResolver(() => String, { description: "The pattern's conclusion, in the same form." })
  conclusion(
    @Root() { conclusion }: Scheme,
    @LanguageArg() language: string | null | undefined,
  ): string {
    return inCatalogueLanguage(conclusion, language);
  }
}

export const SchemeConnection = declareConnection({
  name: 'Scheme',
  node: () => SchemeType,
  things: 'schemes',
});
