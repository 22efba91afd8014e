import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { EntityId, MapId } from '../../domain/identifier.js';
import type { EvidenceStance, Label } from '../../domain/label.js';
import { accountOf } from '../../reasoning/labels/account.js';
import { labelOf, type NumberedThing } from '../../reasoning/labels/labelling.js';
import type { Reason, Why } from '../../reasoning/labels/why.js';
import {
  type AskedKind,
  idOfThing,
  type LabelledThing,
  labelOfThing,
} from '../../services/labels.js';
import { DEFAULT_LISTED, parseFirst } from '../arguments.js';
import type { ApiContext } from '../context.js';
import { listedCost, one, within } from '../cost.js';
import { IN_OUR_WORDS, LanguageArg } from '../localized.js';
import { TOO_LARGE } from '../too-large.js';
import { whySentence } from '../why-sentence.js';
import { ConflictType } from './conflict.js';
import { EvidenceStanceEnum, LabelValueEnum, ReasonEnum } from './enums.js';
import { InferenceType } from './inference.js';
import { NodeType } from './node.js';
import { StatementType } from './statement.js';

/** A why, and whose it is. */
export interface ToldWhy {
  readonly labelled: LabelledThing;
  readonly why: Why;
}

/** Declares the argument that says whether findings are weighed. */
export function EvidenceArg() {
  return Arg('evidence', () => EvidenceStanceEnum, {
    defaultValue: 'IGNORE',
    description: 'Whether the findings on the statements are weighed as well.',
  });
}

/** Declares how many of a list are wanted. */
export function ListedArg() {
  return Arg('first', () => Int, {
    defaultValue: DEFAULT_LISTED,
    description: 'The most that are listed, from 1 to 500.',
  });
}

/** Steps of an account, and whether there are more. */
interface Account {
  readonly steps: readonly LabelledThing[];
  readonly complete: boolean;
}

@ObjectType('Label', {
  simpleResolvers: true,
  description: 'How a thing stands once all attacks on it, and on what it rests on, are weighed.',
})
export class LabelType {}

@ObjectType('Why', {
  simpleResolvers: true,
  description:
    'Why a thing has its label, for checking by hand: a reason, and the things whose labels it ' +
    'rests on, each with a why of its own. Following them always ends.',
})
export class WhyType {}

@ObjectType('Account', {
  simpleResolvers: true,
  description: 'A label followed down to what it rests on, each step once, nearest first.',
})
class AccountType {
  @Field(() => [LabelType], {
    description: 'The steps, the label itself first. What a why rests on comes as a step, too.',
    complexity: within,
  })
  steps!: readonly LabelledThing[];

  @Field(() => Boolean, { description: 'Whether these are all the steps there are.' })
  complete!: boolean;
}

@Resolver(() => LabelType)
export class LabelResolver {
  @FieldResolver(() => NodeType, {
    description: 'Whose label it is: a statement, an inference, a conflict, or a finding.',
    complexity: one,
  })
  of(@Root() { labels, thing }: LabelledThing, @Ctx() { loaders }: ApiContext): Promise<object> {
    return loaders.get(thing.kind, idOfThing(labels, thing));
  }

  @FieldResolver(() => LabelValueEnum, { description: 'The label.' })
  value(@Root() { labels, thing }: LabelledThing): Label {
    return labelOf(labels.labelling, thing);
  }

  @FieldResolver(() => WhyType, { description: 'Why it is so.', complexity: one })
  why(@Root() labelled: LabelledThing): ToldWhy {
    return toldWhy(labelled);
  }
}

@Resolver(() => WhyType)
export class WhyResolver {
  @FieldResolver(() => ReasonEnum, { description: 'The reason.' })
  reason(@Root() { why }: ToldWhy): Reason {
    return why.reason;
  }

  @FieldResolver(() => String, {
    description: `The same in one sentence. ${IN_OUR_WORDS}`,
    complexity: one,
  })
  sentence(
    @Root() told: ToldWhy,
    @LanguageArg() language: string | null | undefined,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string> {
    return whySentence(told, language, loaders);
  }

  @FieldResolver(() => [LabelType], {
    description: 'What has to be checked next. What it is, the reason says.',
    complexity: listedCost,
  })
  restsOn(
    @Root() { labelled, why }: ToldWhy,
    @ListedArg() first: number | null,
  ): readonly LabelledThing[] {
    return firstOf(labelled, why.restsOn, first);
  }

  @FieldResolver(() => Int, { description: 'How many there are in `restsOn`.' })
  restsOnCount(@Root() { why }: ToldWhy): number {
    return why.restsOn.length;
  }

  @FieldResolver(() => [LabelType], {
    description:
      'The circle that it ends in, this thing first. CIRCULAR: statements that only support one ' +
      'another. CYCLE: each is UNDECIDED because the next is. Otherwise empty.',
    complexity: listedCost,
  })
  circle(
    @Root() { labelled, why }: ToldWhy,
    @ListedArg() first: number | null,
  ): readonly LabelledThing[] {
    return firstOf(labelled, why.circle, first);
  }

  @FieldResolver(() => Int, { description: 'How many there are in `circle`.' })
  circleCount(@Root() { why }: ToldWhy): number {
    return why.circle.length;
  }

  @FieldResolver(() => AccountType, {
    description: 'The whole way down: what it rests on, what that rests on, and so on to the end.',
    complexity: listedCost,
  })
  account(@Root() { labelled }: ToldWhy, @ListedArg() first: number | null): Account {
    const { labels, thing } = labelled;
    const most = parseFirst(first, DEFAULT_LISTED);
    const steps: LabelledThing[] = [];
    for (const step of accountOf(labels.explain, thing)) {
      if (steps.length === most) return { steps, complete: false };
      steps.push({ labels, thing: step.thing });
    }
    return { steps, complete: true };
  }
}

/** What an explainer says of a thing, with the thing. */
export function toldWhy(labelled: LabelledThing): ToldWhy {
  return { labelled, why: labelled.labels.explain(labelled.thing) };
}

function firstOf(
  { labels }: LabelledThing,
  things: readonly NumberedThing[],
  first: number | null,
): readonly LabelledThing[] {
  return things.slice(0, parseFirst(first, DEFAULT_LISTED)).map((thing) => ({ labels, thing }));
}

/** What has a label, the type of it, and what its label says. */
const LABELLED: readonly (readonly [AskedKind, () => ClassType<object>])[] = [
  ['statement', () => StatementType],
  ['inference', () => InferenceType],
  ['conflict', () => ConflictType],
];

/** The field `label`, alike on each of these types. */
export const LABEL_FIELDS = LABELLED.map(([kind, type]) => {
  @Resolver(() => type())
  class LabelFieldResolver {
    @FieldResolver(() => LabelType, {
      nullable: true,
      description:
        'How it stands by the grounded semantics, worked out once for the whole map; ' +
        `${TOO_LARGE}.`,
      complexity: one,
    })
    label(
      @Root() thing: { readonly id: EntityId; readonly map: MapId },
      @EvidenceArg() evidence: EvidenceStance,
      @Ctx() { indexOf, turns }: ApiContext,
    ): Promise<LabelledThing> {
      return labelOfThing(indexOf, turns, thing, kind, evidence);
    }
  }
  return LabelFieldResolver;
});
