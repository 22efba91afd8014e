import type { ExerciseSentences } from '../../exercise-words.js';
import { MARKING } from './marking-words.js';
import { ROLE } from './role-words.js';
import { shortfall } from './shortfall-words.js';

/** What is said of exercises. */
export const EXERCISES: ExerciseSentences = {
  facts: {
    mapText: ({ text }, localize) => localize(text),
    ...ROLE,
    ...MARKING,
  },
  shortfall,
};
