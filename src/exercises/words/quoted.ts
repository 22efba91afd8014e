import type { LocalizedText } from '../../domain/language.js';
import type { Telling, Wording } from '../telling.js';

/** The wording of texts of the map within a sentence of ours: `“Gold rises” and “Bonds fall”`. */
export function quoted(...texts: readonly LocalizedText[]): Wording {
  return (telling) =>
    quotedWords(
      texts.map((text) => telling.text(text)),
      telling,
    );
}

/** Words of the map or of the text within a sentence of ours, in the same way. */
export function quotedWords(words: readonly string[], telling: Pick<Telling, 'words'>): string {
  const isChinese = telling.words === 'zh-Hant';
  const each = words.map((one) => (isChinese ? inChinese(bare(one)) : inEnglish(bare(one))));
  const last = each.pop() ?? '';
  if (each.length === 0) return last;
  return isChinese ? `${each.join('、')}和${last}` : `${each.join(', ')} and ${last}`;
}

function bare(words: string): string {
  return words.trim().replace(/[.。]$/u, '');
}

/** Quotations within a quotation have the other marks. */
function inEnglish(words: string): string {
  return `“${words.replaceAll(/["“]([^"“”]*)["”]/gu, '‘$1’')}”`;
}

function inChinese(words: string): string {
  return `「${words.replaceAll(/["“「]([^"“”「」]*)["”」]/gu, '『$1』')}」`;
}

/** A Chinese sentence without the spaces that its gaps leave next to marks of full width. */
export function withoutGaps(sentence: string): string {
  return sentence.replaceAll(/(?<=[「」（），。：；]) +| +(?=[「」（），。：；])/gu, '');
}
