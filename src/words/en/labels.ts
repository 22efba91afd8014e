import type { Reason } from '../../reasoning/labels/why.js';
import type { LabelWords, NamedList, NamedWhy } from '../label-words.js';
import { capitalized, fromPremises, list, named, namedFrom } from './names.js';

export const LABELS: LabelWords = {
  why: (why) => `${capitalized(named(why.thing))} is ${why.label}: ${GROUNDS[why.reason](why)}.`,
};

/** What a why goes by, for each reason. */
const GROUNDS: Readonly<Record<Reason, (why: NamedWhy) => string>> = {
  GIVEN: ({ restsOn }) => `it is given, and ${against(restsOn)}`,
  ASSERTED: ({ restsOn }) => `it is asserted, and ${against(restsOn)}`,
  SUPPORTED: ({ restsOn }) => `${list(restsOn, namedFrom)} leads to it, and is IN`,
  HOLDS: (why) => {
    if (why.thing.kind === 'evidence') return 'no finding of the opposite verdict stands';
    const plural =
      why.premises.count === 1
        ? `${premise(why)} ${list(why.premises)} is`
        : `${premise(why)}s ${list(why.premises)} are`;
    return `its ${plural} IN, and ${against(why.strikers)}`;
  },
  RETRACTED: ({ restsOn }) =>
    restsOn.count === 0 ? 'it is retracted' : `its conclusion ${list(restsOn)} is retracted`,
  ATTACKED: (why) => `${list(why.restsOn, namedFrom)} strikes ${itself(why)}, and is IN`,
  CONTRADICTED: (why) =>
    `${list(why.restsOn)} contradicts ${itself(why)}, and no finding supports ${itself(why)} in full`,
  PREMISE_OUT: (why) => `its ${premise(why)} ${list(why.restsOn)} is OUT`,
  UNSUPPORTED: ({ restsOn }) =>
    restsOn.count === 1
      ? `the one inference to it, ${list(restsOn, fromPremises)}, is OUT`
      : `all inferences to it are OUT: ${list(restsOn, namedFrom)}`,
  CIRCULAR: ({ restsOn, circle }) => {
    const others = restsOn.count === 0 ? '' : `; what else leads there is OUT: ${list(restsOn)}`;
    return `only support that goes round leads to it, among ${list(circle)}${others}`;
  },
  ATTACK_UNDECIDED: (why) =>
    `${list(why.restsOn, namedFrom)} is against ${itself(why)}, and is UNDECIDED`,
  PREMISE_UNDECIDED: (why) => `its ${premise(why)} ${list(why.restsOn)} is UNDECIDED`,
  SUPPORT_UNDECIDED: ({ restsOn }) => `${list(restsOn, namedFrom)} leads to it, and is UNDECIDED`,
  CYCLE: ({ circle }) =>
    `it stands in a cycle of attacks that nothing settles, through ${list(circle)}`,
};

function itself({ isAboutConclusion }: NamedWhy): string {
  return isAboutConclusion ? 'its conclusion' : 'it';
}

function premise({ thing }: NamedWhy): string {
  return thing.kind === 'conflict' ? 'attacker' : 'premise';
}

function against(strikers: NamedList): string {
  if (strikers.count === 0) return 'nothing is against it';
  return `what is against it is OUT: ${list(strikers, namedFrom)}`;
}
