import type { Catalogue } from '../catalogue.js';
import { LABELS } from './labels.js';

/** The catalogue of Traditional Chinese. */
export const TRADITIONAL_CHINESE: Catalogue = { labels: LABELS };
