import type { Captioned, CaptionFacts } from '../../../exercises/facts/caption-facts.js';
import type { SentencesFor } from '../../exercise-words.js';

/** What a shown text is called. */
export const CAPTION_WORDS: SentencesFor<CaptionFacts> = {
  caption: ({ of }) => NAMES[of],
  findingCaption({ publisher, published }) {
    const known = [publisher, published].filter((one) => one !== null);
    return known.length === 0 ? '查證結果' : `查證結果（${known.join('，')}）`;
  },
};

const NAMES: Readonly<Record<Captioned, string>> = {
  PREMISE: '前提',
  CONCLUSION: '結論',
  OBJECTION: '反對意見',
  CLAIM: '主張',
  GIVEN_UP: '放棄的陳述',
};
