import { SearchBox } from './search-box.js';
import type { MapTitle } from './use-map.js';
import { THEMES, type Theme } from './view/use-theme.js';
import { type Action, type History, LANGUAGES } from './view/view-state.js';
import type { PageWords } from './words/page-words.js';

const LANGUAGE_NAMES = { en: 'English', 'zh-Hant': '繁體中文' } as const;

/** The top of the page: which map, search, undo, language, theme, keys. */
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
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
      <span className="page-group" role="group" aria-label="Language / 語言">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={language === now.language}
            onClick={() => dispatch({ type: 'language', language })}
          >
            {LANGUAGE_NAMES[language]}
          </button>
        ))}
      </span>
      <select
        aria-label={words.theme}
        value={theme}
        onChange={(event) => {
          const chosen = THEMES.find((one) => one === event.target.value);
          if (chosen !== undefined) onTheme(chosen);
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
      <button type="button" aria-label={words.keys} title={words.keys} onClick={onKeys}>
        ?
      </button>
    </header>
  );
}
