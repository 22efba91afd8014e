import type { ExerciseFact } from './exercise-fact.js';

/** What a shown text is, where that does not tell. */
export interface CaptionFacts {
  readonly caption: { readonly of: Captioned };
  /** With as much of its source as is known. */
  readonly findingCaption: {
    readonly publisher: string | null;
    /** A date, as the map has it. */
    readonly published: string | null;
  };
}

export type Captioned = 'PREMISE' | 'CONCLUSION' | 'OBJECTION' | 'CLAIM' | 'GIVEN_UP';

export const PREMISE_CAPTION = captionFor('PREMISE');
export const CONCLUSION_CAPTION = captionFor('CONCLUSION');
export const OBJECTION_CAPTION = captionFor('OBJECTION');
export const CLAIM_CAPTION = captionFor('CLAIM');
export const GIVEN_UP_CAPTION = captionFor('GIVEN_UP');

export function findingCaption(
  publisher: string | null,
  published: string | null,
): ExerciseFact<'findingCaption'> {
  return { say: 'findingCaption', publisher, published };
}

function captionFor(of: Captioned): ExerciseFact<'caption'> {
  return { say: 'caption', of };
}
