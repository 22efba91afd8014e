import type { Catalogue } from '../catalogue.js';
import { QUESTION_WORDS } from './exercises/course-questions.js';
import { EXERCISE_WORDS } from './exercises/exercise-sentences.js';
import { LOSS_WORDS } from './exercises/format-losses.js';
import { SHEET_WORDS } from './exercises/paper-sheet.js';
import { LABELS } from './labels.js';
import { LINT } from './lint.js';
import { REPORTS } from './reports.js';
import { TEXT_CUES } from './text-cues.js';

/** The English catalogue. */
export const ENGLISH: Catalogue = {
  labels: LABELS,
  lint: LINT,
  reports: REPORTS,
  exercises: EXERCISE_WORDS,
  exerciseQuestions: QUESTION_WORDS,
  exerciseSheet: SHEET_WORDS,
  exerciseLosses: LOSS_WORDS,
  textCues: TEXT_CUES,
};
