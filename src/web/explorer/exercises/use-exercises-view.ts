import { useCallback, useEffect, useState } from 'react';
import { storeText } from '../view/stored-text.js';
import { STORED_LANGUAGE, USUAL_MAP, usualLanguage } from '../view/usual-view.js';
import {
  anotherSeed,
  type ExercisesView,
  exercisesAddress,
  exercisesViewFrom,
} from './exercises-view.js';

/** The view of the page, kept in its address; each step can be gone back on in the browser. */
export function useExercisesView(): readonly [ExercisesView, (next: ExercisesView) => void] {
  const [view, setView] = useState(viewHere);
  const go = useCallback((next: ExercisesView) => {
    const address = exercisesAddress(next);
    if (address !== window.location.search) window.history.pushState(null, '', address);
    setView(next);
  }, []);
  useEffect(() => {
    const onBack = () => setView(viewHere());
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);
  useEffect(() => {
    storeText(STORED_LANGUAGE, view.language);
    document.documentElement.lang = view.language;
  }, [view.language]);
  return [view, go];
}

function viewHere(): ExercisesView {
  return exercisesViewFrom(window.location.search, {
    map: USUAL_MAP,
    language: usualLanguage(),
    seed: anotherSeed(),
  });
}
