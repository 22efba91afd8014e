import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { CriticalQuestion } from '../../domain/inference.js';
import { inCatalogueLanguage, LanguageArg } from '../localized.js';

@ObjectType('CriticalQuestion', {
  simpleResolvers: true,
  description: 'A question that every inference of a scheme has to stand up to.',
})
export class CriticalQuestionType {
  @Field(() => String, { description: 'Its name, which no other question of the scheme has.' })
  key!: string;
}

@Resolver(() => CriticalQuestionType)
export class CriticalQuestionResolver {
  @FieldResolver(() => String, { description: 'The question in words.' })
  text(
    @Root() { text }: CriticalQuestion,
    @LanguageArg() language: string | null | undefined,
  ): string {
    return inCatalogueLanguage(text, language);
  }
}
