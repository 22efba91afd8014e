import './exercises.css';
import './choose.css';
import './texts.css';
import './answer.css';
import './marks.css';
import { useEffect, useState } from 'react';
import { KeysDialog } from '../keys-dialog.js';
import { KeysButton, LanguageChoice, ThemeChoice } from '../page-choices.js';
import { useTheme } from '../view/use-theme.js';
import { pageWords } from '../words/page-words.js';
import { AskedNotice } from './asked-notice.js';
import { ChooseView } from './choose-view.js';
import { SetView } from './set-view.js';
import { takesLetters } from './takes-letters.js';
import { useExerciseSet, useMapTitle } from './use-exercises.js';
import { useExercisesView } from './use-exercises-view.js';
import { exerciseWords } from './words/exercise-words.js';

/** The learner's page: a set is chosen, then done, one exercise after another. */
export function ExercisesPage() {
  const [view, go] = useExercisesView();
  const [theme, setTheme] = useTheme();
  const [version, setVersion] = useState(0);
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const { map, language, at } = view;
  const isChoosing = at === 'choose';
  const set = useExerciseSet(isChoosing ? null : view, version);
  const found = useMapTitle(isChoosing ? map : null, language);
  const title = set.data?.mapTitle ?? found.data ?? map;
  const page = pageWords(language);
  const words = exerciseWords(language);
  useEffect(() => {
    document.title = `${words.exercises}: ${title} – Therefore ∴`;
  }, [words, title]);
  useHelpKey(() => setIsKeysOpen(true));

  return (
    <div className="exercises">
      <header className="page-head">
        <h1>Therefore ∴</h1>
        <p className="page-title">{title}</p>
        <a className="page-link" href={`?${new URLSearchParams({ map, lang: language })}`}>
          {words.explorer}
        </a>
        <span className="page-space" />
        <LanguageChoice language={language} onLanguage={(one) => go({ ...view, language: one })} />
        <ThemeChoice theme={theme} words={page} onTheme={setTheme} />
        <KeysButton words={page} onKeys={() => setIsKeysOpen(true)} />
      </header>
      {isChoosing ? (
        <ChooseView view={view} found={found} words={words} onGo={go} />
      ) : (
        <>
          <AskedNotice asked={set} map={map} language={language} words={words} />
          {set.data === null ? null : (
            <SetView
              set={set.data}
              view={view}
              words={words}
              onGo={go}
              onAnew={() => setVersion((before) => before + 1)}
            />
          )}
        </>
      )}
      {isKeysOpen ? (
        <KeysDialog
          words={{ ...page, keyList: words.keyList }}
          onClose={() => setIsKeysOpen(false)}
        />
      ) : null}
    </div>
  );
}

function useHelpKey(onHelp: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what help does never changes
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !takesLetters(event.target)) onHelp();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
