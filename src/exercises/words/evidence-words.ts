import type { Verdict } from '../../domain/evidence.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Telling, type Wording, type WordsLanguage } from '../telling.js';
import { quoted } from './quoted.js';

export const EVIDENCE_NEEDS = ours({
  en: 'a claim with a finding whose words do not name the verdict',
  'zh-Hant': '一個主張，以及關於它的一項查證結果，而其文字沒有直接說出判定',
});

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
            '以下是原文的一個主張，以及關於它的查證結果。假定查證結果屬實，請只憑它、並按主張的字面來判斷。',
        }
      : {
          en: 'A claim of the text is shown with what was found about it. Take the findings as true, and judge the claim by them alone, taken together, and just as the claim is worded.',
          'zh-Hant':
            '以下是原文的一個主張，以及關於它的幾項查證結果。假定查證結果屬實，請只憑它們合起來、並按主張的字面來判斷。',
        },
  );
}

export const EVIDENCE_QUESTION = ours({
  en: 'How does the claim stand in the light of what was found?',
  'zh-Hant': '依查證結果看，這個主張屬於哪一種情形？',
});

export const VERDICT_CHOICES: Readonly<Record<Verdict, Wording>> = {
  SUPPORTS: ours({
    en: 'Supported: it is borne out as it stands',
    'zh-Hant': '支持：照字面說，主張得到印證',
  }),
  PARTLY: ours({
    en: 'Partly supported: it is borne out in part, or within limits that it does not state',
    'zh-Hant': '部分支持：主張只有一部分得到印證，或只在它沒有說明的範圍內成立',
  }),
  CONTRADICTS: ours({
    en: 'Contradicted: it cannot be true together with what was found',
    'zh-Hant': '反證：主張與查證結果不可能同時為真',
  }),
  CONTESTED: ours({
    en: 'Contested: what was found tells against it, without settling the matter',
    'zh-Hant': '有爭議：查證結果不利於主張，但還不足以裁定',
  }),
  UNVERIFIED: ours({
    en: 'Unverified: what was found is about the matter, and tells neither for it nor against it',
    'zh-Hant': '未證實：查證結果談的是同一件事，但既不能印證主張，也不能反駁它',
  }),
};

/** The claim and what was found, as feedback speaks of them. */
export interface FoundInWords {
  readonly claim: LocalizedText;
  readonly findings: readonly LocalizedText[];
  /** Findings on the same claim that are of another verdict. */
  readonly others: readonly LocalizedText[];
  /** Whether all of the findings appeared after the text. */
  readonly later: boolean;
}

/** Why a verdict is right or wrong where the verdict is `right`. */
export function verdictReason(right: Verdict, chosen: Verdict, found: FoundInWords): Wording {
  return (telling) => {
    const [claim, finding] = [quoted(found.claim)(telling), quoted(...found.findings)(telling)];
    const reason = REASONS[telling.words][right][chosen](claim, finding);
    const more = right === chosen ? moreAbout(found, telling) : [];
    return [reason, ...more].join(telling.words === 'zh-Hant' ? '' : ' ');
  };
}

/** What is worth knowing once the answer is right. */
function moreAbout({ others, later }: FoundInWords, telling: Telling): readonly string[] {
  const isChinese = telling.words === 'zh-Hant';
  const said = quoted(...others)(telling);
  return [
    ...(later
      ? [
          isChinese
            ? '它出現在原文之後，作者當時無從得知。'
            : 'It appeared after the text, whose author could not know it.',
        ]
      : []),
    ...(others.length > 0
      ? [
          isChinese
            ? `這並非關於該主張的全部：另外還查到${said}。`
            : `It is not all that was found about the claim: there is also ${said}.`,
        ]
      : []),
  ];
}

type Reasons = Readonly<
  Record<Verdict, Readonly<Record<Verdict, (claim: string, finding: string) => string>>>
>;

