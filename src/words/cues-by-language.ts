import type { CuesByLanguage } from '../exercises/text-cues.js';
import { CATALOGUES } from './catalogues.js';

/** The cues of all languages that the program speaks. */
export const CUES_BY_LANGUAGE: CuesByLanguage = Object.fromEntries(
  Object.entries(CATALOGUES).map(([language, { textCues }]) => [language, textCues]),
);
