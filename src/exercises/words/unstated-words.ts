import type { LocalizedText } from '../../domain/language.js';
import { ours, type Wording } from '../telling.js';
import { byKey } from './by-key.js';
import { quoted } from './quoted.js';

/** Why a statement does not fill the gap of a step. */
export type Misfit =
  /** It supports a premise that is shown, by its key. */
  | { readonly why: 'BEHIND'; readonly key: string }
  /** It is drawn from a premise that is shown, in another step. */
  | { readonly why: 'ASIDE'; readonly key: string }
  /** It is drawn from the conclusion. */
  | { readonly why: 'AFTER' }
  /** The conclusion and it are premises of a step to this. */
  | { readonly why: 'NEXT'; readonly to: LocalizedText }
  /** It is a premise of another step to the conclusion, with this where it can be told. */
  | { readonly why: 'OTHER_STEP'; readonly beside: LocalizedText | null }
  /** It attacks the conclusion, or the step. */
  | { readonly why: 'AGAINST' }
  /** It stands near in the text, and supports this. */
  | { readonly why: 'ELSEWHERE'; readonly to: LocalizedText }
  /** It stands near in the text, and supports nothing. */
  | { readonly why: 'NEAR' };

export const UNSTATED_NEEDS = ours({
  en: 'a step of two to four premises of which none can be spared in any reading, and three statements near it that do not fill the gap when one premise is left out',
  'zh-Hant':
    '一步有兩到四個前提的推論，其中任何一個在各種解讀下都不可省略，且附近有三個補不上空缺的陳述',
});

export const UNSTATED_TASK = ours({
  en: 'One premise of this step has been left out. Find the statement that closes the gap between what is shown and the conclusion.',
  'zh-Hant': '這一步推論略去了一個前提。請找出補上空缺、使所示前提推得出結論的陳述。',
});

export const UNSTATED_QUESTION = ours({
  en: 'Which statement must be added, so that the premises carry the conclusion?',
  'zh-Hant': '必須補上哪一個陳述，前提才足以支持結論？',
});

/** Why the statement left out is right: with the premises shown, by their keys. */
export function fillsTheGap(
  keys: readonly string[],
  conclusion: string,
  isImplicit: boolean,
): Wording {
  return (telling) => {
    const [from, to] = [byKey(keys, telling), byKey([conclusion], telling)];
    if (telling.words === 'zh-Hant') {
      return `${from} 要和它合在一起，才推得出${to}。${isImplicit ? '原文沒有明說，只是預設了它。' : '原文的這一步正是這樣走的。'}`;
    }
    return `Only together with it ${keys.length > 1 ? 'do' : 'does'} ${from} lead to ${to}. ${isImplicit ? 'The text does not say it and takes it for granted.' : 'That is how the text takes this step.'}`;
  };
}

/** Why a statement does not fill the gap. */
export function misfitReason(misfit: Misfit): Wording {
  return (telling) => {
    const quote = (text: LocalizedText) => quoted(text)(telling);
    const isChinese = telling.words === 'zh-Hant';
    switch (misfit.why) {
      case 'BEHIND':
        return isChinese
          ? `它是${byKey([misfit.key], telling)} 的理由。後者已經在這裡了；空缺在它和結論之間。`
          : `It is a reason for ${byKey([misfit.key], telling)}. That is granted here already; the gap lies between it and the conclusion.`;
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
          : `It belongs to the next step, in which it leads from the conclusion to ${quote(misfit.to)}. This step does not need it.`;
      case 'OTHER_STEP': {
        const beside = misfit.beside === null ? '' : quote(misfit.beside);
        return isChinese
          ? `它屬於推出同一結論的另一步${beside === '' ? '' : `，與${beside}合在一起`}；它和所示的前提接不起來。`
          : `It belongs to another step to the same conclusion${beside === '' ? '' : `, together with ${beside}`}. It does not join up with what is shown.`;
      }
      case 'AGAINST':
        return isChinese
          ? '它是對這一步或其結論的反對，不能用來補足它。'
          : 'It speaks against this step or its conclusion, and cannot complete it.';
      case 'ELSEWHERE':
        return isChinese
          ? `它在原文中離得不遠，但用在別處：它支持的是${quote(misfit.to)}。`
          : `It stands near this in the text and serves another purpose: it supports ${quote(misfit.to)}.`;
      case 'NEAR':
        return isChinese
          ? '它在原文中離得不遠，但原文並沒有由它推出這個結論。'
          : 'It stands near this in the text, and the conclusion is not drawn from it.';
    }
  };
}
