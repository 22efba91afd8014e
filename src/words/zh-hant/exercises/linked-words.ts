import type { LocalizedText } from '../../../domain/language.js';
import type {
  Bearing,
  BearingStatements,
  LinkedFacts,
} from '../../../exercises/facts/linked-facts.js';
import type { LocalizeText, SentencesFor } from '../../exercise-words.js';
import { quotedTexts, signalSentence } from './quotations.js';
import { withoutGaps } from './without-gaps.js';

/** What is said of how two statements bear on a third. */
export const LINKED_WORDS: SentencesFor<LinkedFacts> = {
  linkedTask: () =>
    '以下是兩個陳述和它們共同支持的結論。請判斷在這篇文章中，兩個陳述以什麼方式支持結論。不妨設想拿掉其中一個：另一個還是結論的理由嗎？',
  linkedQuestion: () => '陳述 1 和陳述 2 如何支持陳述 3？',
  bearingChoice: ({ bearing }) => CHOICES[bearing],
  bearingReason: ({ right, chosen, among }, localize) =>
    withoutGaps(REASONS[right][chosen](wordsOf(among, localize))),
};

const CHOICES: Readonly<Record<Bearing, string>> = {
  LINKED: '聯合：兩者須合在一起；拿掉其中一個就有了缺口，另一個便難以成為結論的理由',
  INDEPENDENT: '各自獨立：兩者屬於不同的理由；拿掉其中一個，另一個仍照樣支持結論',
  CHAIN: '前後相承：一個是另一個的理由，並且只有經由它才支持結論',
};

interface WordsOfBearing {
  readonly first: string;
  readonly second: string;
  readonly conclusion: string;
  readonly withFirst: string;
  readonly withSecond: string;
  readonly signal: string;
}

function wordsOf(among: BearingStatements, localize: LocalizeText): WordsOfBearing {
  const { first, second, conclusion, beside, signals } = among;
  const [withFirst = '', withSecond = ''] = beside.map((texts) => besides(texts, localize));
  return { first, second, conclusion, withFirst, withSecond, signal: signalSentence(signals) };
}

/** One premise in its words, several as others; a sentence with more of them is hard to follow. */
function besides(texts: readonly LocalizedText[], localize: LocalizeText): string {
  return texts.length < 2 ? quotedTexts(texts, localize) : '其他前提';
}

/* What is wrong is answered with a question to be put to the text, the same whatever is right. */

const WITHOUT = ({ first, second, conclusion }: WordsOfBearing) =>
  `假如拿掉陳述 ${second}，陳述 ${first} 還是陳述 ${conclusion} 的理由嗎？還是有了缺口？反過來也試一試。`;
const BECAUSE = ({ first, second }: WordsOfBearing) =>
  `請在陳述 ${first} 和陳述 ${second} 之間加上「因為」，兩個方向都試一試：原文有沒有用其中一個來支持另一個？`;
const LAST_STEP = ({ first, second, conclusion }: WordsOfBearing) =>
  `請看推到陳述 ${conclusion} 的最後一步：它要同時用到陳述 ${first} 和陳述 ${second}，還是只用其中一個就夠了？另一個又是用來說明什麼的？`;

const REASONS: Readonly<
  Record<Bearing, Readonly<Record<Bearing, (words: WordsOfBearing) => string>>>
> = {
  LINKED: {
    LINKED: ({ first, second, conclusion, withFirst, signal }) =>
      `論證圖把兩者當作同一步推論的前提${withFirst === '' ? '' : `（連同${withFirst}）`}：陳述 ${first} 要和陳述 ${second} 合在一起，才是陳述 ${conclusion} 的理由；反之亦然。${signal}`,
    INDEPENDENT: WITHOUT,
    CHAIN: BECAUSE,
  },
  INDEPENDENT: {
    LINKED: WITHOUT,
    INDEPENDENT: ({ first, second, conclusion, withFirst, withSecond, signal }) =>
      `兩者分屬兩步推論：一步由陳述 ${first}${withFirst === '' ? '' : ` 和${withFirst}`} 推到陳述 ${conclusion}，另一步由陳述 ${second}${withSecond === '' ? '' : ` 和${withSecond}`} 推到它。${signal}`,
    CHAIN: BECAUSE,
  },
  CHAIN: {
    LINKED: LAST_STEP,
    INDEPENDENT: WITHOUT,
    CHAIN: ({ first, second, conclusion, withFirst, withSecond, signal }) =>
      `陳述 ${first}${withFirst === '' ? '' : `（連同${withFirst}）`} 是陳述 ${second} 的理由，後者${withSecond === '' ? '' : `（連同${withSecond}）`}又是陳述 ${conclusion} 的理由。${signal}`,
  },
};
