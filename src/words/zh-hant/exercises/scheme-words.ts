import type {
  FoundElsewhere,
  QuestionStanding,
  SchemeFacts,
  SchemePattern,
} from '../../../exercises/facts/scheme-facts.js';
import type { LocalizeText, SentencesFor } from '../../exercise-words.js';
import { quotedTexts } from './quotations.js';

/** What is said of the pattern that a step follows, and of its critical questions. */
export const SCHEME_WORDS: SentencesFor<SchemeFacts> = {
  schemeTask: () =>
    '以下是一步推論的前提與結論。請判斷這一步依循哪種論證型式，以及這種型式的推論必須經得起哪個批判性問題。原文可能略去型式的某一部分不說。',
  schemeQuestion: () => '這一步推論依循哪種型式？',
  testQuestion: () => '這一步推論必須經得起哪個批判性問題？',
  schemeChoice({ scheme: { name, premises, conclusion } }, localize) {
    return `${localize(name)}：${[...premises, conclusion].map(localize).join('')}`;
  },
  schemeRight({ premises, conclusion, scheme }, localize) {
    const [from, to] = [quotedTexts(premises, localize), quotedTexts([conclusion], localize)];
    const unsaid = premises.length < scheme.premises.length ? '型式的其餘部分，原文沒有說出。' : '';
    return `這一步的依據正是：${groundOf(scheme, localize)}（見${from}）。由此得出${to}。${unsaid}`;
  },
  schemeWrong({ conclusion, scheme }, localize) {
    const ends = quotedTexts([scheme.conclusion], localize);
    const to = quotedTexts([conclusion], localize);
    return `這種型式的推論，依據是：${groundOf(scheme, localize)}；而且必須以這樣的話收尾：${ends}。這一步的結論卻是${to}。請對照前提和結論：哪裡對不上？`;
  },
  questionRight({ scheme, findings, ...standing }, localize) {
    return [
      `這是「${localize(scheme.name)}」的批判性問題之一，而這一步正依循這種型式。`,
      inTheText(standing, localize),
      ...(findings.length === 0 ? [] : [elsewhere(findings, localize)]),
    ].join('');
  },
  questionWrong({ conclusion, scheme }, localize) {
    const to = quotedTexts([conclusion], localize);
    return `這個問題要檢驗的推論，依據是這樣的：${groundOf(scheme, localize)}。原文並不是這樣得出${to}的，所以這個問題在這裡用不上。`;
  },
};

/** What steps of a scheme rest on: its own premises, where the catalogue does not say it in short. */
function groundOf({ restsOn, premises }: SchemePattern, localize: LocalizeText): string {
  if (restsOn === null) return quotedTexts(premises, localize);
  return restsOn['zh-Hant'] ?? localize(restsOn);
}

/** What the text says on a question. */
function inTheText(
  { objections, answeredBy }: Pick<QuestionStanding, 'objections' | 'answeredBy'>,
  localize: LocalizeText,
): string {
  const raised = quotedTexts(objections, localize);
  const answers = quotedTexts(answeredBy, localize);
  if (raised !== '' && answers !== '') {
    return `原文自己提出了這個疑點：${raised}，並以${answers}回應。`;
  }
  if (raised !== '') return `原文自己提出了這個疑點：${raised}。`;
  return answers === '' ? '原文沒有談到它。' : `原文對它的回答是${answers}。`;
}

/** What was found apart from that. */
function elsewhere(findings: readonly FoundElsewhere[], localize: LocalizeText): string {
  const each = findings.map(({ finding, publisher, date, later }) => {
    const known = [publisher, date, later ? '在原文發表之後' : null].filter((one) => one !== null);
    const told = quotedTexts([finding], localize);
    return known.length === 0 ? told : `${told}（${known.join('，')}）`;
  });
  return `原文之外則查到：${each.join('；')}。`;
}
