import type { PageLanguage } from './languages.js';

/** The words of the page around its panes. */
export interface PageWords {
  readonly text: string;
  readonly map: string;
  readonly side: string;
  readonly panes: string;
  readonly search: string;
  readonly nothingFound: string;
  readonly undo: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly whole: string;
  readonly near: string;
  readonly unfoldAll: string;
  readonly foldAll: string;
  readonly scope: string;
  readonly svg: string;
  readonly png: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [key: string, does: string])[];
  readonly close: string;
  readonly loading: string;
  readonly again: string;
  readonly away: string;
  readonly noMap: (map: string) => string;
  readonly noStatement: (statement: string) => string;
  readonly didYouMean: string;
  readonly empty: string;
  readonly maps: string;
  readonly exercises: string;
  readonly closed: string;
  readonly toExercises: string;
  readonly notLoaded: string;
}

const EN: PageWords = {
  text: 'Text',
  map: 'Map',
  side: 'Answers',
  panes: 'Shown',
  search: 'Search the map',
  nothingFound: 'Nothing holds these words.',
  undo: 'Undo',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  whole: 'Whole map',
  near: 'Near the statement',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  scope: 'What is drawn',
  svg: 'Download as SVG',
  png: 'Download as PNG',
  keys: 'Keys',
  keyList: [
    ['/', 'search'],
    ['Esc', 'one step back'],
    ['Ctrl + Z', 'undo a retraction'],
    ['Arrow keys', 'from card to card, from passage to passage'],
    ['Enter', 'choose'],
    ['?', 'show these keys'],
  ],
  close: 'Close',
  loading: 'Reading the map …',
  again: 'Try again',
  away: 'The server does not answer. This page tries again by itself.',
  noMap: (map) => `There is no map “${map}”.`,
  noStatement: (statement) => `The map has no statement “${statement}”.`,
  didYouMean: 'Did you mean',
  empty: 'There is nothing here yet. Bring a map in with',
  maps: 'Map to look at',
  exercises: 'Exercises',
  closed:
    'This server keeps its maps to itself, so that they can be practised on. Its exercises are open to everybody.',
  toExercises: 'To the exercises',
  notLoaded: 'This page did not load: the server does not answer.',
};

const ZH: PageWords = {
  text: '原文',
  map: '論證圖',
  side: '答案',
  panes: '顯示',
  search: '搜尋論證圖',
  nothingFound: '沒有包含這些字的陳述。',
  undo: '復原',
  theme: '主題',
  themes: { system: '系統', light: '淺色', dark: '深色' },
  whole: '整張圖',
  near: '陳述附近',
  unfoldAll: '全部展開',
  foldAll: '全部收合',
  scope: '繪出的部分',
  svg: '下載 SVG',
  png: '下載 PNG',
  keys: '按鍵',
  keyList: [
    ['/', '搜尋'],
    ['Esc', '退回一步'],
    ['Ctrl + Z', '復原一次撤回'],
    ['方向鍵', '在卡片之間、段落之間移動'],
    ['Enter', '選取'],
    ['?', '顯示這些按鍵'],
  ],
  close: '關閉',
  loading: '正在讀取論證圖……',
  again: '再試一次',
  away: '伺服器沒有回應。本頁會自行再試。',
  noMap: (map) => `沒有「${map}」這張論證圖。`,
  noStatement: (statement) => `這張論證圖沒有「${statement}」這個陳述。`,
  didYouMean: '是不是',
  empty: '這裡還沒有內容。請用這個指令匯入論證圖：',
  maps: '要看的論證圖',
  exercises: '練習',
  closed: '這個伺服器不公開論證圖，好讓大家以它練習。練習題人人可做。',
  toExercises: '前往練習',
  notLoaded: '本頁未能載入：伺服器沒有回應。',
};

const BY_LANGUAGE: Readonly<Record<PageLanguage, PageWords>> = { en: EN, 'zh-Hant': ZH };

export function pageWords(language: PageLanguage): PageWords {
  return BY_LANGUAGE[language];
}
