import { storedText } from './stored-text.js';
import { LANGUAGES, type Language } from './view-state.js';

/** The map that is shown where an address names none. */
export const USUAL_MAP = 'ai-bubble';

/** Where the language chosen last is kept. */
export const STORED_LANGUAGE = 'therefore:language';

/** The language chosen last, else the reader's own as far as the page speaks it. */
export function usualLanguage(): Language {
  const stored = storedText(STORED_LANGUAGE);
  const known = LANGUAGES.find((one) => one === stored);
  if (known !== undefined) return known;
  return navigator.languages.some((one) => /^zh\b/i.test(one)) ? 'zh-Hant' : 'en';
}
