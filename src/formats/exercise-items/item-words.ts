import type { Difficulty, ExerciseKind } from '../../exercises/exercise.js';
import type { WordsLanguage } from '../../words/catalogues.js';

/** The words of our own that go out with exercises. */
export interface ItemWords {
  /** As the learner's page calls them. */
  readonly kinds: Readonly<Record<ExerciseKind, string>>;
  readonly difficulties: Readonly<Record<Difficulty, string>>;
  /** Around a text that is quoted. */
  quote(text: string): string;
  /** A heading and what it heads, on one line. */
  readonly colon: string;
  /** Above what is quoted. */
  readonly fromText: string;
  readonly readAgain: string;
  /** What a choice is called: “(a)”. */
  label(key: string): string;
  readonly built: BuiltWords;
}

/** What a statement does in a map that was to be built. */
export interface BuiltWords {
  readonly task: string;
  readonly question: string;
  /** The one that all lead to; where there are several, each is just an end. */
  readonly central: string;
  readonly end: string;
  supports(target: string, together: boolean): string;
  attacks(target: string, together: boolean): string;
  /** A step as a target. */
  step(premises: readonly string[], conclusion: string): string;
  /** An objection as a target. */
  objection(attackers: readonly string[], target: string): string;
  both(functions: readonly string[]): string;
  right(statement: string, does: string): string;
  readonly wrong: string;
}

const list = (keys: readonly string[], and: string, comma: string) =>
  keys.length < 2 ? keys.join('') : `${keys.slice(0, -1).join(comma)}${and}${keys.at(-1)}`;

const EN: ItemWords = {
  kinds: {
    ROLE: 'Role',
    ATTACH: 'What supports what',
    LINKED: 'Linked or independent',
    UNSTATED: 'The unstated premise',
    SCHEME: 'Scheme',
    ATTACK: 'Target of an objection',
    DEPENDENCE: 'Dependence',
    EVIDENCE: 'Evidence',
    BUILD: 'Build the map',
  },
  difficulties: { EASY: 'easy', MEDIUM: 'medium', HARD: 'hard' },
  quote: (text) => `“${text}”`,
  colon: ': ',
  fromText: 'From the text',
  readAgain: 'Read again',
  label: (key) => `(${key})`,
  built: {
    task: 'These statements are one piece of the argument, in disorder; all lead to one conclusion in the end. Say what each of them does in it. Together with others means that they lead to it only together; alone, that it is a reason or an objection of its own.',
    question: 'What does each statement do in the argument?',
    central: 'It is the central claim.',
    end: 'It neither supports nor attacks any of the others.',
    supports: (target, together) =>
      `It supports ${target}, ${together ? 'together with others' : 'alone'}.`,
    attacks: (target, together) =>
      `It attacks ${target}, ${together ? 'together with others' : 'alone'}.`,
    step: (premises, conclusion) =>
      `the step from ${list(premises, ' and ', ', ')} to ${conclusion}`,
    objection: (attackers, target) =>
      `the objection of ${list(attackers, ' and ', ', ')} against ${target}`,
    both: (functions) => functions.join(' '),
    right: (statement, does) => `Statement ${statement}: ${does}`,
    wrong: 'That is not what this statement does in the map.',
  },
};

/** Figures stand apart from Chinese, words do not. */
const parted = (text: string) => (/^[0-9]/.test(text) ? ` ${text}` : text);

const ZH: ItemWords = {
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
  quote: (text) => `「${text}」`,
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
      `它${together ? '與其他陳述聯合' : '單獨'}支持${parted(target)}。`,
    attacks: (target, together) =>
      `它${together ? '與其他陳述聯合' : '單獨'}反對${parted(target)}。`,
    step: (premises, conclusion) => `從 ${list(premises, ' 和 ', '、')} 到 ${conclusion} 的推論`,
    objection: (attackers, target) =>
      `${list(attackers, ' 和 ', '、')} 對${parted(target)}${/[0-9]$/.test(target) ? ' ' : ''}的反對`,
    both: (functions) => functions.join(''),
    right: (statement, does) => `陳述 ${statement}：${does}`,
    wrong: '在論證圖中，這個陳述所做的不是這樣。',
  },
};

const WORDS: Readonly<Record<WordsLanguage, ItemWords>> = { en: EN, 'zh-Hant': ZH };

export function itemWords(language: WordsLanguage): ItemWords {
  return WORDS[language];
}
