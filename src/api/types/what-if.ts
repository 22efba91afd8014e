import { Args, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Label } from '../../domain/label.js';
import { labelOf, type NumberedThing } from '../../reasoning/labels/labelling.js';
import { idOfThing, type Labels } from '../../services/labels.js';
import type { WhatIfAnswer } from '../../services/what-if.js';
import { type Connection, declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { one, page } from '../cost.js';
import { connectionOfList } from '../list-connection.js';
import { LabelValueEnum } from './enums.js';
import { type ToldWhy, toldWhy, WhyType } from './label.js';
import { type AskedKinds, isOneOf, KindsArg, LabellingType } from './labelling.js';
import { NodeType } from './node.js';
import { PageArgs } from './page-args.js';

/** A thing that has another label after a change. */
interface LabelChange extends Pick<WhatIfAnswer, 'before' | 'after'> {
  readonly thing: NumberedThing;
}

@ObjectType('LabelChange', {
  simpleResolvers: true,
  description: 'A label that a change would make another one.',
})
class LabelChangeType {}

@Resolver(() => LabelChangeType)
export class LabelChangeResolver {
  @FieldResolver(() => NodeType, {
    description: 'Whose label changes: a statement, an inference or a conflict.',
    complexity: one,
  })
  of(@Root() { after, thing }: LabelChange, @Ctx() { loaders }: ApiContext): Promise<object> {
    return loaders.get(thing.kind, idOfThing(after, thing));
  }

  @FieldResolver(() => LabelValueEnum, { description: 'The label in the map as it is.' })
  before(@Root() { before, thing }: LabelChange): Label {
    return labelOf(before.labelling, thing);
  }

  @FieldResolver(() => LabelValueEnum, { description: 'The label with the change.' })
  after(@Root() { after, thing }: LabelChange): Label {
    return labelOf(after.labelling, thing);
  }

  @FieldResolver(() => WhyType, { description: 'Why it is so with the change.', complexity: one })
  why(@Root() { after, thing }: LabelChange): ToldWhy {
    return toldWhy({ labels: after, thing });
  }

  @FieldResolver(() => WhyType, {
    description: 'Why it is so in the map as it is.',
    complexity: one,
  })
  whyBefore(@Root() { before, thing }: LabelChange): ToldWhy {
    return toldWhy({ labels: before, thing });
  }
}

const LabelChangeConnection = declareConnection({
  name: 'LabelChange',
  node: () => LabelChangeType,
  things: 'changed labels',
});

@ObjectType('WhatIf', {
  simpleResolvers: true,
  description: 'What a change would do to the labels of a map. The map itself stays as it is.',
})
export class WhatIfType {}

@Resolver(() => WhatIfType)
export class WhatIfResolver {
  @FieldResolver(() => LabelChangeConnection, {
    description:
      'The labels that change: of statements, then inferences, then conflicts, each in the order ' +
      'of the map.',
    complexity: page(2, 'statement', 'inference', 'conflict'),
  })
  changes(
    @Root() { before, after, changed }: WhatIfAnswer,
    @Args(() => PageArgs) pageArgs: PageArgs,
    @KindsArg() kinds: AskedKinds,
  ): Connection<object> {
    return connectionOfList({
      rows: kinds ? changed.filter(({ kind }) => isOneOf(kind, kinds)) : changed,
      page: pageArgs,
      idOf: (thing) => idOfThing(after, thing),
      node: (thing): LabelChange => ({ before, after, thing }),
    });
  }

  @FieldResolver(() => LabellingType, {
    description: 'All labels with the change.',
    complexity: one,
  })
  labelling(@Root() { after }: WhatIfAnswer): Labels {
    return after;
  }
}
