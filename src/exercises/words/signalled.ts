import type { Passage } from '../../domain/document.js';
import type { Telling } from '../telling.js';
import { quotedWords } from './quoted.js';

/** A longer signal is a sentence rather than a sign. */
const LONGEST = 24;

/**
 * The sentence that says which words of the text signal a step, with a space before it where one is
 * needed; nothing where none do.
 */
export function signalled(signals: readonly Passage[], telling: Telling): string {
  const told = signalWords(signals, telling);
  if (told === '') return '';
  return telling.words === 'zh-Hant'
    ? `原文以${told}標明這一點。`
    : ` The text signals it with ${told}.`;
}

/** The same in brackets, for one step of several. */
export function signalledThere(signals: readonly Passage[], telling: Telling): string {
  const told = signalWords(signals, telling);
  if (told === '') return '';
  return telling.words === 'zh-Hant' ? `（原文以${told}標明）` : ` (signalled with ${told})`;
}

function signalWords(signals: readonly Passage[], telling: Telling): string {
  const words = signals
    .map(({ exact }) => exact.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((one) => one !== '' && [...one].length <= LONGEST);
  return words.length === 0 ? '' : quotedWords([...new Set(words)], telling);
}
