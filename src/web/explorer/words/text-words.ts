import type { LabelValue, Tier } from '../map-data.js';
import type { PageLanguage } from './languages.js';

/** The words of the text pane. */
export interface TextWords {
  readonly text: string;
  readonly signals: string;
  /** Says that the text itself is not translated. */
  readonly ownLanguage: (language: string) => string;
  readonly noText: string;
  readonly implicit: string;
  readonly unmarked: string;
  readonly inTheseWords: string;
  readonly step: (scheme: string | null) => string;
  readonly conflict: string;
  readonly from: string;
  readonly to: string;
  readonly against: Readonly<Record<'statement' | 'inference' | 'conflict', string>>;
  readonly aside: (reason: string) => string;
  readonly retracted: string;
  readonly labels: Readonly<Record<LabelValue, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  /** A statement with what there is to say of it first. */
  readonly statement: (standing: readonly string[], text: string) => string;
}

const EN: TextWords = {
  text: 'Text',
  signals: 'Signals and asides',
  ownLanguage: (language) => `The text stands in its own language: ${language}.`,
  noText: 'This map has no text.',
  implicit: 'The text does not say this statement. It is implicit.',
  unmarked: 'No words of the text are marked for this statement.',
  inTheseWords: 'In these words',
  step: (scheme) => (scheme === null ? 'Signal of a step' : `Signal of a step (${scheme})`),
  conflict: 'Signal of a conflict',
  from: 'from',
  to: 'to',
  against: {
    statement: 'against',
    inference: 'against the step to',
    conflict: 'against the conflict with',
  },
  aside: (reason) => `Aside: ${reason}`,
  retracted: 'taken away',
  labels: { IN: 'IN', OUT: 'OUT', UNDECIDED: 'UNDECIDED' },
  tiers: { NECESSARY: 'Necessary', CONTRIBUTES: 'Contributes', REACHES: 'Reaches' },
  statement: (standing, text) => [standing.join(', '), text].filter(Boolean).join(': '),
};

const ZH: TextWords = {
  text: '原文',
  signals: '訊號詞與題外話',
  ownLanguage: (language) => `原文以其本來的語言顯示：${language}。`,
  noText: '這張論證圖沒有原文。',
  implicit: '原文沒有說出這個陳述。它是隱含的。',
  unmarked: '原文中沒有為這個陳述標出的字句。',
  inTheseWords: '這些字裡',
  step: (scheme) => (scheme === null ? '推論的訊號詞' : `推論的訊號詞（${scheme}）`),
  conflict: '衝突的訊號詞',
  from: '從',
  to: '到',
  against: {
    statement: '反對',
    inference: '反對這一步推論，其結論是',
    conflict: '反對這個衝突，其對象是',
  },
  aside: (reason) => `題外話：${reason}`,
  retracted: '已撤回',
  labels: { IN: '成立', OUT: '不成立', UNDECIDED: '未決' },
  tiers: { NECESSARY: '必要', CONTRIBUTES: '有貢獻', REACHES: '可達' },
  statement: (standing, text) => [standing.join('、'), text].filter(Boolean).join('：'),
};

const BY_LANGUAGE: Readonly<Record<PageLanguage, TextWords>> = { en: EN, 'zh-Hant': ZH };

export function textWords(language: PageLanguage): TextWords {
  return BY_LANGUAGE[language];
}
