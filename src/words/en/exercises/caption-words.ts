import type { Captioned, CaptionFacts } from '../../../exercises/facts/caption-facts.js';
import type { SentencesFor } from '../../exercise-words.js';

/** What a shown text is called. */
export const CAPTION_WORDS: SentencesFor<CaptionFacts> = {
  caption: ({ of }) => NAMES[of],
  findingCaption({ publisher, published }) {
    const known = [publisher, published].filter((one) => one !== null);
    return known.length === 0 ? 'Finding' : `Finding (${known.join(', ')})`;
  },
};

const NAMES: Readonly<Record<Captioned, string>> = {
  PREMISE: 'Premise',
  CONCLUSION: 'Conclusion',
  OBJECTION: 'Objection',
  CLAIM: 'Claim',
  GIVEN_UP: 'Given up',
};
