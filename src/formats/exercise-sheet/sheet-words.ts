import type { WordsLanguage } from '../../words/catalogues.js';

/** The words of the sheet itself. */
export interface SheetWords {
  title(map: string): string;
  readonly name: string;
  readonly date: string;
  readonly points: string;
  worth(points: number): string;
  readonly key: string;
  /** Below the title of the key: what the exercises were made from, and how to make them again. */
  made(map: string, seed: number): string;
  readonly answers: string;
  /** Above the room to draw in, by the number of the exercise: it may have come to another page. */
  room(number: number): string;
  readonly half: string;
  supports(premises: readonly string[], conclusion: string): string;
  attacks(attackers: readonly string[], target: string): string;
  otherwise(note: string | null): string;
}

const EN: SheetWords = {
  title: (map) => `Exercises: ${map}`,
  name: 'Name',
  date: 'Date',
  points: 'Points',
  worth: (points) => `${points} point${points === 1 ? '' : 's'}`,
  key: 'Key',
  made: (map, seed) => `Made from the map ${map} with the seed ${seed}.`,
  answers: 'Write the letter beside the number:',
  room: (number) => `Room for the map of exercise ${number}`,
  half: 'partly right',
  supports: (premises, conclusion) =>
    premises.length === 1
      ? `${premises[0]} supports ${conclusion}.`
      : `${premises.join(' and ')} together support ${conclusion}.`,
  attacks: (attackers, target) =>
    attackers.length === 1
      ? `${attackers[0]} attacks ${target}.`
      : `${attackers.join(' and ')} together attack ${target}.`,
  otherwise: (note) => (note === null ? 'Also accepted:' : `Also accepted (${note}):`),
};

const ZH: SheetWords = {
  title: (map) => `練習：${map}`,
  name: '姓名',
  date: '日期',
  points: '得分',
  worth: (points) => `${points} 分`,
  key: '答案',
  made: (map, seed) => `由論證圖 ${map} 以種子 ${seed} 產生。`,
  answers: '在編號旁填上字母：',
  room: (number) => `練習 ${number}：在此畫圖`,
  half: '部分正確',
  supports: (premises, conclusion) =>
    `${premises.join('、')} ${premises.length === 1 ? '' : '聯合'}支持 ${conclusion}。`,
  attacks: (attackers, target) =>
    `${attackers.join('、')} ${attackers.length === 1 ? '' : '聯合'}反對${/^[0-9]/.test(target) ? ' ' : ''}${target}。`,
  otherwise: (note) => (note === null ? '也可接受：' : `也可接受（${note}）：`),
};

const WORDS: Readonly<Record<WordsLanguage, SheetWords>> = { en: EN, 'zh-Hant': ZH };

export function sheetWords(language: WordsLanguage): SheetWords {
  return WORDS[language];
}
