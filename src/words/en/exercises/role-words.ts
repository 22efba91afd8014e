import type {
  RoleAsked,
  RoleFacts,
  RoleNeighbours,
  StruckThing,
} from '../../../exercises/facts/role-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { statementsByKey } from './by-key.js';
import { signalInBrackets, signalSentence } from './quotations.js';

/** What is said of the role of a statement. */
export const ROLE_WORDS: SentencesFor<RoleFacts> = {
  roleTask: () =>
    'These statements belong together in the argument and stand in the order of the text. Say what the one asked about does among them.',
  roleQuestion: ({ key }) => `What does statement ${key} do in this argument?`,
  roleChoice: ({ role }) => CHOICES[role],
  roleReason: ({ right, chosen, around }) => REASONS[right][chosen](wordsAround(around)),
};

const CHOICES: Readonly<Record<RoleAsked, string>> = {
  PREMISE: 'Premise: it supports another statement, and nothing here supports it',
  INTERMEDIATE:
    'Intermediate conclusion: something here supports it, and it supports another statement in turn',
  CONCLUSION: 'Conclusion: something here supports it, and it supports nothing further',
  OBJECTION: 'Objection: it speaks against another statement, or against a step',
};

interface WordsAround {
  /** What it is drawn from, step by step. */
  readonly from: string;
  /** A statement that it is drawn from, and whether it is from several. */
  readonly first: string;
  readonly several: boolean;
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
    const together = step.premises.length < 2 ? '' : ', taken together';
    return statementsByKey(step.premises) + together + signalInBrackets(step.signals);
  });
  const onwards = to.map(
    (step) => statementsByKey([step.conclusion]) + signalInBrackets(step.signals),
  );
  const reasonFor = to.map(({ conclusion, beside, signals: signs }) => {
    const others = beside.length === 0 ? '' : `, together with ${statementsByKey(beside)}`;
    return statementsByKey([conclusion]) + others + signalInBrackets(signs);
  });
  return {
    from:
      drawn.join(', and also from ') +
      (fromMore ? ' (there are other reasons, not shown here)' : ''),
    first: statementsByKey((from[0]?.premises ?? []).slice(0, 1)),
    several: from.flatMap(({ premises }) => premises).length > 1,
    to: statementsByKey(conclusions),
    next: statementsByKey(conclusions.slice(0, 1)),
    reasonFor: reasonFor.join('; and for ') + (toMore ? ' (and for more, not shown here)' : ''),
    against: against === null ? '' : struck(against),
    onwards: onwards.join(' and '),
    signal: signalSentence(signals),
    unsaid: unsaidSentence(unsaid),
  };
}

function unsaidSentence(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const them = keys.length > 1 ? 'them' : 'it';
  return ` The text does not say ${statementsByKey(keys)} and takes ${them} for granted.`;
}

function struck(thing: StruckThing): string {
  switch (thing.kind) {
    case 'statement':
      return statementsByKey([thing.key]);
    case 'step':
      return `the step from ${statementsByKey(thing.premises)} to ${statementsByKey([thing.conclusion])}`;
    case 'objection':
      return `the objection that is made in ${statementsByKey(thing.attackers)}`;
  }
}

/* What is wrong is answered with a question that leaves open what is right; what is half right with
   the half that is seen. */

const BOTH_SIDES =
  'An intermediate conclusion has something on either side. Ask of each of the other statements whether it is offered in support of this one, and whether it is drawn from it.';
const BECAUSE = (other: string) =>
  `Put “because” between this and ${other}, one way round and then the other: which of the two is offered in support of which?`;
const AGAINST_WHAT =
  'An objection takes weight from something. Suppose that this one is true: which of the other statements, or which step, would then be less credible?';

const REASONS: Readonly<
  Record<RoleAsked, Readonly<Record<RoleAsked, (around: WordsAround) => string>>>
> = {
  PREMISE: {
    PREMISE: ({ reasonFor, unsaid }) =>
      `It is given as a reason for ${reasonFor}. No reason is given for it in turn.${unsaid}`,
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ next }) => BECAUSE(next),
    OBJECTION: () => AGAINST_WHAT,
  },
  INTERMEDIATE: {
    PREMISE: ({ to }) =>
      `Half of it: it is a reason for ${to}. But it is not simply taken as given: look for what is offered in its support.`,
    INTERMEDIATE: ({ from, onwards, unsaid }) =>
      `It is drawn from ${from}, and the argument goes on from it to ${onwards}.${unsaid}`,
    CONCLUSION: ({ from, several }) =>
      `Half of it: it has ${several ? 'reasons' : 'a reason'}, being drawn from ${from}. But the argument does not stop there: look for what is drawn from it.`,
    OBJECTION: () => AGAINST_WHAT,
  },
  CONCLUSION: {
    PREMISE: ({ first }) => BECAUSE(first),
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ from, unsaid }) =>
      `It is drawn from ${from}. Nothing further is drawn from it.${unsaid}`,
    OBJECTION: () => AGAINST_WHAT,
  },
  OBJECTION: {
    PREMISE: ({ against }) =>
      `Which of the other statements would be the more credible for it? Suppose that it is true, and ask what becomes of ${against}.`,
    INTERMEDIATE: () => BOTH_SIDES,
    CONCLUSION: ({ against }) =>
      `Which of the other statements is offered in support of it? Suppose that it is true, and ask what becomes of ${against}.`,
    OBJECTION: ({ against, signal }) =>
      `It speaks against ${against}: if it is true, that has the less weight.${signal} It is itself neither a reason for any of these statements nor drawn from one.`,
  },
};
