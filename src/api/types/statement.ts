import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Conflict } from '../../domain/conflict.js';
import type { Section } from '../../domain/document.js';
import type { Evidence } from '../../domain/evidence.js';
import type { Inference } from '../../domain/inference.js';
import type { Role } from '../../domain/role.js';
import type { Concept, Statement } from '../../domain/statement.js';
import type { ApiContext } from '../context.js';
import { dependenceCost, listCost, one } from '../cost.js';
import { dependenceConnection } from '../dependence-connection.js';
import { inLanguage, LanguageArg } from '../localized.js';
import { AssessmentType } from './assessment.js';
import { ConceptType } from './concept.js';
import { ConflictType } from './conflict.js';
import { DependenceArgs, DependenceConnection } from './dependence.js';
import { ConfidenceEnum, KindEnum, RoleEnum } from './enums.js';
import { EvidenceType } from './evidence.js';
import { InferenceType } from './inference.js';
import { NodeType } from './node.js';
import { PageArgs } from './page-args.js';
import { PassageType } from './passage.js';
import { SectionType } from './section.js';

@ObjectType('Statement', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A proposition, in its own neutral wording.',
})
export class StatementType {
  @Field(() => KindEnum, { description: 'What sort of proposition it is.' })
  kind!: Statement['kind'];

  @Field(() => Boolean, {
    description: 'Whether the text only presupposes it; then it has no passages.',
  })
  implicit!: Statement['implicit'];

  @Field(() => [PassageType], {
    description: 'All places where it is said, in the order of the text.',
    complexity: listCost(2),
  })
  passages!: Statement['passages'];

  @Field(() => AssessmentType, {
    nullable: true,
    description: 'How the claim stands once its findings are weighed; null where nobody looked.',
    complexity: one,
  })
  assessment!: Statement['assessment'];

  @Field(() => ConfidenceEnum, {
    nullable: true,
    description: 'How sure the reader is that the text says it; null where that is not said.',
  })
  confidence!: Statement['confidence'];

  @Field(() => String, {
    nullable: true,
    description: "A reader's remark on a hard reading; null where there is none.",
  })
  note!: Statement['note'];
}

@Resolver(() => StatementType)
export class StatementResolver {
  @FieldResolver(() => String, { description: 'The proposition in words.' })
  text(
    @Root() statement: Statement,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return inLanguage(statement.text, language, () => loaders.get('map', statement.map));
  }

  @FieldResolver(() => RoleEnum, { description: 'What it does in its map.' })
  role(@Root() { id }: Statement, @Ctx() { loaders }: ApiContext): Promise<Role | null> {
    return loaders.roleOf(id);
  }

  @FieldResolver(() => SectionType, {
    nullable: true,
    description: 'The section it stands in; null where it stands in none.',
    complexity: one,
  })
  section(@Root() { section }: Statement, @Ctx() { loaders }: ApiContext): Promise<Section> | null {
    return section === null ? null : loaders.get('section', section);
  }

  @FieldResolver(() => [ConceptType], {
    description: 'What it speaks of.',
    complexity: listCost(2),
  })
  concepts(
    @Root() { concepts }: Statement,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Concept[]> {
    return loaders.all('concept', concepts);
  }

  @FieldResolver(() => [EvidenceType], {
    description: 'The findings that bear on it.',
    complexity: listCost(2),
  })
  async evidence(
    @Root() { id }: Statement,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Evidence[]> {
    return loaders.all('evidence', await loaders.evidenceOn(id));
  }

  @FieldResolver(() => [InferenceType], {
    description: 'The inferences that conclude it. Where there are several, they converge.',
    complexity: listCost(2),
  })
  async supportedBy(
    @Root() { id }: Statement,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Inference[]> {
    return loaders.all('inference', await loaders.inferencesTo(id));
  }

  @FieldResolver(() => [InferenceType], {
    description: 'The inferences that have it as a premise.',
    complexity: listCost(2),
  })
  async supports(
    @Root() { id }: Statement,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Inference[]> {
    return loaders.all('inference', await loaders.inferencesFrom(id));
  }

  @FieldResolver(() => [ConflictType], {
    description: 'The conflicts against it.',
    complexity: listCost(1),
  })
  async attackedBy(
    @Root() { id }: Statement,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Conflict[]> {
    return loaders.all('conflict', await loaders.conflictsAgainst(id));
  }

  @FieldResolver(() => [ConflictType], {
    description: 'The conflicts in which it attacks.',
    complexity: listCost(1),
  })
  async attacks(
    @Root() { id }: Statement,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Conflict[]> {
    return loaders.all('conflict', await loaders.conflictsFrom(id));
  }

  @FieldResolver(() => DependenceConnection, {
    description:
      'What rests on it: the statements that a chain of inferences leads to from here, nearest ' +
      'first, then in the order of the map. Conflicts play no part.',
    complexity: dependenceCost,
  })
  dependents(
    @Root() statement: Statement,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => DependenceArgs) narrowing: DependenceArgs,
    @Ctx() context: ApiContext,
  ) {
    return dependenceConnection(statement, 'DOWNSTREAM', { ...narrowing, ...page }, context);
  }

  @FieldResolver(() => DependenceConnection, {
    description:
      'What it rests on: the statements from which a chain of inferences leads here, nearest ' +
      'first, then in the order of the map. Conflicts play no part.',
    complexity: dependenceCost,
  })
  dependencies(
    @Root() statement: Statement,
    @Args(() => PageArgs) page: PageArgs,
    @Args(() => DependenceArgs) narrowing: DependenceArgs,
    @Ctx() context: ApiContext,
  ) {
    return dependenceConnection(statement, 'UPSTREAM', { ...narrowing, ...page }, context);
  }
}
