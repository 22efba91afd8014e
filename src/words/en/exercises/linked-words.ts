import type { LocalizedText } from '../../../domain/language.js';
import type {
  Bearing,
  BearingStatements,
  LinkedFacts,
} from '../../../exercises/facts/linked-facts.js';
import type { LocalizeText, SentencesFor } from '../../exercise-words.js';
import { quotedTexts, signalSentence } from './quotations.js';

/** What is said of how two statements bear on a third. */
export const LINKED_WORDS: SentencesFor<LinkedFacts> = {
  linkedTask: () =>
    'Here are two statements and a conclusion that both support. Say how the two work together in this text. It helps to imagine one of them away: is the other still a reason for the conclusion?',
  linkedQuestion: () => 'How do statements 1 and 2 support statement 3?',
  bearingChoice: ({ bearing }) => CHOICES[bearing],
  bearingReason: ({ right, chosen, among }, localize) =>
    REASONS[right][chosen](wordsOf(among, localize)),
};

const CHOICES: Readonly<Record<Bearing, string>> = {
  LINKED:
    'Linked: they are taken together; without one of them, something is missing, and the other is hardly a reason for the conclusion',
  INDEPENDENT:
    'Independent: they belong to separate reasons; without one of them, the other still speaks for the conclusion as before',
  CHAIN: 'In a chain: one is a reason for the other, and only through it for the conclusion',
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
  return texts.length < 2 ? quotedTexts(texts, localize) : 'other premises';
}

/* What is wrong is answered with a question to be put to the text, the same whatever is right. */

const WITHOUT = ({ first, second, conclusion }: WordsOfBearing) =>
  `Imagine statement ${second} away: would statement ${first} still be a reason for statement ${conclusion}, or would something be missing? Then try it the other way round.`;
const BECAUSE = ({ first, second }: WordsOfBearing) =>
  `Put “because” between statements ${first} and ${second}, one way round and then the other: does the text offer either of them in support of the other?`;
const LAST_STEP = ({ first, second, conclusion }: WordsOfBearing) =>
  `Look at the last step to statement ${conclusion}: does it take statements ${first} and ${second} together, or is one of them enough for it? What is the other one offered for?`;

const REASONS: Readonly<
  Record<Bearing, Readonly<Record<Bearing, (words: WordsOfBearing) => string>>>
> = {
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
