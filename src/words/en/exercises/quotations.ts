import type { Passage } from '../../../domain/document.js';
import type { LocalizedText } from '../../../domain/language.js';
import type { LocalizeText } from '../../exercise-words.js';
import { signalWords } from '../../signal-words.js';
import { withoutStop } from '../../without-stop.js';
import { inMarks, listed } from '../names.js';

/** Texts of the map within a sentence: `“Gold rises” and “Bonds fall”`. */
export function quotedTexts(texts: readonly LocalizedText[], localize: LocalizeText): string {
  return quotedWords(texts.map(localize));
}

/** The sentence that says which words of the text signal a step, after a space; else nothing. */
export function signalSentence(signals: readonly Passage[]): string {
  const words = signalWords(signals);
  return words.length === 0 ? '' : ` The text signals it with ${quotedWords(words)}.`;
}

/** The same in brackets, for one step of several. */
export function signalInBrackets(signals: readonly Passage[]): string {
  const words = signalWords(signals);
  return words.length === 0 ? '' : ` (signalled with ${quotedWords(words)})`;
}

/** Quotations within a quotation have the other marks. */
function quotedWords(words: readonly string[]): string {
  return listed(
    words.map((one) => inMarks(withoutStop(one).replaceAll(/["“]([^"“”]*)["”]/gu, '‘$1’'))),
  );
}
