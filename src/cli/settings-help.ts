import { SETTINGS, type Setting } from '../wiring/settings.js';

/** The settings, one to two lines each, for the help of the commands that read them. */
export function settingsHelp(
  settings: readonly Setting[] = Object.values<Setting>(SETTINGS),
): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  return settings
    .map(({ name, meaning, expected, fallback }) => {
      const indent = `\n${' '.repeat(width + 4)}`;
      const value = fallback === null ? '' : ` [${fallback}]`;
      return `  ${name.padEnd(width)}  ${meaning}${value}${indent}${expected}`;
    })
    .join('\n');
}

/** The settings of the store alone. */
export function storeSettingsHelp(): string {
  const { neo4jUri, neo4jUsername, neo4jPassword, neo4jDatabase, dataDir } = SETTINGS;
  return settingsHelp([neo4jUri, neo4jUsername, neo4jPassword, neo4jDatabase, dataDir]);
}
