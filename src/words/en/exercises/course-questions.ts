import type { QuestionWords } from '../../question-words.js';
import { inMarks, listed } from '../names.js';

/** The words that go out with exercises. */
export const QUESTION_WORDS: QuestionWords = {
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
  quote: inMarks,
  quoteAll: (texts) => texts.map(inMarks).join(' '),
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
    step: (premises, conclusion) => `the step from ${listed(premises)} to ${conclusion}`,
    objection: (attackers, target) => `the objection of ${listed(attackers)} against ${target}`,
    both: (functions) => functions.join(' '),
    right: (statement, does) => `Statement ${statement}: ${does}`,
    wrong: 'That is not what this statement does in the map.',
  },
};
