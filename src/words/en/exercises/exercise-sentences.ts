import type { ExerciseSentences } from '../../exercise-words.js';
import { ATTACH_WORDS } from './attach-words.js';
import { ATTACK_WORDS } from './attack-words.js';
import { BUILD_WORDS } from './build-words.js';
import { CAPTION_WORDS } from './caption-words.js';
import { DEPENDENCE_WORDS } from './dependence-words.js';
import { EVIDENCE_WORDS } from './evidence-words.js';
import { LINKED_WORDS } from './linked-words.js';
import { MARKING_WORDS } from './marking-words.js';
import { ROLE_WORDS } from './role-words.js';
import { SCHEME_WORDS } from './scheme-words.js';
import { shortfallReason } from './shortfall-words.js';
import { UNSTATED_WORDS } from './unstated-words.js';

/** What is said of exercises. */
export const EXERCISE_WORDS: ExerciseSentences = {
  facts: {
    mapText: ({ text }, localize) => localize(text),
    ...ROLE_WORDS,
    ...ATTACH_WORDS,
    ...LINKED_WORDS,
    ...UNSTATED_WORDS,
    ...SCHEME_WORDS,
    ...ATTACK_WORDS,
    ...DEPENDENCE_WORDS,
    ...EVIDENCE_WORDS,
    ...BUILD_WORDS,
    ...CAPTION_WORDS,
    ...MARKING_WORDS,
  },
  shortfall: shortfallReason,
};
