import { useEffect, useReducer } from 'react';
import { addressOf, viewFrom } from './address.js';
import { storeText } from './stored-text.js';
import { STORED_LANGUAGE, USUAL_MAP, usualLanguage } from './usual-view.js';
import { type Action, type History, viewReducer } from './view-state.js';

/** The view of the page, kept in its address so that a link restores it. */
export function useView(): readonly [History, (action: Action) => void] {
  const [history, dispatch] = useReducer(viewReducer, null, firstHistory);
  const { now } = history;
  useEffect(() => {
    window.history.replaceState(null, '', addressOf(now));
    storeText(STORED_LANGUAGE, now.language);
    document.documentElement.lang = now.language;
  }, [now]);
  return [history, dispatch];
}

function firstHistory(): History {
  const usual = { map: USUAL_MAP, language: usualLanguage() };
  return { now: viewFrom(window.location.search, usual), before: [] };
}
