import { useEffect, useReducer } from 'react';
import { addressOf, viewFrom } from './address.js';
import { type Action, type History, LANGUAGES, type Language, viewReducer } from './view-state.js';

const USUAL_MAP = 'ai-bubble';
const STORED_LANGUAGE = 'therefore:language';

/** The view of the page, kept in its address so that a link restores it. */
export function useView(): readonly [History, (action: Action) => void] {
  const [history, dispatch] = useReducer(viewReducer, null, firstHistory);
  const { now } = history;
  useEffect(() => {
    window.history.replaceState(null, '', addressOf(now));
    localStorage.setItem(STORED_LANGUAGE, now.language);
    document.documentElement.lang = now.language;
  }, [now]);
  return [history, dispatch];
}

function firstHistory(): History {
  const usual = { map: USUAL_MAP, language: usualLanguage() };
  return { now: viewFrom(window.location.search, usual), before: [] };
}

/** The language chosen last, else the reader's own as far as the page speaks it. */
function usualLanguage(): Language {
  const stored = localStorage.getItem(STORED_LANGUAGE);
  const known = LANGUAGES.find((one) => one === stored);
  if (known !== undefined) return known;
  return navigator.languages.some((one) => /^zh\b/i.test(one)) ? 'zh-Hant' : 'en';
}
