import type { ExerciseSentences } from '../../exercise-words.js';
import { ATTACH } from './attach-words.js';
import { ATTACK } from './attack-words.js';
import { BUILD } from './build-words.js';
import { CAPTION } from './caption-words.js';
import { DEPENDENCE } from './dependence-words.js';
import { EVIDENCE } from './evidence-words.js';
import { LINKED } from './linked-words.js';
import { MARKING } from './marking-words.js';
import { ROLE } from './role-words.js';
import { SCHEME } from './scheme-words.js';
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
    ...SCHEME,
    ...ATTACK,
    ...DEPENDENCE,
    ...EVIDENCE,
    ...BUILD,
    ...CAPTION,
    ...MARKING,
  },
  shortfall,
};
