import type {
  RoleAsked,
  RoleFacts,
  RoleNeighbours,
  StruckThing,
} from '../../../exercises/facts/role-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { statementsByKey } from './by-key.js';
import { signalInBrackets, signalSentence } from './quotations.js';
import { withoutGaps } from './without-gaps.js';

/** What is said of the role of a statement. */
export const ROLE_WORDS: SentencesFor<RoleFacts> = {
  roleTask: () => '以下陳述在論證中彼此相關，按原文順序排列。請判斷所問的陳述在其中扮演什麼角色。',
  roleQuestion: ({ key }) => `陳述 ${key} 在這段論證中扮演什麼角色？`,
  roleChoice: ({ role }) => CHOICES[role],
  roleReason: ({ right, chosen, around }) =>
    withoutGaps(REASONS[right][chosen](wordsAround(around))),
};

const CHOICES: Readonly<Record<RoleAsked, string>> = {
  PREMISE: '前提：它支持另一個陳述，而這裡沒有陳述支持它',
  INTERMEDIATE: '中間結論：這裡有陳述支持它，它又支持另一個陳述',
  CONCLUSION: '結論：這裡有陳述支持它，而它不再支持別的陳述',
  OBJECTION: '反對意見：它反對另一個陳述，或反對某一步推論',
};

interface WordsAround {
  /** What it is drawn from, step by step, and that it is drawn from there. */
  readonly from: string;
  /** A statement that it is drawn from. */
  readonly first: string;
  /** What is drawn from it, step by step. */
  readonly to: string;
  /** The same with the words that signal each. */
  readonly onwards: string;
  /** The conclusion of the first of these steps. */
  readonly next: string;
  /** What it is a reason for, and beside what. */
  readonly reasonFor: string;
  readonly against: string;
  /** Which words of the text signal the objection. */
  readonly signal: string;
  /** Which of the statements the text does not say. */
  readonly unsaid: string;
}

function wordsAround(around: RoleNeighbours): WordsAround {
  const { from, fromMore, to, toMore, against, unsaid, signals } = around;
  const conclusions = [...new Set(to.map(({ conclusion }) => conclusion))];
  const drawn = from.map((step) => {
    const together = step.premises.length < 2 ? ' ' : ' 合在一起';
    return statementsByKey(step.premises) + together + signalInBrackets(step.signals);
  });
  const onwards = to.map(
    (step) => statementsByKey([step.conclusion]) + signalInBrackets(step.signals),
  );
  const reasonFor = to.map(({ conclusion, beside, signals: signs }) => {
    const others = beside.length === 0 ? '' : `，與${statementsByKey(beside)} 合在一起`;
    return `${statementsByKey([conclusion])} 的理由${others}${signalInBrackets(signs)}`;
  });
  return {
    from: `${drawn.join('，另由')}${fromMore ? '（另有這裡未列出的理由）' : ''}推出`,
    first: statementsByKey((from[0]?.premises ?? []).slice(0, 1)),
    to: statementsByKey(conclusions),
    next: statementsByKey(conclusions.slice(0, 1)),
    reasonFor: reasonFor.join('，也是') + (toMore ? '（也是這裡未列出的陳述的理由）' : ''),
    against: against === null ? '' : struck(against),
    onwards: onwards.join('和'),
    signal: signalSentence(signals),
    unsaid: unsaid.length === 0 ? '' : `原文沒有明說${statementsByKey(unsaid)}，只是預設。`,
  };
}

function struck(thing: StruckThing): string {
  switch (thing.kind) {
    case 'statement':
      return `${statementsByKey([thing.key])} `;
    case 'step':
      return `從${statementsByKey(thing.premises)} 到${statementsByKey([thing.conclusion])} 這一步推論`;
    case 'objection':
      return `${statementsByKey(thing.attackers)} 這個反對意見`;
  }
}

/* What is wrong is answered with a question that leaves open what is right; what is half right with
   the half that is seen. */

const BOTH_SIDES =
  '中間結論的前後都要有陳述。請逐一看其他陳述：哪個是用來支持它的？哪個是由它推出的？';
const BECAUSE = (other: string) =>
  `請在它和${other} 之間加上「因為」，兩個方向都試一試：究竟是哪個用來支持哪個？`;
const AGAINST_WHAT =
  '反對意見會削弱某個陳述或某一步推論。假設它為真，其他陳述中有哪個會因此變得較不可信？';

const REASONS: Readonly<
  Record<RoleAsked, Readonly<Record<RoleAsked, (around: WordsAround) => string>>>
> = {
  PREMISE: {
    PREMISE: ({ reasonFor, unsaid }) => `它是${reasonFor}。論證中沒有再為它提出理由。${unsaid}`,
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ next }) => BECAUSE(next),
    OBJECTION: () => AGAINST_WHAT,
  },
  INTERMEDIATE: {
    PREMISE: ({ to }) =>
      `對了一半：它是${to} 的理由。但它並不是直接當作前提的：請找出有什麼支持它。`,
    INTERMEDIATE: ({ from, onwards, unsaid }) => `它由${from}，論證又由它推到${onwards}。${unsaid}`,
    CONCLUSION: ({ from }) => `對了一半：它由${from}。但論證並未到此為止：請找出由它推出了什麼。`,
    OBJECTION: () => AGAINST_WHAT,
  },
  CONCLUSION: {
    PREMISE: ({ first }) => BECAUSE(first),
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ from, unsaid }) => `它由${from}，由它不再推出別的陳述。${unsaid}`,
    OBJECTION: () => AGAINST_WHAT,
  },
  OBJECTION: {
    PREMISE: ({ against }) =>
      `其他陳述中有哪個會因它而更可信？假設它為真，再想想${against}會如何。`,
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ against }) =>
      `其他陳述中有哪個是用來支持它的？假設它為真，再想想${against}會如何。`,
    OBJECTION: ({ against, signal }) =>
      `它反對${against}：它若為真，後者就更站不住腳。${signal}它本身既不是這些陳述中任何一個的理由，也不由其中任何一個推出。`,
  },
};
