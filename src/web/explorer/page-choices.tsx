import { THEMES, type Theme } from './view/use-theme.js';
import { LANGUAGES, type Language } from './view/view-state.js';
import type { PageWords } from './words/page-words.js';

export const LANGUAGE_NAMES = { en: 'English', 'zh-Hant': '繁體中文' } as const;

/** The languages of the page, one of them chosen. */
export function LanguageChoice({
  language: chosen,
  onLanguage,
}: {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <span className="page-group" role="group" aria-label="Language / 語言">
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => onLanguage(language)}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </span>
  );
}

/** The themes of the page, one of them chosen. */
export function ThemeChoice({
  theme,
  words,
  onTheme,
}: {
  readonly theme: Theme;
  readonly words: PageWords;
  readonly onTheme: (theme: Theme) => void;
}) {
  return (
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
  );
}

/** Opens the list of keys. */
export function KeysButton({
  words,
  onKeys,
}: {
  readonly words: PageWords;
  readonly onKeys: () => void;
}) {
  return (
    <button type="button" aria-label={words.keys} title={words.keys} onClick={onKeys}>
      ?
    </button>
  );
}
