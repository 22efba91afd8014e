import type { Verdict } from '../../domain/evidence.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Wording, type WordsLanguage } from '../telling.js';
import { quoted } from './quoted.js';

export const CLAIM_CAPTION = ours({ en: 'Claim', 'zh-Hant': '主張' });

/** `Finding (Reuters, 2025-12-17)`, with as much of its source as is known. */
export function findingCaption(publisher: string | null, published: string | null): Wording {
  const known = [publisher, published].filter((one) => one !== null);
  return ours(
    known.length === 0
      ? { en: 'Finding', 'zh-Hant': '查證結果' }
      : { en: `Finding (${known.join(', ')})`, 'zh-Hant': `查證結果（${known.join('，')}）` },
  );
}

/** What is to be done with so many findings. */
export function evidenceTask(count: number): Wording {
  return ours(
    count === 1
      ? {
          en: 'A claim of the text is shown with what was found about it. Take the finding as true, and judge the claim by it alone, just as the claim is worded.',
          'zh-Hant':
            '以下是原文的一個主張，以及關於它的查證結果。假定查證結果屬實，請只根據它，並依主張的字面判斷。',
        }
      : {
          en: 'A claim of the text is shown with what was found about it. Take the findings as true, and judge the claim by them alone, taken together, and just as the claim is worded.',
          'zh-Hant':
            '以下是原文的一個主張，以及關於它的幾項查證結果。假定查證結果屬實，請只根據它們（合起來看），並依主張的字面判斷。',
        },
  );
}

export const EVIDENCE_QUESTION = ours({
  en: 'How does the claim stand in the light of what was found?',
  'zh-Hant': '依查證結果看，這個主張屬於哪一種情形？',
});

export const VERDICT_CHOICES: Readonly<Record<Verdict, Wording>> = {
  SUPPORTS: ours({
    en: 'Supported: what was found bears it out as it is worded, with nothing to add or take away',
    'zh-Hant': '支持：查證結果印證了主張，照字面即可，無須增減',
  }),
  PARTLY: ours({
    en: 'Partly supported: what was found bears out one piece of it, or the whole within some limit, but not more than that',
    'zh-Hant': '部分支持：查證結果只印證了主張的一部分，或只在某個範圍內印證它，再多就沒有了',
  }),
  CONTRADICTS: ours({
    en: 'Contradicted: if what was found is so, the main point of the claim cannot be true at all',
    'zh-Hant': '不成立：查證結果若屬實，主張的要點就絕不可能為真',
  }),
  CONTESTED: ours({
    en: 'Contested: what was found bears out no piece of it and is a reason to doubt it, but the main point could still be true',
    'zh-Hant': '有爭議：查證結果沒有印證主張的任何部分，而是懷疑它的理由，但主張的要點仍可能為真',
  }),
  UNVERIFIED: ours({
    en: 'Unverified: what was found is about the matter, but is no more a reason to believe the claim than to doubt it',
    'zh-Hant': '未證實：查證結果談的是同一件事，但既不是相信主張的理由，也不是懷疑它的理由',
  }),
};

/** The claim and what was found, as feedback speaks of them. */
export interface FoundInWords {
  readonly claim: LocalizedText;
  readonly findings: readonly LocalizedText[];
  /** Whether all of the findings appeared after the text. */
  readonly later: boolean;
}

/** Why a verdict is right or wrong where the verdict is `right`. */
export function verdictReason(right: Verdict, chosen: Verdict, found: FoundInWords): Wording {
  return (telling) => {
    const [claim, finding] = [quoted(found.claim)(telling), quoted(...found.findings)(telling)];
    const reason = REASONS[telling.words][right][chosen](claim, finding);
    const isLater = right === chosen && found.later;
    if (!isLater) return reason;
    return telling.words === 'zh-Hant'
      ? `${reason}這項資料在原文發表之後才出現，作者當時無從得知。`
      : `${reason} It appeared after the text, whose author could not know it.`;
  };
}

type Reasons = Readonly<
  Record<Verdict, Readonly<Record<Verdict, (claim: string, finding: string) => string>>>
>;

