import { exercisesOn } from './exercises/exercises-view.js';
import { KeysButton, LanguageChoice, ThemeChoice } from './page-choices.js';
import { SearchBox } from './search-box.js';
import type { MapTitle } from './use-map.js';
import type { Theme } from './view/use-theme.js';
import type { Action, History } from './view/view-state.js';
import type { PageWords } from './words/page-words.js';

/** The top of the page: which map, its exercises, search, undo, language, theme, keys. */
export function PageHead({
  history: { now, before },
  maps,
  title,
  textLanguage,
  theme,
  words,
  dispatch,
  onTheme,
  onKeys,
}: {
  readonly history: History;
  readonly maps: readonly MapTitle[];
  readonly title: string;
  /** The language that the map's texts come in. */
  readonly textLanguage: string;
  readonly theme: Theme;
  readonly words: PageWords;
  readonly dispatch: (action: Action) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onKeys: () => void;
}) {
  return (
    <header className="page-head">
      <h1>Therefore ∴</h1>
      {maps.length > 1 ? (
        <select
          aria-label={words.maps}
          value={now.map}
          onChange={(event) => dispatch({ type: 'map', map: event.target.value })}
        >
          {maps.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      ) : (
        <p className="page-title">{title}</p>
      )}
      <a className="page-link" href={exercisesOn(now.map, now.language)}>
        {words.exercises}
      </a>
      <span className="page-space" />
      <SearchBox
        map={now.map}
        language={textLanguage}
        words={words}
        onSelect={(statement) => dispatch({ type: 'select', statement })}
      />
      <button
        type="button"
        disabled={before.length === 0}
        onClick={() => dispatch({ type: 'undo' })}
      >
        {words.undo}
      </button>
      <LanguageChoice
        language={now.language}
        onLanguage={(language) => dispatch({ type: 'language', language })}
      />
      <ThemeChoice theme={theme} words={words} onTheme={onTheme} />
      <KeysButton words={words} onKeys={onKeys} />
    </header>
  );
}
