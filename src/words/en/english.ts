import type { Catalogue } from '../catalogue.js';
import { EXERCISES } from './exercises/exercise-words.js';
import { LABELS } from './labels.js';
import { LINT } from './lint.js';
import { REPORTS } from './reports.js';
import { TEXT_CUES } from './text-cues.js';

/** The English catalogue. */
export const ENGLISH: Catalogue = {
  labels: LABELS,
  lint: LINT,
  reports: REPORTS,
  exercises: EXERCISES,
  textCues: TEXT_CUES,
};
