import { THEMES, type Theme } from './view/use-theme.js';
import { PAGE_LANGUAGE_TAGS, PAGE_LANGUAGES, type PageLanguage } from './words/languages.js';
import type { PageWords } from './words/page-words.js';

/** The languages of the page, one of them chosen. */
export function LanguageChoice({
  language: chosen,
  onLanguage,
}: {
  readonly language: PageLanguage;
  readonly onLanguage: (language: PageLanguage) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend
    <span className="page-group" role="group" aria-label="Language / 語言">
      {PAGE_LANGUAGE_TAGS.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => onLanguage(language)}
        >
          {PAGE_LANGUAGES[language]}
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
