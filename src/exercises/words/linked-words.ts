import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Telling, type Wording } from '../telling.js';
import { quoted, withoutGaps } from './quoted.js';
import { signalled } from './signalled.js';

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
  /** What signals the step, or the steps. */
  readonly signals: readonly Passage[];
}

export const LINKED_TASK = ours({
  en: 'Here are two statements and a conclusion that both support. Say how the two work together in this text. It helps to imagine one of them away: is the other still a reason for the conclusion?',
  'zh-Hant':
    '以下是兩個陳述和它們共同支持的結論。請判斷在這篇文章中，兩個陳述以什麼方式支持結論。不妨設想拿掉其中一個：另一個還是結論的理由嗎？',
});

export const LINKED_QUESTION = ours({
  en: 'How do statements 1 and 2 support statement 3?',
  'zh-Hant': '陳述 1 和陳述 2 如何支持陳述 3？',
});

export const BEARING_CHOICES: Readonly<Record<Bearing, Wording>> = {
  LINKED: ours({
    en: 'Linked: they are taken together; without one of them, something is missing, and the other is hardly a reason for the conclusion',
    'zh-Hant': '聯合：兩者須合在一起；拿掉其中一個就有了缺口，另一個便難以成為結論的理由',
  }),
  INDEPENDENT: ours({
    en: 'Independent: they belong to separate reasons; without one of them, the other still speaks for the conclusion as before',
    'zh-Hant': '各自獨立：兩者屬於不同的理由；拿掉其中一個，另一個仍照樣支持結論',
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
    const signal = signalled(facts.signals, telling);
    const told = { first, second, conclusion, withFirst, withSecond, signal };
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
  readonly signal: string;
}
type Reasons = Readonly<Record<Bearing, Readonly<Record<Bearing, (told: Told) => string>>>>;

/* What is wrong is answered with a question to be put to the text, the same whatever is right. */

const WITHOUT = ({ first, second, conclusion }: Told) =>
  `Imagine statement ${second} away: would statement ${first} still be a reason for statement ${conclusion}, or would something be missing? Then try it the other way round.`;
const BECAUSE = ({ first, second }: Told) =>
  `Put “because” between statements ${first} and ${second}, one way round and then the other: does the text offer either of them in support of the other?`;
const LAST_STEP = ({ first, second, conclusion }: Told) =>
  `Look at the last step to statement ${conclusion}: does it take statements ${first} and ${second} together, or is one of them enough for it? What is the other one offered for?`;

const ENGLISH: Reasons = {
  LINKED: {
    LINKED: ({ first, second, conclusion, withFirst, signal }) =>
      `The map takes them together, as premises of one step${withFirst === '' ? '' : `, with ${withFirst}`}: it is beside statement ${second} that statement ${first} is a reason for statement ${conclusion}, and the other way round.${signal}`,
    INDEPENDENT: WITHOUT,
    CHAIN: BECAUSE,
  },
  INDEPENDENT: {
    LINKED: WITHOUT,
    INDEPENDENT: ({ first, second, conclusion, withFirst, withSecond, signal }) =>
      `They are premises of two steps. One leads to statement ${conclusion} from statement ${first}${withFirst === '' ? '' : ` and ${withFirst}`}, the other from statement ${second}${withSecond === '' ? '' : ` and ${withSecond}`}.${signal}`,
    CHAIN: BECAUSE,
  },
  CHAIN: {
    LINKED: LAST_STEP,
    INDEPENDENT: WITHOUT,
    CHAIN: ({ first, second, conclusion, withFirst, withSecond, signal }) =>
      `Statement ${first}${withFirst === '' ? '' : `, together with ${withFirst},`} is a reason for statement ${second}, and that in turn${withSecond === '' ? '' : `, together with ${withSecond},`} for statement ${conclusion}.${signal}`,
  },
};

const WITHOUT_ZH = ({ first, second, conclusion }: Told) =>
  `假如拿掉陳述 ${second}，陳述 ${first} 還是陳述 ${conclusion} 的理由嗎？還是有了缺口？反過來也試一試。`;
const BECAUSE_ZH = ({ first, second }: Told) =>
  `請在陳述 ${first} 和陳述 ${second} 之間加上「因為」，兩個方向都試一試：原文有沒有用其中一個來支持另一個？`;
const LAST_STEP_ZH = ({ first, second, conclusion }: Told) =>
  `請看推到陳述 ${conclusion} 的最後一步：它要同時用到陳述 ${first} 和陳述 ${second}，還是只用其中一個就夠了？另一個又是用來說明什麼的？`;

const CHINESE: Reasons = {
  LINKED: {
    LINKED: ({ first, second, conclusion, withFirst, signal }) =>
      `論證圖把兩者當作同一步推論的前提${withFirst === '' ? '' : `（連同${withFirst}）`}：陳述 ${first} 要和陳述 ${second} 合在一起，才是陳述 ${conclusion} 的理由；反之亦然。${signal}`,
    INDEPENDENT: WITHOUT_ZH,
    CHAIN: BECAUSE_ZH,
  },
  INDEPENDENT: {
    LINKED: WITHOUT_ZH,
    INDEPENDENT: ({ first, second, conclusion, withFirst, withSecond, signal }) =>
      `兩者分屬兩步推論：一步由陳述 ${first}${withFirst === '' ? '' : ` 和${withFirst}`} 推到陳述 ${conclusion}，另一步由陳述 ${second}${withSecond === '' ? '' : ` 和${withSecond}`} 推到它。${signal}`,
    CHAIN: BECAUSE_ZH,
  },
  CHAIN: {
    LINKED: LAST_STEP_ZH,
    INDEPENDENT: WITHOUT_ZH,
    CHAIN: ({ first, second, conclusion, withFirst, withSecond, signal }) =>
      `陳述 ${first}${withFirst === '' ? '' : `（連同${withFirst}）`} 是陳述 ${second} 的理由，後者${withSecond === '' ? '' : `（連同${withSecond}）`}又是陳述 ${conclusion} 的理由。${signal}`,
  },
};
