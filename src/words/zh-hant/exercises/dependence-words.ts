import type { DependenceFacts, Fate, Tie } from '../../../exercises/facts/dependence-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts } from './quotations.js';

/** What is said of conclusions where a statement is given up. */
export const DEPENDENCE_WORDS: SentencesFor<DependenceFacts> = {
  dependenceTask: () =>
    '假設放棄陳述 1：原文不能再依靠它，而其他給定的都不變。請逐一判斷：各個結論是因為再沒有別的理由而隨之不成立，還是仍然成立？',
  dependenceQuestion: ({ key }) => `放棄陳述 1 之後，陳述 ${key} 還成立嗎？`,
  fateChoice: ({ fate }) => CHOICES[fate],
  fateReason: ({ tie, from, beside, chosen }, localize) =>
    REASONS[tie][chosen](quotedTexts(from, localize), quotedTexts(beside, localize)),
};

const CHOICES: Readonly<Record<Fate, string>> = {
  FALLS: '隨之不成立：沒有陳述 1，原文就得不出它',
  STANDS: '仍然成立：沒有陳述 1，原文所給的理由也足以得出它',
};

const REASONS: Readonly<
  Record<Tie, Readonly<Record<Fate, (from: string, beside: string) => string>>>
> = {
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
};
