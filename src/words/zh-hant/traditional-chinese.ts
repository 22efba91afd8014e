import type { Catalogue } from '../catalogue.js';
import { EXERCISES } from './exercises/exercise-words.js';
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
  textCues: TEXT_CUES,
};
