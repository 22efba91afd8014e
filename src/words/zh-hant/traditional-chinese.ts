import type { Catalogue } from '../catalogue.js';
import { EXERCISES } from './exercises/exercise-words.js';
import { LABELS } from './labels.js';
import { LINT } from './lint.js';

/** The catalogue of Traditional Chinese. */
export const TRADITIONAL_CHINESE: Catalogue = { labels: LABELS, lint: LINT, exercises: EXERCISES };
