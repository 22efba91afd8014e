import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { parseEntityId, parseMapId } from '../../domain/identifier.js';
import type { EvidenceStance } from '../../domain/label.js';
import { answerWhatIf, type WhatIfAnswer } from '../../services/what-if.js';
import type { ApiContext } from '../context.js';
import { eachChange } from '../cost.js';
import { TOO_LARGE } from '../too-large.js';
import { EvidenceStanceEnum } from '../types/enums.js';
import { WhatIfType } from '../types/what-if.js';

@ArgsType()
class WhatIfArgs {
  @Field(() => ID, { description: 'The map. NOT_FOUND where it is none.' })
  map!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Statements, inferences, conflicts and evidence of the map to do without. With a statement ' +
      'go the inferences that conclude it. NOT_FOUND names all that are none.',
  })
  retract?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Statements of the map to take as given beside those that are; what is against one strikes ' +
      'it all the same. One that is also retracted is INVALID_INPUT.',
  })
  assert?: readonly string[] | null;

  @Field(() => EvidenceStanceEnum, {
    defaultValue: 'IGNORE',
    description: 'Whether the findings on the statements are weighed as well.',
  })
  evidence!: EvidenceStance;
}

@Resolver()
export class WhatIfQueries {
  @Query(() => WhatIfType, {
    nullable: true,
    description:
      'What becomes of the labels of a map without some of its things, or with statements asserted; ' +
      `${TOO_LARGE}.`,
    complexity: eachChange,
  })
  whatIf(
    @Args(() => WhatIfArgs) { map, retract, assert, evidence }: WhatIfArgs,
    @Ctx() { store, indexOf, turns }: ApiContext,
  ): Promise<WhatIfAnswer> {
    return answerWhatIf(store, indexOf, turns, {
      map: parseMapId(map, 'map'),
      retract: (retract ?? []).map((id) => parseEntityId(id, 'retract')),
      assert: (assert ?? []).map((id) => parseEntityId(id, 'assert')),
      evidence,
    });
  }
}
