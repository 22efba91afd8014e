import type { ExerciseSentences } from '../../exercise-words.js';
import { MARKING } from './marking-words.js';
import { shortfall } from './shortfall-words.js';

/** What is said of exercises. */
export const EXERCISES: ExerciseSentences = {
  facts: {
    mapText: ({ text }, localize) => localize(text),
    ...MARKING,
  },
  shortfall,
};
