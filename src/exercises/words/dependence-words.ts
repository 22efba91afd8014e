import type { LocalizedText } from '../../domain/language.js';
import { ours, type Wording, type WordsLanguage } from '../telling.js';
import { quoted } from './quoted.js';

export const DEPENDENCE_TASK = ours({
  en: 'Suppose that statement 1 is given up: the text may no longer rely on it, while all else that it takes as given stays. Say of each conclusion whether it falls, since the text has no other way to it, or still stands.',
  'zh-Hant':
    '假設放棄陳述 1：原文不能再依靠它，而其他給定的都不變。請逐一判斷：各個結論是因為再沒有別的理由而隨之不成立，還是仍然成立？',
});

export const GIVEN_UP_CAPTION = ours({ en: 'Given up', 'zh-Hant': '放棄的陳述' });
export const CONCLUSION_CAPTION = ours({ en: 'Conclusion', 'zh-Hant': '結論' });

export function dependenceQuestion(key: string): Wording {
  return ours({
    en: `What becomes of statement ${key}, if statement 1 is given up?`,
    'zh-Hant': `放棄陳述 1 之後，陳述 ${key} 還成立嗎？`,
  });
}

export const FATES = ['FALLS', 'STANDS'] as const;
export type Fate = (typeof FATES)[number];

export const FATE_CHOICES: Readonly<Record<Fate, Wording>> = {
  FALLS: ours({
    en: 'It falls: without statement 1 the text has no way to it',
    'zh-Hant': '隨之不成立：沒有陳述 1，原文就得不出它',
  }),
  STANDS: ours({
    en: 'It stands: what the text gives for it is enough without statement 1',
    'zh-Hant': '仍然成立：沒有陳述 1，原文所給的理由也足以得出它',
  }),
};

/** How a conclusion stands to the statement that is given up. */
export type Tie =
  /** A step leads from that statement to it, and every step to it needs that statement. */
  | 'DRAWN_FROM_IT'
  /** A chain of steps leads to it, and everything that leads to it needs that statement. */
  | 'RESTS_ON_IT'
  /** A chain of steps leads to it, and so does something else. */
  | 'HAS_ANOTHER_REASON'
  /** It is among the reasons for that statement. */
  | 'REASON_FOR_IT'
  /** No chain of steps leads from the one to the other. */
  | 'APART';

export interface TieInWords {
  readonly tie: Tie;
  /**
   * DRAWN_FROM_IT: the other premises of the step; RESTS_ON_IT: those premises of the last step of
   * the chain that fall; else what it is drawn from without the statement that is given up.
   */
  readonly from: readonly LocalizedText[];
  /** RESTS_ON_IT: the other premises of that step. */
  readonly beside: readonly LocalizedText[];
}

/** Why an answer about a conclusion is right or wrong. */
export function fateReason({ tie, from, beside }: TieInWords, chosen: Fate): Wording {
  return (telling) =>
    REASONS[telling.words][tie][chosen](quoted(...from)(telling), quoted(...beside)(telling));
}

type Reason = (from: string, beside: string) => string;
type Reasons = Readonly<Record<Tie, Readonly<Record<Fate, Reason>>>>;

