import type { DependenceFacts, Fate, Tie } from '../../../exercises/facts/dependence-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts } from './quotations.js';

/** What is said of conclusions where a statement is given up. */
export const DEPENDENCE_WORDS: SentencesFor<DependenceFacts> = {
  dependenceTask: () =>
    'Suppose that statement 1 is given up: the text may no longer rely on it, while all else that it takes as given stays. Say of each conclusion whether it falls, since the text has no other way to it, or still stands.',
  dependenceQuestion: ({ key }) => `What becomes of statement ${key}, if statement 1 is given up?`,
  fateChoice: ({ fate }) => CHOICES[fate],
  fateReason: ({ tie, from, beside, chosen }, localize) =>
    REASONS[tie][chosen](quotedTexts(from, localize), quotedTexts(beside, localize)),
};

const CHOICES: Readonly<Record<Fate, string>> = {
  FALLS: 'It falls: without statement 1 the text has no way to it',
  STANDS: 'It stands: what the text gives for it is enough without statement 1',
};

const REASONS: Readonly<
  Record<Tie, Readonly<Record<Fate, (from: string, beside: string) => string>>>
> = {
  DRAWN_FROM_IT: {
    FALLS: (from) =>
      from === ''
        ? 'It is drawn from statement 1, and the text has nothing else for it that would do without.'
        : `It is drawn from statement 1 together with ${from}, and the text has nothing else for it that would do without.`,
    STANDS: (from) =>
      from === ''
        ? 'The text draws it from statement 1. Does it give another reason, one that does not go back to statement 1?'
        : `The text draws it from statement 1 together with ${from}. Would that be enough alone? And is there another reason?`,
  },
  RESTS_ON_IT: {
    FALLS: (from, beside) =>
      `It is drawn from ${from}, and that falls with statement 1.${beside === '' ? '' : ` What it is drawn from as well, ${beside}, is not enough by itself.`} The text has nothing else for it that would do without.`,
    STANDS: (from, beside) =>
      `The text draws it from ${from}${beside === '' ? '' : `, together with ${beside}`}. Go back from there, step by step, and see what that rests on.`,
  },
  HAS_ANOTHER_REASON: {
    FALLS: () =>
      'A way does lead to it from statement 1. But is it the only one? Look for what the text says for it in another place.',
    STANDS: (from) =>
      `A way leads to it from statement 1, but there is another one: the text also draws it from ${from}, and that does not need statement 1.`,
  },
  REASON_FOR_IT: {
    FALLS: () =>
      'Look which way the argument runs: from this to statement 1, not from statement 1 to this.',
    STANDS: (from) =>
      `It is among the reasons for statement 1, not the other way round. It is drawn from ${from}, whether or not statement 1 is kept.`,
  },
  APART: {
    FALLS: () =>
      'It stands near by in the text. But go back through what it is drawn from: does statement 1 come up at all?',
    STANDS: (from) => `It is drawn from ${from}, and nothing in that goes back to statement 1.`,
  },
};
