import type { SheetWords } from '../../sheet-words.js';

/** The words of a sheet of exercises. */
export const SHEET_WORDS: SheetWords = {
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
  /** Characters are wide and high, and have no italics: what stands out is underlined. */
  typography: {
    text: [
      'font-family: "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif;',
      'line-height: 1.65;',
    ],
    caption: ['font-style: normal;', 'text-decoration: underline;', 'text-underline-offset: .2em;'],
    quotation: ['line-height: 1.55;'],
  },
};
