import type { Passage } from '../domain/document.js';

/** A longer signal is a sentence rather than a sign. */
const LONGEST = 24;

/** The words of the text that signal a step, each once, without the signs around them. */
export function signalWords(signals: readonly Passage[]): readonly string[] {
  const words = signals
    .map(({ exact }) => exact.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((one) => one !== '' && [...one].length <= LONGEST);
  return [...new Set(words)];
}
