import { Arg, Args, Ctx, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { ArgumentMap } from '../../domain/argument-map.js';
import { parseEntityId } from '../../domain/identifier.js';
import type { EvidenceStance, Label } from '../../domain/label.js';
import {
  countLabels,
  type LabelCounts,
  type LabelledKind,
  labelOf,
} from '../../reasoning/labels/labelling.js';
import {
  type AskedKind,
  idOfThing,
  type LabelledThing,
  type Labels,
  labelsOfMap,
  thingNamed,
  thingsLabelled,
} from '../../services/labels.js';
import { type Connection, declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { one, page, within } from '../cost.js';
import { connectionOfList } from '../list-connection.js';
import { TOO_LARGE } from '../too-large.js';
import { ArgumentMapType } from './argument-map.js';
import { EvidenceStanceEnum, LabelledKindEnum, LabelValueEnum } from './enums.js';
import { EvidenceArg, LabelType } from './label.js';
import { PageArgs } from './page-args.js';

/** Which kinds of things are asked for; all where absent. */
export type AskedKinds = readonly Uppercase<AskedKind>[] | null | undefined;

/** Declares the argument that narrows a list of labels to kinds of things. */
export function KindsArg() {
  return Arg('kinds', () => [LabelledKindEnum], {
    nullable: true,
    description: 'Only of things of these kinds; all where left out, none where empty.',
  });
}

/** Whether a thing's kind is among those asked for. */
export function isOneOf(kind: LabelledKind, kinds: NonNullable<AskedKinds>): boolean {
  return kinds.some((one) => one.toLowerCase() === kind);
}

@ObjectType('LabelCounts', {
  simpleResolvers: true,
  description: 'How many things have each label.',
})
class LabelCountsType {}

@Resolver(() => LabelCountsType)
export class LabelCountsResolver {
  @FieldResolver(() => Int, { description: 'IN.' })
  in(@Root() { IN }: LabelCounts): number {
    return IN;
  }

  @FieldResolver(() => Int, { description: 'OUT.' })
  out(@Root() { OUT }: LabelCounts): number {
    return OUT;
  }

  @FieldResolver(() => Int, { description: 'UNDECIDED.' })
  undecided(@Root() { UNDECIDED }: LabelCounts): number {
    return UNDECIDED;
  }
}

const LabelConnection = declareConnection({
  name: 'Label',
  node: () => LabelType,
  things: 'labels',
});

@ObjectType('Labelling', {
  simpleResolvers: true,
  description: 'The labels of a whole map under one stance towards the evidence.',
})
export class LabellingType {}

@Resolver(() => LabellingType)
export class LabellingResolver {
  @FieldResolver(() => EvidenceStanceEnum, { description: 'Whether findings are weighed in it.' })
  evidence(@Root() { labelling }: Labels): EvidenceStance {
    return labelling.evidence;
  }

  @FieldResolver(() => Int, { description: 'The revision of the map that it is of.' })
  revision(@Root() { labelling }: Labels): number {
    return labelling.program.index.revision;
  }

  @FieldResolver(() => LabelCountsType, { description: 'Of its statements.', complexity: within })
  statements(@Root() { labelling }: Labels): LabelCounts {
    return countLabels(labelling, 'statement');
  }

  @FieldResolver(() => LabelCountsType, { description: 'Of its inferences.', complexity: within })
  inferences(@Root() { labelling }: Labels): LabelCounts {
    return countLabels(labelling, 'inference');
  }

  @FieldResolver(() => LabelCountsType, { description: 'Of its conflicts.', complexity: within })
  conflicts(@Root() { labelling }: Labels): LabelCounts {
    return countLabels(labelling, 'conflict');
  }

  @FieldResolver(() => LabelType, {
    nullable: true,
    description: 'Of one thing; null where it is no statement, inference or conflict of the map.',
    complexity: one,
  })
  label(
    @Root() labels: Labels,
    @Arg('of', () => ID, { description: 'Its identifier.' }) of: string,
  ): LabelledThing | null {
    const thing = thingNamed(labels, parseEntityId(of, 'of'));
    return thing && { labels, thing };
  }

  @FieldResolver(() => LabelConnection, {
    description: 'Of statements, then inferences, then conflicts, each in the order of the map.',
    complexity: page(2, 'statement', 'inference', 'conflict'),
  })
  labels(
    @Root() labels: Labels,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @KindsArg() kinds: AskedKinds,
    @Arg('values', () => [LabelValueEnum], {
      nullable: true,
      description: 'Only these labels; all where left out, none where empty.',
    })
    values: readonly Label[] | null | undefined,
  ): Connection<object> {
    return connectionOfList({
      rows: thingsLabelled(labels).filter(
        (thing) =>
          (!kinds || isOneOf(thing.kind, kinds)) &&
          (values?.includes(labelOf(labels.labelling, thing)) ?? true),
      ),
      page: pageArgs,
      idOf: (thing) => idOfThing(labels, thing),
      node: (thing): LabelledThing => ({ labels, thing }),
    });
  }
}

@Resolver(() => ArgumentMapType)
export class MapLabellingResolver {
  @FieldResolver(() => LabellingType, {
    nullable: true,
    description:
      'The labels of all its statements, inferences and conflicts, worked out once a revision; ' +
      `${TOO_LARGE}.`,
    complexity: one,
  })
  labelling(
    @Root() { id }: ArgumentMap,
    @EvidenceArg() evidence: EvidenceStance,
    @Ctx() { indexOf, turns }: ApiContext,
  ): Promise<Labels> {
    return labelsOfMap(indexOf, turns, id, evidence);
  }
}
