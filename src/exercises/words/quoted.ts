import type { LocalizedText } from '../../domain/language.js';
import type { Telling, Wording } from '../telling.js';

/** The wording of texts of the map within a sentence of ours: `“Gold rises” and “Bonds fall”`. */
export function quoted(...texts: readonly LocalizedText[]): Wording {
  return (telling) => {
    const each = texts.map((text) => quote(text, telling));
    const last = each.pop() ?? '';
    if (each.length === 0) return last;
    return telling.words === 'zh-Hant'
      ? `${each.join('、')}和${last}`
      : `${each.join(', ')} and ${last}`;
  };
}

function quote(text: LocalizedText, telling: Telling): string {
  const words = telling
    .text(text)
    .trim()
    .replace(/[.。]$/u, '');
  return telling.words === 'zh-Hant' ? `「${words}」` : `“${words}”`;
}

/** A Chinese sentence without the spaces that its gaps leave next to marks of full width. */
export function withoutGaps(sentence: string): string {
  return sentence.replaceAll(/(?<=[「」（），。：；]) +| +(?=[「」（），。：；])/gu, '');
}
