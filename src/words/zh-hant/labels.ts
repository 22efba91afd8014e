import type { Label } from '../../domain/label.js';
import type { Reason } from '../../reasoning/labels/why.js';
import type { LabelWords, NamedList, NamedWhy } from '../label-words.js';
import { fromPremises, list, named, namedFrom } from './names.js';

export const LABELS: LabelWords = {
  why: (why) =>
    `${named(why.thing)}${NAMES[why.label]}（${why.label}）：${GROUNDS[why.reason](why)}。`,
};

const NAMES: Readonly<Record<Label, string>> = {
  IN: '成立',
  OUT: '不成立',
  UNDECIDED: '未決',
};

/** What a why goes by, for each reason. */
const GROUNDS: Readonly<Record<Reason, (why: NamedWhy) => string>> = {
  GIVEN: ({ restsOn }) => `它是給定的，${against(restsOn)}`,
  ASSERTED: ({ restsOn }) => `它是被假定的，${against(restsOn)}`,
  SUPPORTED: ({ restsOn }) => `${list(restsOn, namedFrom)}推出它，而該推論成立`,
  HOLDS: (why) => {
    if (why.thing.kind === 'evidence') return '沒有相反的證據成立';
    return `它的${premise(why)}${list(why.premises)}成立，${against(why.strikers)}`;
  },
  RETRACTED: ({ restsOn }) =>
    restsOn.count === 0 ? '它已被撤回' : `它的結論${list(restsOn)}已被撤回`,
  ATTACKED: (why) => `${list(why.restsOn, namedFrom)}攻擊${itself(why)}，而該衝突成立`,
  CONTRADICTED: (why) =>
    `${list(why.restsOn)}與${itself(why)}相牴觸，又沒有證據完全支持${itself(why)}`,
  PREMISE_OUT: (why) => `它的${premise(why)}${list(why.restsOn)}不成立`,
  UNSUPPORTED: ({ restsOn }) =>
    restsOn.count === 1
      ? `推出它的唯一推論（${list(restsOn, fromPremises)}）不成立`
      : `推出它的推論都不成立：${list(restsOn, namedFrom)}`,
  CIRCULAR: ({ restsOn, circle }) => {
    const others = restsOn.count === 0 ? '' : `；此外推出它們的都不成立：${list(restsOn)}`;
    return `只有循環的推論推出它，循環在${list(circle)}之間${others}`;
  },
  ATTACK_UNDECIDED: (why) => `${list(why.restsOn, namedFrom)}針對${itself(why)}，而尚屬未決`,
  PREMISE_UNDECIDED: (why) => `它的${premise(why)}${list(why.restsOn)}尚屬未決`,
  SUPPORT_UNDECIDED: ({ restsOn }) => `${list(restsOn, namedFrom)}推出它，而尚屬未決`,
  CYCLE: ({ circle }) => `它處在無從裁定的攻擊循環之中，循環經過${list(circle)}`,
};

function itself({ isAboutConclusion }: NamedWhy): string {
  return isAboutConclusion ? '它的結論' : '它';
}

function premise({ thing }: NamedWhy): string {
  return thing.kind === 'conflict' ? '攻擊陳述' : '前提';
}

function against(strikers: NamedList): string {
  if (strikers.count === 0) return '沒有什麼反對它';
  return `反對它的都不成立：${list(strikers, namedFrom)}`;
}
