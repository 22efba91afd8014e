import { nameOf } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Telling, type Wording } from '../telling.js';
import { quoted } from './quoted.js';
import { SCHEME_GROUNDS } from './scheme-grounds.js';

export const SCHEME_TASK = ours({
  en: 'The premises and the conclusion of one step are shown. Say which pattern of reasoning the step follows, and which critical question a step of that pattern has to stand up to. A text may leave a part of a pattern unsaid.',
  'zh-Hant':
    '以下是一步推論的前提與結論。請判斷這一步依循哪種論證型式，以及這種型式的推論必須經得起哪個批判性問題。原文可能略去型式的某一部分不說。',
});

export const PREMISE_CAPTION = ours({ en: 'Premise', 'zh-Hant': '前提' });
export const CONCLUSION_CAPTION = ours({ en: 'Conclusion', 'zh-Hant': '結論' });

export const SCHEME_QUESTION = ours({
  en: 'Which pattern does this step follow?',
  'zh-Hant': '這一步推論依循哪種型式？',
});

export const QUESTION_QUESTION = ours({
  en: 'Which critical question does this step have to stand up to?',
  'zh-Hant': '這一步推論必須經得起哪個批判性問題？',
});

/** A scheme's name with its pattern. */
export function schemeInShort({ name, premises, conclusion }: Scheme): Wording {
  return (telling) => {
    const pattern = [...premises, conclusion].map((text) => telling.text(text));
    return telling.words === 'zh-Hant'
      ? `${telling.text(name)}：${pattern.join('')}`
      : `${telling.text(name)}: ${pattern.join(' ')}`;
  };
}

/** A step as its feedback speaks of it. */
export interface StepInWords {
  readonly premises: readonly LocalizedText[];
  readonly conclusion: LocalizedText;
}

/** Why a step follows a scheme. */
export function schemeRight({ premises, conclusion }: StepInWords, scheme: Scheme): Wording {
  const isUnsaid = premises.length < scheme.premises.length;
  return (telling) => {
    const [from, to] = [quoted(...premises)(telling), quoted(conclusion)(telling)];
    const ground = groundOf(scheme)(telling);
    return telling.words === 'zh-Hant'
      ? `這一步的依據正是：${ground}（見${from}）。由此得出${to}。${isUnsaid ? '型式的其餘部分，原文沒有說出。' : ''}`
      : `The step rests on ${ground}: see ${from}. From there it goes to ${to}.${isUnsaid ? ' The rest of the pattern is left unsaid.' : ''}`;
  };
}

/** Why it does not follow another. */
export function schemeWrong({ conclusion }: StepInWords, scheme: Scheme): Wording {
  return (telling) => {
    const [ends, to] = [quoted(scheme.conclusion)(telling), quoted(conclusion)(telling)];
    const ground = groundOf(scheme)(telling);
    return telling.words === 'zh-Hant'
      ? `這種型式的推論，依據是：${ground}；而且必須以這樣的話收尾：${ends}。這一步的結論卻是${to}。請對照前提和結論：哪裡對不上？`
      : `A step of this pattern rests on ${ground}, and would have to end like this: ${ends}. This step ends with ${to}. Where do its premises, or its end, not fit?`;
  };
}

/** What a map knows of a question at a step. */
export interface QuestionInWords {
  readonly answeredBy: readonly LocalizedText[];
  /** What the text itself sets against the step. */
  readonly objections: readonly LocalizedText[];
  /** What was found elsewhere that raises it. */
  readonly findings: readonly FindingInWords[];
}

/** What was found, and by whom and when, as far as that is known. */
export interface FindingInWords {
  readonly finding: LocalizedText;
  readonly publisher: string | null;
  readonly date: string | null;
  /** Whether it appeared after the text. */
  readonly later: boolean;
}

/** Why a question is one for this step. */
export function questionRight(scheme: Scheme, known: QuestionInWords): Wording {
  return (telling) => {
    const { name } = scheme;
    const asked =
      telling.words === 'zh-Hant'
        ? `這是「${telling.text(name)}」的批判性問題之一，而這一步正依循這種型式。`
        : `It is one of the critical questions of this pattern (${lowerFirst(telling.text(name))}), and this step follows it.`;
    return [asked, ...standing(known, telling)].join(telling.words === 'zh-Hant' ? '' : ' ');
  };
}

/** What the text says on a question, and apart from that what was found elsewhere. */
function standing(known: QuestionInWords, telling: Telling): readonly string[] {
  const { answeredBy, objections, findings } = known;
  return [
    inTheText(quoted(...objections)(telling), quoted(...answeredBy)(telling), telling),
    ...(findings.length === 0 ? [] : [elsewhere(findings, telling)]),
  ];
}

function inTheText(objections: string, answers: string, { words }: Telling): string {
  const isChinese = words === 'zh-Hant';
  if (objections !== '' && answers !== '') {
    return isChinese
      ? `原文自己提出了這個疑點：${objections}，並以${answers}回應。`
      : `The text raises it itself, by ${objections}, and meets it with ${answers}.`;
  }
  if (objections !== '') {
    return isChinese
      ? `原文自己提出了這個疑點：${objections}。`
      : `The text raises it itself: ${objections}.`;
  }
  if (answers !== '') {
    return isChinese ? `原文對它的回答是${answers}。` : `The text has an answer to it: ${answers}.`;
  }
  return isChinese ? '原文沒有談到它。' : 'The text says nothing on it.';
}

function elsewhere(findings: readonly FindingInWords[], telling: Telling): string {
  const isChinese = telling.words === 'zh-Hant';
  const each = findings.map(({ finding, publisher, date, later }) => {
    const after = isChinese ? '在原文發表之後' : 'after the text';
    const known = [publisher, date, later ? after : null].filter((one) => one !== null);
    const told = quoted(finding)(telling);
    if (known.length === 0) return told;
    return isChinese ? `${told}（${known.join('，')}）` : `${told} (${known.join(', ')})`;
  });
  return isChinese
    ? `原文之外則查到：${each.join('；')}。`
    : `Outside the text this was found: ${each.join('; ')}.`;
}

/** Why a question is one for steps of another pattern. */
export function questionWrong({ conclusion }: StepInWords, scheme: Scheme): Wording {
  return (telling) => {
    const [ground, to] = [groundOf(scheme)(telling), quoted(conclusion)(telling)];
    return telling.words === 'zh-Hant'
      ? `這個問題要檢驗的推論，依據是這樣的：${ground}。原文並不是這樣得出${to}的，所以這個問題在這裡用不上。`
      : `It tests a step that rests on ${ground}. That is not how the text arrives at ${to}, so there is nothing here for it to ask about.`;
  };
}

/** What steps of a scheme rest on: its own premises, where the catalogue's words for it are not ours. */
function groundOf({ id, premises }: Scheme): Wording {
  return SCHEME_GROUNDS[nameOf(id)] ?? quoted(...premises);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
