import {
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { type Attack, attackOn, type Conflict } from '../../domain/conflict.js';
import type { Inference } from '../../domain/inference.js';
import type { Statement } from '../../domain/statement.js';
import { declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listCost, one } from '../cost.js';
import { AttackEnum } from './enums.js';
import { InferenceType } from './inference.js';
import { NodeType, typeNameOf } from './node.js';
import { PassageType } from './passage.js';
import { StatementType } from './statement.js';

@ObjectType('Conflict', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One or more attacking statements, taken together, against one target.',
})
export class ConflictType {
  @Field(() => [PassageType], {
    description: 'The words that signal the conflict, for example 但是; often none.',
    complexity: listCost(1),
  })
  signals!: Conflict['signals'];

  @Field(() => String, {
    nullable: true,
    description: "A reader's remark on a hard reading; null where there is none.",
  })
  note!: Conflict['note'];
}

const ConflictTargetUnion = createUnionType({
  name: 'ConflictTarget',
  description: 'What a conflict strikes.',
  types: () => [StatementType, InferenceType, ConflictType] as const,
  resolveType: (thing: object, context: ApiContext) => typeNameOf(thing, context),
});

@Resolver(() => ConflictType)
export class ConflictResolver {
  @FieldResolver(() => [StatementType], {
    description: 'The statements that attack, at least one.',
    complexity: listCost(1),
  })
  attackers(
    @Root() { attackers }: Conflict,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Statement[]> {
    return loaders.all('statement', attackers);
  }

  @FieldResolver(() => ConflictTargetUnion, { description: 'What it strikes.', complexity: one })
  target(
    @Root() { target }: Conflict,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Statement | Inference | Conflict> {
    return loaders.get(target.kind, target.id);
  }

  @FieldResolver(() => AttackEnum, { description: 'Its kind, which follows from its target.' })
  async attack(@Root() { target }: Conflict, @Ctx() { loaders }: ApiContext): Promise<Attack> {
    const concluding = target.kind === 'statement' ? await loaders.inferencesTo(target.id) : [];
    return attackOn(target, concluding.length > 0);
  }

  @FieldResolver(() => [ConflictType], {
    description: 'The conflicts against it: counters.',
    complexity: listCost(1),
  })
  async attackedBy(
    @Root() { id }: Conflict,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Conflict[]> {
    return loaders.all('conflict', await loaders.conflictsAgainst(id));
  }
}

export const ConflictConnection = declareConnection({
  name: 'Conflict',
  node: () => ConflictType,
  things: 'conflicts',
});
