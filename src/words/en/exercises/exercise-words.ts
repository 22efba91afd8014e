import type { ExerciseSentences } from '../../exercise-words.js';
import { ATTACH } from './attach-words.js';
import { CAPTION } from './caption-words.js';
import { LINKED } from './linked-words.js';
import { MARKING } from './marking-words.js';
import { ROLE } from './role-words.js';
import { shortfall } from './shortfall-words.js';
import { UNSTATED } from './unstated-words.js';

/** What is said of exercises. */
export const EXERCISES: ExerciseSentences = {
  facts: {
    mapText: ({ text }, localize) => localize(text),
    ...ROLE,
    ...ATTACH,
    ...LINKED,
    ...UNSTATED,
    ...CAPTION,
    ...MARKING,
  },
  shortfall,
};
