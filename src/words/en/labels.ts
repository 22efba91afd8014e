import type { LabelWords, NamedList, NamedWhy } from '../label-words.js';
import { capitalized, list, named, namedFrom } from './names.js';

export const LABELS: LabelWords = {
  why: (why) => `${capitalized(named(why.thing))} is ${why.label}: ${ground(why)}.`,
};

function ground(why: NamedWhy): string {
  const { thing, reason, restsOn, premises, strikers, circle } = why;
  const itself = why.isAboutConclusion ? 'its conclusion' : 'it';
  const premise = thing.kind === 'conflict' ? 'attacker' : 'premise';
  switch (reason) {
    case 'GIVEN':
      return `it is given, and ${against(restsOn)}`;
    case 'ASSERTED':
      return `it is asserted, and ${against(restsOn)}`;
    case 'SUPPORTED':
      return `${list(restsOn, namedFrom)} leads to it, and is IN`;
    case 'HOLDS': {
      if (thing.kind === 'evidence') return 'no finding of the opposite verdict stands';
      const plural =
        premises.count === 1
          ? `${premise} ${list(premises)} is`
          : `${premise}s ${list(premises)} are`;
      return `its ${plural} IN, and ${against(strikers)}`;
    }
    case 'RETRACTED':
      return restsOn.count === 0
        ? 'it is retracted'
        : `its conclusion ${list(restsOn)} is retracted`;
    case 'ATTACKED':
      return `${list(restsOn, namedFrom)} strikes ${itself}, and is IN`;
    case 'CONTRADICTED':
      return `${list(restsOn)} contradicts ${itself}, and no finding supports ${itself} in full`;
    case 'PREMISE_OUT':
      return `its ${premise} ${list(restsOn)} is OUT`;
    case 'UNSUPPORTED':
      return restsOn.count === 1
        ? `the one inference to it, ${list(restsOn, namedFrom)}, is OUT`
        : `all inferences to it are OUT: ${list(restsOn, namedFrom)}`;
    case 'CIRCULAR': {
      const others = restsOn.count === 0 ? '' : `; what else leads there is OUT: ${list(restsOn)}`;
      return `only support that goes round leads to it, among ${list(circle)}${others}`;
    }
    case 'ATTACK_UNDECIDED':
      return `${list(restsOn, namedFrom)} is against ${itself}, and is UNDECIDED`;
    case 'PREMISE_UNDECIDED':
      return `its ${premise} ${list(restsOn)} is UNDECIDED`;
    case 'SUPPORT_UNDECIDED':
      return `${list(restsOn, namedFrom)} leads to it, and is UNDECIDED`;
    case 'CYCLE':
      return `it stands in a cycle of attacks that nothing settles, through ${list(circle)}`;
  }
}

function against(strikers: NamedList): string {
  if (strikers.count === 0) return 'nothing is against it';
  return `what is against it is OUT: ${list(strikers, namedFrom)}`;
}
