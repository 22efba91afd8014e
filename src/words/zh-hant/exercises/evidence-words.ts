import type { Verdict } from '../../../domain/evidence.js';
import type { EvidenceFacts } from '../../../exercises/facts/evidence-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts } from './quotations.js';

/** What is said of what findings do to a claim. */
export const EVIDENCE_WORDS: SentencesFor<EvidenceFacts> = {
  evidenceTask: ({ findings }) =>
    findings === 1
      ? '以下是原文的一個主張，以及關於它的查證結果。假定查證結果屬實，請只根據它，並依主張的字面判斷。'
      : '以下是原文的一個主張，以及關於它的幾項查證結果。假定查證結果屬實，請只根據它們（合起來看），並依主張的字面判斷。',
  evidenceQuestion: () => '依查證結果看，這個主張屬於哪一種情形？',
  verdictChoice: ({ verdict }) => CHOICES[verdict],
  verdictReason({ right, chosen, claim, findings, later }, localize) {
    const [of, found] = [quotedTexts([claim], localize), quotedTexts(findings, localize)];
    const reason = REASONS[right][chosen](of, found);
    if (right !== chosen || !later) return reason;
    return `${reason}這項資料在原文發表之後才出現，作者當時無從得知。`;
  },
};

const CHOICES: Readonly<Record<Verdict, string>> = {
  SUPPORTS: '支持：查證結果印證了主張，照字面即可，無須增減',
  PARTLY: '部分支持：查證結果只印證了主張的一部分，或只在某個範圍內印證它，再多就沒有了',
  CONTRADICTS: '不成立：查證結果若屬實，主張的要點就絕不可能為真',
  CONTESTED: '有爭議：查證結果沒有印證主張的任何部分，而是懷疑它的理由，但主張的要點仍可能為真',
  UNVERIFIED: '未證實：查證結果談的是同一件事，但既不是相信主張的理由，也不是懷疑它的理由',
};

const REASONS: Readonly<
  Record<Verdict, Readonly<Record<Verdict, (claim: string, finding: string) => string>>>
> = {
  SUPPORTS: {
    SUPPORTS: (claim, finding) => `查到的是${finding}。${claim}若為真，正該查到這樣的情況。`,
    PARTLY: (claim) =>
      `它確實印證了主張。但${claim}有哪一部分沒有得到印證？請指出是哪一部分；若指不出來，就表示沒有。`,
    CONTRADICTS: (claim) => `假如${claim}為真，所查到的有哪一點就不可能成立？`,
    CONTESTED: (claim) => `懷疑${claim}的人，從中得不到什麼。請想想：主張若為真，是不是正該如此？`,
    UNVERIFIED: (claim) =>
      `它並非什麼都沒說：既有這樣的查證結果，${claim}是更可能為真，還是更不可能？`,
  },
  PARTLY: {
    SUPPORTS: (claim) =>
      `單就查到的內容來看，它有利於主張。但請拿${claim}逐字對照：其中所說的，它全都涵蓋了嗎？`,
    PARTLY: (claim, finding) =>
      `請拿主張${claim}與此對照：${finding}。這對主張有利。但要麼主張有一部分沒有查到，要麼查到的內容帶有主張所沒有的限定：請看是哪一種。`,
    CONTRADICTS: (claim) => `它並沒有推翻整個主張。請想想：加上某種限定之後，${claim}還剩下什麼？`,
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
    SUPPORTS: (claim) => `請找出${claim}中最要緊的那個詞。所查到的有哪一點能說明那個詞用得對不對？`,
    PARTLY: (claim) =>
      `連一部分也沒有得到印證。請看${claim}真正斷言的是什麼，所查到的有沒有談到它。`,
    CONTRADICTS: (claim) => `假如${claim}為真，所查到的有哪一點就不可能成立？`,
    CONTESTED: (claim) =>
      `它並沒有不利於主張。請看${claim}真正斷言的是什麼，所查到的有沒有談到它。`,
    UNVERIFIED: (claim, finding) =>
      `這談的是同一件事：${finding}。但${claim}是否屬實，仍和原來一樣懸而未決。`,
  },
};
