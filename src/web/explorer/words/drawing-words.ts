import type { Attack, Kind, LabelValue, Tier, Verdict } from '../map-data.js';
import type { PageLanguage } from './languages.js';

/** The words of the drawing, and of the list that says the same. */
export interface DrawingWords {
  readonly drawing: (title: string) => string;
  readonly howToMove: string;
  readonly layingOut: string;
  readonly nothingDrawn: string;
  readonly overview: string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly toList: string;
  readonly toDrawing: string;
  readonly list: (title: string) => string;
  readonly legend: string;
  readonly noSection: string;
  readonly statements: (count: number) => string;
  readonly shownOf: (shown: number, all: number) => string;
  readonly unfold: (section: string) => string;
  readonly fold: (section: string) => string;
  readonly openSection: (section: string) => string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** What stands in the mark of a verdict: one letter, another for each. */
  readonly letters: Readonly<Record<Verdict, string>>;
  readonly findings: (verdict: string, count: number) => string;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly labels: Readonly<Record<LabelValue, string>>;
  readonly attacks: Readonly<Record<Attack, string>>;
  readonly implicit: string;
  readonly given: string;
  readonly retracted: string;
  readonly selected: string;
  readonly onTheChain: string;
  readonly inference: string;
  readonly byScheme: (scheme: string) => string;
  readonly conflict: string;
  readonly because: string;
  readonly against: string;
  readonly seeAbove: string;
  readonly comma: string;
}

const EN: DrawingWords = {
  drawing: (title) => `Drawing of the argument: ${title}`,
  howToMove: 'Arrow keys go from card to card, Enter chooses one.',
  layingOut: 'Laying out the drawing …',
  nothingDrawn: 'There is no statement to draw.',
  overview: 'Overview of the drawing',
  tools: 'Sight of the drawing',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all of it',
  toList: 'Show as a list',
  toDrawing: 'Back to the drawing',
  list: (title) => `The argument as a list: ${title}`,
  legend: 'Signs',
  noSection: 'In no section',
  statements: (count) => (count === 1 ? '1 statement' : `${count} statements`),
  shownOf: (shown, all) => `${shown} of ${all} statements`,
  unfold: (section) => `Unfold “${section}”`,
  fold: (section) => `Fold “${section}”`,
  openSection: (section) => `Show “${section}” alone`,
  kinds: {
    FACTUAL: 'Factual',
    CAUSAL: 'Causal',
    PREDICTIVE: 'Predictive',
    EVALUATIVE: 'Evaluative',
    NORMATIVE: 'Normative',
    DEFINITIONAL: 'Definitional',
  },
  verdicts: {
    SUPPORTS: 'Evidence supports it',
    PARTLY: 'Evidence supports it in part',
    CONTRADICTS: 'Evidence contradicts it',
    CONTESTED: 'Evidence is contested',
    UNVERIFIED: 'Unverified',
  },
  letters: { SUPPORTS: 'S', PARTLY: 'P', CONTRADICTS: 'X', CONTESTED: 'C', UNVERIFIED: 'U' },
  findings: (verdict, count) => (count === 1 ? verdict : `${verdict} (${count} findings)`),
  tiers: {
    NECESSARY: 'It falls with the selected one',
    CONTRIBUTES: 'The selected one contributes to it',
    REACHES: 'A chain reaches it',
  },
  labels: { IN: 'In', OUT: 'Out', UNDECIDED: 'Undecided' },
  attacks: {
    REBUT: 'Rebuts',
    UNDERMINE: 'Undermines',
    UNDERCUT: 'Undercuts',
    COUNTER: 'Counters',
  },
  implicit: 'Implicit',
  given: 'Given without a reason',
  retracted: 'Retracted',
  selected: 'Selected',
  onTheChain: 'On the chain',
  inference: 'Inference',
  byScheme: (scheme) => `Inference: ${scheme}`,
  conflict: 'Conflict',
  because: 'because',
  against: 'against it',
  seeAbove: 'told elsewhere in this list',
  comma: ', ',
};

const ZH: DrawingWords = {
  drawing: (title) => `論證圖：${title}`,
  howToMove: '方向鍵在卡片之間移動，Enter 選取。',
  layingOut: '正在排列論證圖……',
  nothingDrawn: '沒有可以繪出的陳述。',
  overview: '論證圖縮覽',
  tools: '論證圖的視野',
  zoomIn: '放大',
  zoomOut: '縮小',
  fit: '顯示全部',
  toList: '以清單顯示',
  toDrawing: '回到論證圖',
  list: (title) => `論證清單：${title}`,
  legend: '圖例',
  noSection: '不屬於任何章節',
  statements: (count) => `${count} 個陳述`,
  shownOf: (shown, all) => `${all} 個陳述中的 ${shown} 個`,
  unfold: (section) => `展開「${section}」`,
  fold: (section) => `收合「${section}」`,
  openSection: (section) => `只看「${section}」`,
  kinds: {
    FACTUAL: '事實',
    CAUSAL: '因果',
    PREDICTIVE: '預測',
    EVALUATIVE: '評價',
    NORMATIVE: '規範',
    DEFINITIONAL: '定義',
  },
  verdicts: {
    SUPPORTS: '證據支持',
    PARTLY: '證據部分支持',
    CONTRADICTS: '證據反駁',
    CONTESTED: '證據有爭議',
    UNVERIFIED: '未經查證',
  },
  letters: { SUPPORTS: '支', PARTLY: '部', CONTRADICTS: '反', CONTESTED: '爭', UNVERIFIED: '未' },
  findings: (verdict, count) => (count === 1 ? verdict : `${verdict}（${count} 項）`),
  tiers: {
    NECESSARY: '沒有所選陳述就不成立',
    CONTRIBUTES: '所選陳述對它有貢獻',
    REACHES: '有推論鏈通到它',
  },
  labels: { IN: '成立', OUT: '不成立', UNDECIDED: '未決' },
  attacks: { REBUT: '反駁', UNDERMINE: '削弱', UNDERCUT: '截斷', COUNTER: '反擊' },
  implicit: '隱含',
  given: '未附理由',
  retracted: '已撤回',
  selected: '已選取',
  onTheChain: '在推論鏈上',
  inference: '推論',
  byScheme: (scheme) => `推論：${scheme}`,
  conflict: '衝突',
  because: '因為',
  against: '與它衝突的',
  seeAbove: '見清單別處',
  comma: '，',
};

const BY_LANGUAGE: Readonly<Record<PageLanguage, DrawingWords>> = { en: EN, 'zh-Hant': ZH };

export function drawingWords(language: PageLanguage): DrawingWords {
  return BY_LANGUAGE[language];
}