const REASONS: Readonly<Record<WordsLanguage, Reasons>> = {
  en: {
    DRAWN_FROM_IT: {
      FALLS: (from) =>
        from === ''
          ? 'It is drawn from statement 1, and the text has nothing else for it that would do without.'
          : `It is drawn from statement 1 together with ${from}, and the text has nothing else for it that would do without.`,
      STANDS: (from) =>
        from === ''
          ? 'The text draws it from statement 1. Does it give another reason, one that does not go back to statement 1?'
          : `The text draws it from statement 1 together with ${from}. Would that be enough alone? And is there another reason?`,
    },
    RESTS_ON_IT: {
      FALLS: (from, beside) =>
        `It is drawn from ${from}, and that falls with statement 1.${beside === '' ? '' : ` What it is drawn from as well, ${beside}, is not enough by itself.`} The text has nothing else for it that would do without.`,
      STANDS: (from, beside) =>
        `The text draws it from ${from}${beside === '' ? '' : `, together with ${beside}`}. Go back from there, step by step, and see what that rests on.`,
    },
    HAS_ANOTHER_REASON: {
      FALLS: () =>
        'A way does lead to it from statement 1. But is it the only one? Look for what the text says for it in another place.',
      STANDS: (from) =>
        `A way leads to it from statement 1, but there is another one: the text also draws it from ${from}, and that does not need statement 1.`,
    },
    REASON_FOR_IT: {
      FALLS: () =>
        'Look which way the argument runs: from this to statement 1, not from statement 1 to this.',
      STANDS: (from) =>
        `It is among the reasons for statement 1, not the other way round. It is drawn from ${from}, whether or not statement 1 is kept.`,
    },
    APART: {
      FALLS: () =>
        'It stands near by in the text. But go back through what it is drawn from: does statement 1 come up at all?',
      STANDS: (from) => `It is drawn from ${from}, and nothing in that goes back to statement 1.`,
    },
  },
  'zh-Hant': {
    DRAWN_FROM_IT: {
      FALLS: (from) =>
        from === ''
          ? '它由陳述 1 推出，原文再沒有不靠陳述 1 的理由。'
          : `它由陳述 1 與${from}合在一起推出，原文再沒有不靠陳述 1 的理由。`,
      STANDS: (from) =>
        from === ''
          ? '原文由陳述 1 推出它。請找找看：原文有沒有別的、不追溯到陳述 1 的理由？'
          : `原文由陳述 1 與${from}合在一起推出它。只有後者夠不夠？有沒有別的理由？`,
    },
    RESTS_ON_IT: {
      FALLS: (from, beside) =>
        `它由${from}推出，而這隨陳述 1 一起不成立。${beside === '' ? '' : `與之合在一起的${beside}，單獨並不足夠。`}原文再沒有不靠陳述 1 的理由。`,
      STANDS: (from, beside) =>
        `原文由${from}${beside === '' ? '' : `與${beside}合在一起`}推出它。請由此一步步往回追：這又是依據什麼？`,
    },
    HAS_ANOTHER_REASON: {
      FALLS: () => '從陳述 1 確實推得到它。但這是唯一的理由嗎？請看原文別處為它說了什麼。',
      STANDS: (from) =>
        `從陳述 1 推得到它，但還有別的理由：原文也由${from}推出它，而那並不需要陳述 1。`,
    },
    REASON_FOR_IT: {
      FALLS: () => '請看論證的方向：是由它推向陳述 1，不是由陳述 1 推向它。',
      STANDS: (from) =>
        `它是陳述 1 的理由之一，而不是反過來。不論是否保留陳述 1，它都由${from}推出。`,
    },
    APART: {
      FALLS: () => '它在原文中就在附近。但請順著它的理由往回追：其中有沒有出現陳述 1？',
      STANDS: (from) => `它由${from}推出，其中沒有哪一點追溯到陳述 1。`,
    },
  },
};

/** Words with which a statement tells only what somebody knows or says. */
const REPORTING: Readonly<Record<WordsLanguage, RegExp>> = {
  en: /(?<!\b(?:nobody|no one) )\b(?:knows?|knew|(?:are|is) (?:\w+ )?aware|admits?|admitted|concedes?|says?|said|tells?|told us|believes? that|thinks? that)\b/iu,
  'zh-Hant': /(?<!不)知道|清楚(?!可見)|承認|意識到|表示|宣稱|認為|聲稱|坦言/u,
};

/** Whether a statement only reports somebody's knowing or saying, in any language that we speak. */
export function reportsKnowing(text: LocalizedText): boolean {
  return Object.entries(REPORTING).some(([language, words]) => words.test(text[language] ?? ''));
}

/** How a statement says on which condition it holds; the first group is the condition. */
const CONDITIONS: Readonly<Record<WordsLanguage, readonly RegExp[]>> = {
  en: [
    /^(?:if|once|when|whenever|as long as|so long as|unless|without|with|after|should)\b([^,]*),/iu,
    /^(.*?) (?:is|are|will be) followed\b/iu,
  ],
  'zh-Hant': [
    /^([^，,。]*(?:若|如果|假如|要是|一旦|只要|除非|倘)[^，,。]*)[，,]/u,
    /^([^，,。]*(?:時|之後|以後|的話))[，,]/u,
    /^(不[^，,。]*)[，,]/u,
  ],
};

/** On which condition a statement holds, in the languages that we speak; null where on none. */
export function conditionOf(text: LocalizedText): LocalizedText | null {
  const found = Object.entries(CONDITIONS).flatMap(([language, patterns]) => {
    const words = text[language] ?? '';
    const match = patterns.map((pattern) => pattern.exec(words)).find((one) => one !== null);
    return match?.[1] === undefined ? [] : [[language, match[1]]];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}
