import type { UnstatedFacts } from '../../../exercises/facts/unstated-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { statementsByKey } from './by-key.js';
import { quotedTexts, signalSentence } from './quotations.js';
import { withoutGaps } from './without-gaps.js';

/** What is said of a premise that was left out. */
export const UNSTATED_WORDS: SentencesFor<UnstatedFacts> = {
  unstatedTask: () =>
    '這一步推論有一個前提在這裡被略去了；原文可能說了它，也可能只是預設。請找出把所示前提與結論連起來的那一個。',
  unstatedQuestion: () => '下列哪個陳述是被略去的前提？',
  fillsTheGap({ premises, conclusion, isImplicit, signals }) {
    const [from, to] = [statementsByKey(premises), statementsByKey([conclusion])];
    const unsaid = isImplicit ? '原文沒有明說，只是預設了它。' : '';
    return withoutGaps(`它與${from} 合在一起，才推得出${to}。${unsaid}${signalSentence(signals)}`);
  },
  misfitReason(misfit, localize) {
    switch (misfit.why) {
      case 'ASIDE':
        return `它是由${statementsByKey([misfit.key])} 在另一步推出的，通向別處，而不通向這個結論。`;
      case 'AFTER':
        return '它是由這個結論再推出來的。空缺要由在結論之前的陳述來補。';
      case 'NEXT':
        return `它是下一步的前提：和這個結論一起推出${quotedTexts([misfit.to], localize)}。這一步用不著它。`;
      case 'AGAINST':
        return '它是對這一步或其結論的反對，不能用來補足它。';
      case 'ELSEWHERE':
        return `它在原文中離得不遠，但另有用處：它支持的是${quotedTexts([misfit.to], localize)}。`;
      case 'NEAR':
        return '它在原文中離得不遠。但就算它不成立，這一步推論會有什麼不同嗎？';
    }
  },
};
