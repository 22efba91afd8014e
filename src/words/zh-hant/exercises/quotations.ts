import type { Passage } from '../../../domain/document.js';
import type { LocalizedText } from '../../../domain/language.js';
import type { LocalizeText } from '../../exercise-words.js';
import { signalWords } from '../../signal-words.js';
import { withoutStop } from '../../without-stop.js';
import { inMarks } from '../names.js';
import { joinedByAnd } from './joined.js';

/** Texts of the map within a sentence: `「金價上漲」和「債券下跌」`. */
export function quotedTexts(texts: readonly LocalizedText[], localize: LocalizeText): string {
  return quotedWords(texts.map(localize));
}

/** The sentence that says which words of the text signal a step; nothing where none do. */
export function signalSentence(signals: readonly Passage[]): string {
  const words = signalWords(signals);
  return words.length === 0 ? '' : `原文以${quotedWords(words)}標明這一點。`;
}

/** The same in brackets, for one step of several. */
export function signalInBrackets(signals: readonly Passage[]): string {
  const words = signalWords(signals);
  return words.length === 0 ? '' : `（原文以${quotedWords(words)}標明）`;
}

/** Quotations within a quotation have the other marks. */
function quotedWords(words: readonly string[]): string {
  return joinedByAnd(
    words.map((one) =>
      inMarks(withoutStop(one).replaceAll(/["“「]([^"“”「」]*)["”」]/gu, '『$1』')),
    ),
  );
}