const REASONS: Readonly<Record<WordsLanguage, Reasons>> = {
  en: {
    SUPPORTS: {
      SUPPORTS: (claim, finding) =>
        `This was found: ${finding}. That is what one would expect to find if the claim is true: ${claim}.`,
      PARTLY: (claim) =>
        `It does bear the claim out. But which piece of it would be left over? Try to name one: ${claim}.`,
      CONTRADICTS: (claim) =>
        `Suppose that the claim is true: ${claim}. Is there anything in what was found that could not be so then?`,
      CONTESTED: (claim) =>
        `Whoever doubts this gains nothing from what was found: ${claim}. Ask whether it is what one would expect to find if the claim is true.`,
      UNVERIFIED: (claim) =>
        `It does tell something. Given what was found, is this more likely to be true, or less: ${claim}?`,
    },
    PARTLY: {
      SUPPORTS: (claim) =>
        `It speaks for the claim as far as it goes. But go through the claim word for word: ${claim}. Is all of that covered?`,
      PARTLY: (claim, finding) =>
        `Set the claim, ${claim}, beside this: ${finding}. That is in its favour. But either a piece of it was not looked into, or what was found sets a limit that it does not have: find out which.`,
      CONTRADICTS: (claim) =>
        `It does not make the whole of the claim false. Ask what is left of it if it is read with some restriction: ${claim}.`,
      CONTESTED: (claim) =>
        `It is not against the whole of the claim. Is there a piece of it that it bears out? The claim is: ${claim}.`,
      UNVERIFIED: (claim) =>
        `It does tell something. Go through the claim piece by piece, and ask of each whether anything was found about it: ${claim}.`,
    },
    CONTRADICTS: {
      SUPPORTS: (claim) =>
        `Say the claim, ${claim}, and then what was found, one after the other. Do the two go the same way?`,
      PARTLY: (claim) =>
        `Is a piece of the claim left, given what was found? Try to name one: ${claim}.`,
      CONTRADICTS: (claim, finding) =>
        `This was found: ${finding}. If that is so, the main point of the claim is not: ${claim}.`,
      CONTESTED: (claim) =>
        `It does tell against the claim. But ask how strongly: given what was found, can this still be true: ${claim}?`,
      UNVERIFIED: (claim) =>
        `It does tell something. Given what was found, can this still be true: ${claim}?`,
    },
    CONTESTED: {
      SUPPORTS: (claim) =>
        `The claim is: ${claim}. Ask who would rather bring forward what was found: somebody who believes it, or somebody who doubts it?`,
      PARTLY: (claim) =>
        `No piece of the claim is borne out by it: ${claim}. Ask who would rather bring it forward, somebody who believes the claim, or somebody who doubts it.`,
      CONTRADICTS: (claim) =>
        `It does go against the claim. But is the claim out of the question, given what was found? It is: ${claim}.`,
      CONTESTED: (claim, finding) =>
        `Whoever doubts the claim, ${claim}, can point to this: ${finding}. Yet both could be true, so the matter is not settled by it.`,
      UNVERIFIED: (claim) =>
        `It does tell something. Ask who would rather bring it forward: somebody who believes the claim, ${claim}, or somebody who doubts it.`,
    },
    UNVERIFIED: {
      SUPPORTS: (claim) =>
        `Look for the word in the claim on which all depends: ${claim}. Is there anything in what was found that tells whether it is right?`,
      PARTLY: (claim) =>
        `Not even a piece of it is borne out. Ask what the claim really asserts, ${claim}, and whether there is anything on that in what was found.`,
      CONTRADICTS: (claim) =>
        `Suppose that the claim is true: ${claim}. Is there anything in what was found that could not be so then?`,
      CONTESTED: (claim) =>
        `It does not tell against the claim. Ask what the claim really asserts, ${claim}, and whether there is anything on that in what was found.`,
      UNVERIFIED: (claim, finding) =>
        `This is about the same matter: ${finding}. But it leaves the claim as open as it was: ${claim}.`,
    },
  },
  'zh-Hant': {
    SUPPORTS: {
      SUPPORTS: (claim, finding) => `查到的是${finding}。${claim}若為真，正該查到這樣的情況。`,
      PARTLY: (claim) =>
        `它確實印證了主張。但${claim}有哪一部分沒有得到印證？請指出是哪一部分；若指不出來，就表示沒有。`,
      CONTRADICTS: (claim) => `假如${claim}為真，所查到的有哪一點就不可能成立？`,
      CONTESTED: (claim) =>
        `懷疑${claim}的人，從中得不到什麼。請想想：主張若為真，是不是正該如此？`,
      UNVERIFIED: (claim) =>
        `它並非什麼都沒說：既有這樣的查證結果，${claim}是更可能為真，還是更不可能？`,
    },
    PARTLY: {
      SUPPORTS: (claim) =>
        `單就查到的內容來看，它有利於主張。但請拿${claim}逐字對照：其中所說的，它全都涵蓋了嗎？`,
      PARTLY: (claim, finding) =>
        `請拿主張${claim}與此對照：${finding}。這對主張有利。但要麼主張有一部分沒有查到，要麼查到的內容帶有主張所沒有的限定：請看是哪一種。`,
      CONTRADICTS: (claim) =>
        `它並沒有推翻整個主張。請想想：加上某種限定之後，${claim}還剩下什麼？`,
      CONTESTED: (claim) => `它並不是衝著整個主張來的。請想想：${claim}有沒有哪一部分得到印證？`,
      UNVERIFIED: (claim) => `它並非什麼都沒說：請把${claim}拆開來逐一對照，看哪些部分查到了什麼。`,
    },
    CONTRADICTS: {
      SUPPORTS: (claim) => `請先說主張${claim}，再說所查到的，前後對照：方向一致嗎？`,
      PARTLY: (claim) =>
        `既有這樣的查證結果，${claim}還剩下哪一部分？請指出是哪一部分；若指不出來，就表示沒有。`,
      CONTRADICTS: (claim, finding) => `查到的是${finding}。既然如此，${claim}的要點就不可能為真。`,
      CONTESTED: (claim) =>
        `它不利於主張，這一點沒錯。但請想想不利到什麼程度：${claim}還可能為真嗎？`,
      UNVERIFIED: (claim) => `它並非什麼都沒說：既有這樣的查證結果，${claim}還可能為真嗎？`,
    },
    CONTESTED: {
      SUPPORTS: (claim) => `請想想：會拿它來說話的，是相信${claim}的人，還是對此懷疑的人？`,
      PARTLY: (claim) =>
        `${claim}沒有哪一部分因此得到印證。請想想：會拿它來說話的，是相信主張的人，還是懷疑主張的人？`,
      CONTRADICTS: (claim) =>
        `它不利於主張，這一點沒錯。但既有這樣的查證結果，${claim}就絕無可能了嗎？`,
      CONTESTED: (claim, finding) =>
        `懷疑${claim}的人，可以拿這一點作為依據：${finding}。但兩者仍可能同時為真，所以還不足以裁定。`,
      UNVERIFIED: (claim) =>
        `它並非什麼都沒說。請想想：會拿它來說話的，是相信${claim}的人，還是對此懷疑的人？`,
    },
    UNVERIFIED: {
      SUPPORTS: (claim) =>
        `請找出${claim}中最要緊的那個詞。所查到的有哪一點能說明那個詞用得對不對？`,
      PARTLY: (claim) =>
        `連一部分也沒有得到印證。請看${claim}真正斷言的是什麼，所查到的有沒有談到它。`,
      CONTRADICTS: (claim) => `假如${claim}為真，所查到的有哪一點就不可能成立？`,
      CONTESTED: (claim) =>
        `它並沒有不利於主張。請看${claim}真正斷言的是什麼，所查到的有沒有談到它。`,
      UNVERIFIED: (claim, finding) =>
        `這談的是同一件事：${finding}。但${claim}是否屬實，仍和原來一樣懸而未決。`,
    },
  },
};

