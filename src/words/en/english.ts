import type { Catalogue } from '../catalogue.js';
import { LABELS } from './labels.js';

/** The English catalogue. */
export const ENGLISH: Catalogue = { labels: LABELS };
