import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Evidence, Source } from '../../domain/evidence.js';
import type { Statement } from '../../domain/statement.js';
import { declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { one } from '../cost.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { BasisEnum, VerdictEnum } from './enums.js';
import { NodeType } from './node.js';
import { SourceType } from './source.js';
import { StatementType } from './statement.js';

@ObjectType('Evidence', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A finding that bears on a statement. It is no part of the text.',
})
export class EvidenceType {
  @Field(() => VerdictEnum, { description: 'How it bears on the statement.' })
  verdict!: Evidence['verdict'];

  @Field(() => String, {
    nullable: true,
    description:
      'When what it reports was so: `2025`, `2025-08` or `2025-08-29`; null where not known. When it ' +
      'was published is said of its source.',
  })
  date!: Evidence['date'];

  @Field(() => BasisEnum, { description: 'How it came to be known.' })
  basis!: Evidence['basis'];

  @Field(() => Boolean, {
    description:
      'Whether it appeared after the text it bears on, so that the author had no part in it.',
  })
  later!: Evidence['later'];

  @Field(() => String, { nullable: true, description: 'A remark; null where there is none.' })
  note!: Evidence['note'];
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => String, { description: 'What the source says.' })
  finding(
    @Root() evidence: Evidence,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return inLanguage(evidence.finding, language, () => loaders.get('map', evidence.map));
  }

  @FieldResolver(() => StatementType, { description: 'What it bears on.', complexity: one })
  statement(@Root() { statement }: Evidence, @Ctx() { loaders }: ApiContext): Promise<Statement> {
    return loaders.get('statement', statement);
  }

  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'Where it comes from; null where no source was noted.',
    complexity: one,
  })
  source(@Root() { source }: Evidence, @Ctx() { loaders }: ApiContext): Promise<Source> | null {
    return source === null ? null : loaders.get('source', source);
  }
}

export const EvidenceConnection = declareConnection({
  name: 'Evidence',
  node: () => EvidenceType,
  things: 'findings',
});
