import { useEffect, useState } from 'react';
import { KeysDialog } from './keys-dialog.js';
import { MapDesk } from './map-desk.js';
import { PageHead } from './page-head.js';
import { PageMessage } from './page-message.js';
import { useMap } from './use-map.js';
import { useTheme } from './view/use-theme.js';
import { useView } from './view/use-view.js';
import type { Action } from './view/view-state.js';
import { pageWords } from './words/page-words.js';

/** A map that holds nothing is told of like none at all. */
const EMPTY = { kind: 'missing', maps: [] } as const;

/** The whole page: what is looked at, read from its address, and the panes that show it. */
export function Explorer() {
  const [history, dispatch] = useView();
  const [theme, setTheme] = useTheme();
  const [isKeysOpen, setIsKeysOpen] = useState(false);
  const { now } = history;
  const [state, again] = useMap(now.map, now.language);
  const words = pageWords(now.language);
  useKeys(dispatch, () => setIsKeysOpen(true));
  const title = state.kind === 'read' ? state.map.title : now.map;
  useEffect(() => {
    document.title = `${title} – Therefore ∴`;
  }, [title]);

  return (
    <div className="page" data-pane={now.pane}>
      <PageHead
        history={history}
        maps={state.kind === 'read' || state.kind === 'missing' ? state.maps : []}
        title={title}
        textLanguage={state.kind === 'read' ? state.map.textLanguage : now.language}
        theme={theme}
        words={words}
        dispatch={dispatch}
        onTheme={setTheme}
        onKeys={() => setIsKeysOpen(true)}
      />
      {state.kind === 'read' && state.map.statements.length > 0 ? (
        <MapDesk map={state.map} view={now} words={words} dispatch={dispatch} />
      ) : (
        <main className="page-whole">
          <PageMessage
            state={state.kind === 'read' ? EMPTY : state}
            map={now.map}
            language={now.language}
            words={words}
            dispatch={dispatch}
            onAgain={again}
          />
        </main>
      )}
      {isKeysOpen ? <KeysDialog words={words} onClose={() => setIsKeysOpen(false)} /> : null}
    </div>
  );
}

/** The keys that work anywhere on the page but in a field that takes text. */
function useKeys(dispatch: (action: Action) => void, onHelp: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what help does never changes
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement &&
        target.matches('input, textarea, select, [contenteditable]');
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) {
        dispatch({ type: 'back' });
      } else if (isTyping || event.altKey) {
        return;
      } else if (event.key === 'z' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        dispatch({ type: 'undo' });
      } else if (event.key === '/' && !event.ctrlKey) {
        event.preventDefault();
        document.getElementById('search')?.focus();
      } else if (event.key === '?') {
        onHelp();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [dispatch]);
}
