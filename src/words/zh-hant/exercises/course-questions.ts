import type { QuestionWords } from '../../question-words.js';
import { inMarks } from '../names.js';
import { joinedByAnd } from './joined.js';

/** The words that go out with exercises. */
export const QUESTION_WORDS: QuestionWords = {
  kinds: {
    ROLE: '角色',
    ATTACH: '什麼支持什麼',
    LINKED: '聯合或各自獨立',
    UNSTATED: '未說出的前提',
    SCHEME: '論證型式',
    ATTACK: '反對的對象',
    DEPENDENCE: '依賴',
    EVIDENCE: '證據',
    BUILD: '繪製論證圖',
  },
  difficulties: { EASY: '容易', MEDIUM: '中等', HARD: '困難' },
  quote: inMarks,
  quoteAll: (texts) => texts.map(inMarks).join(''),
  colon: '：',
  fromText: '出自原文',
  readAgain: '再讀一次',
  label: (key) => `(${key})`,
  built: {
    task: '這些陳述是論證的一部分，次序已打亂，最終都導向同一個結論。請說出每一個陳述在其中做什麼。「與其他陳述聯合」指它們須合在一起才成立；「單獨」指它自成一個理由或一個反對意見。',
    question: '每一個陳述在論證中做什麼？',
    central: '它是核心主張。',
    end: '它既不支持也不反對其他任何一個。',
    supports: (target, together) =>
      `它${together ? '與其他陳述聯合' : '單獨'}支持${apart(target)}。`,
    attacks: (target, together) =>
      `它${together ? '與其他陳述聯合' : '單獨'}反對${apart(target)}。`,
    step: (premises, conclusion) => `從 ${joinedByAnd(premises, ' 和 ')} 到 ${conclusion} 的推論`,
    objection: (attackers, target) =>
      `${joinedByAnd(attackers, ' 和 ')} 對${apart(target)}${/[0-9]$/.test(target) ? ' ' : ''}的反對`,
    both: (functions) => functions.join(''),
    right: (statement, does) => `陳述 ${statement}：${does}`,
    wrong: '在論證圖中，這個陳述所做的不是這樣。',
  },
};

/** Figures stand apart from Chinese, words do not. */
function apart(text: string): string {
  return /^[0-9]/.test(text) ? ` ${text}` : text;
}
