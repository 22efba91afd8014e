import { useEffect, useState } from 'react';
import { storedText, storeText } from './stored-text.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'therefore:theme';

/** The theme of the page: the reader's choice, or as their system has it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((one) => one === storedText(STORED)) ?? 'system',
  );
  useEffect(() => {
    storeText(STORED, theme);
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return [theme, setTheme];
}
