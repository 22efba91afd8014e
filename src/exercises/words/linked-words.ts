import type { LocalizedText } from '../../domain/language.js';
import { ours, type Telling, type Wording } from '../telling.js';
import { quoted, withoutGaps } from './quoted.js';

/** How two statements can bear on a third. */
export const BEARINGS = ['LINKED', 'INDEPENDENT', 'CHAIN'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** What the reasons speak of, beside the two statements and the conclusion. */
export interface BearingFacts {
  /** In a chain: the key of the reason, and of what it is a reason for; else the two in order. */
  readonly first: string;
  readonly second: string;
  readonly conclusion: string;
  /** Premises that are not shown: of the step with the first statement, and with the second. */
  readonly beside: readonly (readonly LocalizedText[])[];
}

export const LINKED_NEEDS = ours({
  en: 'two statements and a conclusion that they bear on in one way in every reading: linked, each on its own, or one through the other',
  'zh-Hant':
    '兩個陳述和一個結論，且在各種解讀下兩者與結論的關係都相同：聯合、各自獨立，或一個經由另一個',
});

export const LINKED_TASK = ours({
  en: 'Two statements and a conclusion that both bear on. Say how the two work together. Imagine that one of them were given up: what would become of the other?',
  'zh-Hant':
    '這裡有兩個陳述，以及兩者都與之有關的結論。請判斷兩者如何起作用。不妨設想放棄其中一個：另一個會怎麼樣？',
});

export const LINKED_QUESTION = ours({
  en: 'How do statements 1 and 2 bear on statement 3?',
  'zh-Hant': '陳述 1 和陳述 2 如何支持陳述 3？',
});

export const BEARING_CHOICES: Readonly<Record<Bearing, Wording>> = {
  LINKED: ours({
    en: 'Linked: each needs the other; if one is given up, the other is no longer a reason for the conclusion',
    'zh-Hant': '聯合：兩者須合在一起；放棄其中一個，另一個就不再是結論的理由',
  }),
  INDEPENDENT: ours({
    en: 'Independent: they belong to separate reasons; if one is given up, the other still speaks for the conclusion as before',
    'zh-Hant': '各自獨立：兩者屬於不同的理由；放棄其中一個，另一個仍照樣支持結論',
  }),
  CHAIN: ours({
    en: 'In a chain: one is a reason for the other, and only through it for the conclusion',
    'zh-Hant': '前後相承：一個是另一個的理由，並且只有經由它才支持結論',
  }),
};

/** Why a choice is right or wrong where the two bear on the conclusion as `right` says. */
export function bearingReason(right: Bearing, chosen: Bearing, facts: BearingFacts): Wording {
  return (telling) => {
    const { first, second, conclusion } = facts;
    const [withFirst = '', withSecond = ''] = facts.beside.map((texts) => besideIn(telling, texts));
    const told = { first, second, conclusion, withFirst, withSecond };
    const reason = (telling.words === 'zh-Hant' ? CHINESE : ENGLISH)[right][chosen](told);
    return telling.words === 'zh-Hant' ? withoutGaps(reason) : reason;
  };
}

/** One premise in its words, several as others; a sentence with more of them is hard to follow. */
function besideIn(telling: Telling, texts: readonly LocalizedText[]): string {
  if (texts.length < 2) return texts.length === 0 ? '' : quoted(...texts)(telling);
  return telling.words === 'zh-Hant' ? '其他前提' : 'other premises';
}

interface Told {
  readonly first: string;
  readonly second: string;
  readonly conclusion: string;
  readonly withFirst: string;
  readonly withSecond: string;
}
type Reasons = Readonly<Record<Bearing, Readonly<Record<Bearing, (told: Told) => string>>>>;

const ENGLISH: Reasons = {
  LINKED: {
    LINKED: ({ first, second, conclusion, withFirst }) =>
      `They are premises of one step${withFirst === '' ? '' : `, together with ${withFirst}`}: only with statement ${second} does statement ${first} lead to statement ${conclusion}, and the other way round.`,
    INDEPENDENT: ({ first, second, conclusion }) =>
      `Give up statement ${second}: nothing in the text then leads from statement ${first} to statement ${conclusion}. The same holds the other way round.`,
    CHAIN: ({ first, second }) =>
      `Neither is offered in support of the other: what statement ${first} says does not show what statement ${second} says, nor the other way round.`,
  },
  INDEPENDENT: {
    LINKED: ({ first, second, conclusion, withFirst }) =>
      `Give up statement ${second}: ${withFirst === '' ? '' : `with ${withFirst}, `}statement ${first} leads to statement ${conclusion} all the same.`,
    INDEPENDENT: ({ first, second, conclusion, withFirst, withSecond }) =>
      `They are premises of two steps. One leads to statement ${conclusion} from statement ${first}${withFirst === '' ? '' : ` and ${withFirst}`}, the other from statement ${second}${withSecond === '' ? '' : ` and ${withSecond}`}.`,
    CHAIN: ({ first, second }) =>
      `Neither is offered in support of the other: the text draws neither statement ${second} from statement ${first} nor the other way round.`,
  },
  CHAIN: {
    LINKED: ({ first, second, conclusion }) =>
      `They do not stand side by side in one step: it is from statement ${second} that the text takes the last step to statement ${conclusion}, and statement ${first} is no part of that step.`,
    INDEPENDENT: ({ first, second, conclusion }) =>
      `Give up statement ${second}: nothing in the text then leads from statement ${first} to statement ${conclusion}.`,
    CHAIN: ({ first, second, conclusion, withFirst, withSecond }) =>
      `Statement ${first}${withFirst === '' ? '' : `, together with ${withFirst},`} is a reason for statement ${second}, and that in turn${withSecond === '' ? '' : `, together with ${withSecond},`} for statement ${conclusion}.`,
  },
};

const CHINESE: Reasons = {
  LINKED: {
    LINKED: ({ first, second, conclusion, withFirst }) =>
      `兩者是同一步推論的前提${withFirst === '' ? '' : `（連同${withFirst}）`}：陳述 ${first} 要和陳述 ${second} 合在一起，才推得出陳述 ${conclusion}；反之亦然。`,
    INDEPENDENT: ({ first, second, conclusion }) =>
      `放棄陳述 ${second} 試試：原文就再沒有什麼能由陳述 ${first} 引到陳述 ${conclusion}。反過來也一樣。`,
    CHAIN: ({ first, second }) =>
      `兩者都不是用來支持對方的：陳述 ${first} 說的並不能證明陳述 ${second}，反之亦然。`,
  },
  INDEPENDENT: {
    LINKED: ({ first, second, conclusion, withFirst }) =>
      `放棄陳述 ${second} 試試：陳述 ${first}${withFirst === '' ? '' : `（連同${withFirst}）`} 仍然引到陳述 ${conclusion}。`,
    INDEPENDENT: ({ first, second, conclusion, withFirst, withSecond }) =>
      `兩者分屬兩步推論：一步由陳述 ${first}${withFirst === '' ? '' : ` 和${withFirst}`} 推到陳述 ${conclusion}，另一步由陳述 ${second}${withSecond === '' ? '' : ` 和${withSecond}`} 推到它。`,
    CHAIN: ({ first, second }) =>
      `兩者都不是用來支持對方的：原文既沒有由陳述 ${first} 推出陳述 ${second}，也沒有反過來推。`,
  },
  CHAIN: {
    LINKED: ({ first, second, conclusion }) =>
      `兩者並不在同一步推論中並列：推到陳述 ${conclusion} 的最後一步出自陳述 ${second}，陳述 ${first} 不在這一步之中。`,
    INDEPENDENT: ({ first, second, conclusion }) =>
      `放棄陳述 ${second} 試試：原文就再沒有什麼能由陳述 ${first} 引到陳述 ${conclusion}。`,
    CHAIN: ({ first, second, conclusion, withFirst, withSecond }) =>
      `陳述 ${first}${withFirst === '' ? '' : `（連同${withFirst}）`} 是陳述 ${second} 的理由，後者${withSecond === '' ? '' : `（連同${withSecond}）`}又是陳述 ${conclusion} 的理由。`,
  },
};
