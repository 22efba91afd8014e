import type { Catalogue } from '../catalogue.js';
import { EXERCISES } from './exercises/exercise-words.js';
import { LOSSES } from './exercises/loss-words.js';
import { QUESTIONS } from './exercises/question-words.js';
import { SHEET } from './exercises/sheet-words.js';
import { LABELS } from './labels.js';
import { LINT } from './lint.js';
import { REPORTS } from './reports.js';
import { TEXT_CUES } from './text-cues.js';

/** The catalogue of Traditional Chinese. */
export const TRADITIONAL_CHINESE: Catalogue = {
  labels: LABELS,
  lint: LINT,
  reports: REPORTS,
  exercises: EXERCISES,
  exerciseQuestions: QUESTIONS,
  exerciseSheet: SHEET,
  exerciseLosses: LOSSES,
  textCues: TEXT_CUES,
};
