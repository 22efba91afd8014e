import { nearestPageLanguage, type PageLanguage, pageLanguageOf } from '../words/languages.js';
import { storedText } from './stored-text.js';

/** The map that is shown where an address names none. */
export const USUAL_MAP = 'ai-bubble';

/** Where the language chosen last is kept. */
export const STORED_LANGUAGE = 'therefore:language';

/** The language chosen last, else the reader's own as far as the page speaks it. */
export function usualLanguage(): PageLanguage {
  return pageLanguageOf(storedText(STORED_LANGUAGE)) ?? nearestPageLanguage(navigator.languages);
}