const REASONS: Readonly<Record<WordsLanguage, Reasons>> = {
  en: {
    SUPPORTS: {
      SUPPORTS: (claim, finding) => `${finding}: so it should be if ${claim} is true.`,
      PARTLY: (claim) =>
        `It does bear the claim out. But which part of ${claim} would it leave open? Name it, or see that there is none.`,
      CONTRADICTS: (claim) =>
        `Is there anything in what was found that could not be so if ${claim} is true?`,
      CONTESTED: (claim) =>
        `Whoever doubts that ${claim} gains nothing from what was found. Ask whether it is what one would expect to find if the claim is true.`,
      UNVERIFIED: (claim) =>
        `It does tell something: given what was found, is ${claim} more likely to be true, or less?`,
    },
    PARTLY: {
      SUPPORTS: (claim) =>
        `It speaks for the claim as far as it goes. But set ${claim} beside it word for word: is all of that covered?`,
      PARTLY: (claim, finding) =>
        `Set the claim beside this: ${finding}. It neither stands whole nor falls: ${claim} says too much, or says it without the limit that is called for.`,
      CONTRADICTS: (claim) =>
        `It does not make the whole of the claim false. Ask what is left of ${claim} if it is read with some restriction.`,
      CONTESTED: (claim) =>
        `What it takes from the claim is not the whole of it. Ask which part of ${claim} it leaves as it is, or even bears out.`,
      UNVERIFIED: (claim) =>
        `It does tell something: go through ${claim} piece by piece, and ask of each piece whether anything was found about it.`,
    },
    CONTRADICTS: {
      SUPPORTS: (claim) =>
        `Say ${claim}, and then what was found, one after the other. Do the two go the same way?`,
      PARTLY: (claim) =>
        `Which part of ${claim} is left, given what was found? Name it, or see that there is none.`,
      CONTRADICTS: (claim, finding) =>
        `${finding}: if that is so, ${claim} is not. The two exclude each other.`,
      CONTESTED: (claim) =>
        `It does tell against the claim. But ask how strongly: given what was found, can ${claim} still be true?`,
      UNVERIFIED: (claim) =>
        `It does tell something: given what was found, can ${claim} still be true?`,
    },
    CONTESTED: {
      SUPPORTS: (claim) =>
        `Ask who would rather bring this forward: somebody who believes that ${claim}, or somebody who doubts it?`,
      PARTLY: (claim) =>
        `No part of ${claim} is borne out by it. Ask who would rather bring it forward, somebody who believes the claim, or somebody who doubts it.`,
      CONTRADICTS: (claim) =>
        `It does go against the claim. But is ${claim} out of the question, given what was found?`,
      CONTESTED: (claim, finding) =>
        `Whoever doubts that ${claim} can point to this: ${finding}. Yet both could be true, so the matter is not settled by it.`,
      UNVERIFIED: (claim) =>
        `It does tell something: ask who would rather bring it forward, somebody who believes that ${claim}, or somebody who doubts it.`,
    },
    UNVERIFIED: {
      SUPPORTS: (claim) =>
        `Look for the word in ${claim} on which all depends. Is there anything in what was found that tells whether it is right?`,
      PARTLY: (claim) =>
        `Not even a part is borne out. Look for what ${claim} really asserts: is there anything on that in what was found?`,
      CONTRADICTS: (claim) =>
        `Is there anything in what was found that could not be so if ${claim} is true?`,
      CONTESTED: (claim) =>
        `It does not tell against the claim. Look for what ${claim} really asserts: is there anything on that in what was found?`,
      UNVERIFIED: (claim, finding) =>
        `This is about the same matter: ${finding}. But whether ${claim}, it leaves as open as it was.`,
    },
  },
  'zh-Hant': {
    SUPPORTS: {
      SUPPORTS: (claim, finding) => `${claim}若為真，情況就正該如此：${finding}。`,
      PARTLY: (claim) =>
        `它確實印證了主張。但它讓${claim}的哪一部分懸而未決？請指出來，不然就是沒有。`,
      CONTRADICTS: (claim) => `假如${claim}為真，所查到的有哪一點就不可能成立？`,
      CONTESTED: (claim) =>
        `懷疑${claim}的人，從中得不到什麼。請想想：主張若為真，是不是正該如此？`,
      UNVERIFIED: (claim) =>
        `它並非什麼都沒說：既有這樣的查證結果，${claim}是更可能為真，還是更不可能？`,
    },
    PARTLY: {
      SUPPORTS: (claim) =>
        `就它所及的範圍，它有利於主張。但請拿${claim}逐字對照：其中所說的，它全都涵蓋了嗎？`,
      PARTLY: (claim, finding) =>
        `請拿主張與此對照：${finding}。它既不是全都成立，也不是全不成立：${claim}說得太滿，或者少了應有的限定。`,
      CONTRADICTS: (claim) =>
        `它並沒有使整個主張都不成立。請想想：加上某種限定之後，${claim}還剩下什麼？`,
      CONTESTED: (claim) =>
        `它動搖的並不是整個主張。請想想：${claim}有哪一部分不受影響，甚至得到印證？`,
      UNVERIFIED: (claim) => `它並非什麼都沒說：請把${claim}拆開來逐一對照，看哪些部分查到了什麼。`,
    },
    CONTRADICTS: {
      SUPPORTS: (claim) => `請先說${claim}，再說所查到的，前後對照：方向一致嗎？`,
      PARTLY: (claim) => `既有這樣的查證結果，${claim}還剩下哪一部分？請指出來，不然就是沒有。`,
      CONTRADICTS: (claim, finding) => `既然${finding}，${claim}就不成立：兩者互相排斥。`,
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

/**
 * Words with which a finding judges the claim instead of telling what was found, so that nothing
 * would be left to judge.
 */
const JUDGING: Readonly<Record<WordsLanguage, RegExp>> = {
  en: /\b(?:the claims?|claimed|assertion|refut\w+|contradict\w*|contested|disput\w+|confirm\w*|verif\w+|unverified|partly|partially|supports)\b/iu,
  'zh-Hant': /主張|說法|不實|真偽|證實|證偽|反證|反駁|駁斥|矛盾|牴觸|抵觸|印證|有爭議|部分支持/u,
};

/** Whether a finding names its verdict outright, in any language that we speak. */
export function judgesItself(finding: LocalizedText): boolean {
  return Object.entries(JUDGING).some(([language, words]) => words.test(finding[language] ?? ''));
}
