import type { Label } from '../../domain/label.js';
import type { LabelWords, NamedList, NamedWhy } from '../label-words.js';
import { list, named, namedFrom } from './names.js';

export const LABELS: LabelWords = {
  why: (why) => `${named(why.thing)}${NAMES[why.label]}（${why.label}）：${ground(why)}。`,
};

const NAMES: Readonly<Record<Label, string>> = {
  IN: '成立',
  OUT: '不成立',
  UNDECIDED: '未決',
};

function ground(why: NamedWhy): string {
  const { thing, reason, restsOn, premises, strikers, circle } = why;
  const itself = why.isAboutConclusion ? '它的結論' : '它';
  const premise = thing.kind === 'conflict' ? '攻擊陳述' : '前提';
  switch (reason) {
    case 'GIVEN':
      return `它是給定的，${against(restsOn)}`;
    case 'ASSERTED':
      return `它是被假定的，${against(restsOn)}`;
    case 'SUPPORTED':
      return `${list(restsOn, namedFrom)}推出它，而該推論成立`;
    case 'HOLDS':
      if (thing.kind === 'evidence') return '沒有相反的證據成立';
      return `它的${premise}${list(premises)}成立，${against(strikers)}`;
    case 'RETRACTED':
      return restsOn.count === 0 ? '它已被撤回' : `它的結論${list(restsOn)}已被撤回`;
    case 'ATTACKED':
      return `${list(restsOn, namedFrom)}攻擊${itself}，而該衝突成立`;
    case 'CONTRADICTED':
      return `${list(restsOn)}與${itself}相牴觸，又沒有證據完全支持${itself}`;
    case 'PREMISE_OUT':
      return `它的${premise}${list(restsOn)}不成立`;
    case 'UNSUPPORTED':
      return restsOn.count === 1
        ? `推出它的唯一推論，即${list(restsOn, namedFrom)}，不成立`
        : `推出它的推論都不成立：${list(restsOn, namedFrom)}`;
    case 'CIRCULAR': {
      const others = restsOn.count === 0 ? '' : `；此外推出它們的都不成立：${list(restsOn)}`;
      return `只有循環的推論推出它，循環在${list(circle)}之間${others}`;
    }
    case 'ATTACK_UNDECIDED':
      return `${list(restsOn, namedFrom)}針對${itself}，而尚屬未決`;
    case 'PREMISE_UNDECIDED':
      return `它的${premise}${list(restsOn)}尚屬未決`;
    case 'SUPPORT_UNDECIDED':
      return `${list(restsOn, namedFrom)}推出它，而尚屬未決`;
    case 'CYCLE':
      return `它處在無從裁定的攻擊循環之中，循環經過${list(circle)}`;
  }
}

function against(strikers: NamedList): string {
  if (strikers.count === 0) return '沒有什麼反對它';
  return `反對它的都不成立：${list(strikers, namedFrom)}`;
}
