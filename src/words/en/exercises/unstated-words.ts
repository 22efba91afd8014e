import type { UnstatedFacts } from '../../../exercises/facts/unstated-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { statementsByKey } from './by-key.js';
import { quotedTexts, signalSentence } from './quotations.js';

/** What is said of a premise that was left out. */
export const UNSTATED_WORDS: SentencesFor<UnstatedFacts> = {
  unstatedTask: () =>
    'One premise of this step has been left out here; the text may say it, or take it for granted. Find the one that joins what is shown to the conclusion.',
  unstatedQuestion: () => 'Which of these statements is the premise that has been left out?',
  fillsTheGap({ premises, conclusion, isImplicit, signals }) {
    const [from, to] = [statementsByKey(premises), statementsByKey([conclusion])];
    const unsaid = isImplicit ? ' The text does not say it and takes it for granted.' : '';
    return `It is taken together with ${from}, and so leads to ${to}.${unsaid}${signalSentence(signals)}`;
  },
  misfitReason(misfit, localize) {
    switch (misfit.why) {
      case 'ASIDE':
        return `It is drawn from ${statementsByKey([misfit.key])} in another step, and leads elsewhere, not to this conclusion.`;
      case 'AFTER':
        return 'It is drawn from the conclusion. What fills the gap has to come before the conclusion, not after it.';
      case 'NEXT':
        return `It belongs to the next step, in which it leads, with the conclusion, to ${quotedTexts([misfit.to], localize)}. This step does not need it.`;
      case 'AGAINST':
        return 'It speaks against this step or its conclusion, and cannot complete it.';
      case 'ELSEWHERE':
        return `It stands near this in the text and serves another purpose: it supports ${quotedTexts([misfit.to], localize)}.`;
      case 'NEAR':
        return 'It stands near this in the text. But suppose that it were not so: would that make a difference to this step?';
    }
  },
};
