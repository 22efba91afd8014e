import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Wording } from '../telling.js';
import { byKey } from './by-key.js';
import { quoted, withoutGaps } from './quoted.js';
import { signalled } from './signalled.js';

/** Why a statement does not fill the gap of a step. */
export type Misfit =
  /** It is drawn from a premise that is shown, in another step. */
  | { readonly why: 'ASIDE'; readonly key: string }
  /** It is drawn from the conclusion. */
  | { readonly why: 'AFTER' }
  /** The conclusion and it are premises of a step to this. */
  | { readonly why: 'NEXT'; readonly to: LocalizedText }
  /** It attacks the conclusion, or the step. */
  | { readonly why: 'AGAINST' }
  /** It stands near in the text, and supports this. */
  | { readonly why: 'ELSEWHERE'; readonly to: LocalizedText }
  /** It stands near in the text, and supports nothing. */
  | { readonly why: 'NEAR' };

export const UNSTATED_TASK = ours({
  en: 'One premise of this step has been left out here; the text may say it, or take it for granted. Find the one that joins what is shown to the conclusion.',
  'zh-Hant':
    '這一步推論有一個前提在這裡被略去了；原文可能說了它，也可能只是預設。請找出把所示前提與結論連起來的那一個。',
});

export const UNSTATED_QUESTION = ours({
  en: 'Which of these statements is the premise that has been left out?',
  'zh-Hant': '下列哪個陳述是被略去的前提？',
});

/** Why the statement left out is right: with the premises shown, by their keys. */
export function fillsTheGap(
  keys: readonly string[],
  conclusion: string,
  isImplicit: boolean,
  signals: readonly Passage[],
): Wording {
  return (telling) => {
    const [from, to] = [byKey(keys, telling), byKey([conclusion], telling)];
    const signal = signalled(signals, telling);
    if (telling.words === 'zh-Hant') {
      return withoutGaps(
        `它與${from} 合在一起，才推得出${to}。${isImplicit ? '原文沒有明說，只是預設了它。' : ''}${signal}`,
      );
    }
    return `It is taken together with ${from}, and so leads to ${to}.${isImplicit ? ' The text does not say it and takes it for granted.' : ''}${signal}`;
  };
}

/** Why a statement does not fill the gap. */
export function misfitReason(misfit: Misfit): Wording {
  return (telling) => {
    const quote = (text: LocalizedText) => quoted(text)(telling);
    const isChinese = telling.words === 'zh-Hant';
    switch (misfit.why) {
      case 'ASIDE':
        return isChinese
          ? `它是由${byKey([misfit.key], telling)} 在另一步推出的，通向別處，而不通向這個結論。`
          : `It is drawn from ${byKey([misfit.key], telling)} in another step, and leads elsewhere, not to this conclusion.`;
      case 'AFTER':
        return isChinese
          ? '它是由這個結論再推出來的。空缺要由在結論之前的陳述來補。'
          : 'It is drawn from the conclusion. What fills the gap has to come before the conclusion, not after it.';
      case 'NEXT':
        return isChinese
          ? `它是下一步的前提：和這個結論一起推出${quote(misfit.to)}。這一步用不著它。`
          : `It belongs to the next step, in which it leads, with the conclusion, to ${quote(misfit.to)}. This step does not need it.`;
      case 'AGAINST':
        return isChinese
          ? '它是對這一步或其結論的反對，不能用來補足它。'
          : 'It speaks against this step or its conclusion, and cannot complete it.';
      case 'ELSEWHERE':
        return isChinese
          ? `它在原文中離得不遠，但另有用處：它支持的是${quote(misfit.to)}。`
          : `It stands near this in the text and serves another purpose: it supports ${quote(misfit.to)}.`;
      case 'NEAR':
        return isChinese
          ? '它在原文中離得不遠。但就算它不成立，這一步推論會有什麼不同嗎？'
          : 'It stands near this in the text. But suppose that it were not so: would that make a difference to this step?';
    }
  };
}
