import type { BuildFacts } from '../../../exercises/facts/build-facts.js';
import type { SentencesFor } from '../../exercise-words.js';

/** What is said of a map that is to be built. */
export const BUILD_WORDS: SentencesFor<BuildFacts> = {
  buildTask: () =>
    [
      '以下陳述出自論證中的同一段，次序已打亂。請按原文的論證畫出它們的關係。',
      '畫推論：選出前提，再選出它們直接支持的陳述，即結論。',
      '幾個前提須合在一起才能推出結論的，畫成同一個推論（聯合）；各自就是一個理由的，分別畫成推論。',
      '畫反對意見：選出提出反對的陳述，再選出它所反對的：一個陳述、一個推論，或另一個反對意見。並非每段論證都有反對意見。',
      '每個陳述都有它的位置，最終都通到同一個結論。',
    ].join(''),
};