/** Words by language, of which a text may have one in any language that we speak. */
type WordList = Readonly<Record<WordsLanguage, RegExp>>;

/**
 * Words with which a finding judges the claim instead of telling what was found, or with which it
 * says at once which way it goes, so that nothing would be left to judge.
 */
const JUDGING: WordList = {
  en: /^(?:yet|but|however|not true)\b|\b(?:the claims?|claimed|assertion|refut\w+|contradict\w*|contested|disput\w+|confirm\w*|verif\w+|unverified|partly|partially|supports|is true|holds true|(?:nearest|closest) match)\b/iu,
  'zh-Hant':
    /^(?:但|然而|不過)|主張|說法|屬實|不實|並非如此|真偽|證實|證偽|反證|反駁|駁斥|矛盾|牴觸|抵觸|印證|有爭議|部分支持|最接近的/u,
};

/** Words with which a finding says that it is only like what the claim speaks of. */
const HEDGING: WordList = {
  en: /\b(?:prox(?:y|ies)|approximat\w+|estimates?|stand-ins?|rough(?:ly)?|alone)\b/iu,
  'zh-Hant': /代理指標|替代指標|近似|粗略|估計|不限於|並非僅|不只是/u,
};

/** Words with which a claim speaks of all there is, or of always. */
const UNIVERSAL: WordList = {
  en: /\b(?:all(?! over\b)|every|each|always|never|nobody|everybody)\b/iu,
  'zh-Hant': /所有|一切|全部|全都|都在|每次|每個|每一|總是|從來|從未|人人/u,
};

/** Whether a finding names its verdict, or says at once which way it goes. */
export function judgesItself(finding: LocalizedText): boolean {
  return hasOne(JUDGING, finding);
}

/** Whether a finding is, by its own words, about something that is only like what is claimed. */
export function hedges(finding: LocalizedText): boolean {
  return hasOne(HEDGING, finding);
}

/** Whether a claim is about all there is of something, so that no few findings bear it out. */
export function speaksOfAll(claim: LocalizedText): boolean {
  return hasOne(UNIVERSAL, claim);
}

function hasOne(list: WordList, text: LocalizedText): boolean {
  return Object.entries(list).some(([language, words]) => words.test(text[language] ?? ''));
}
