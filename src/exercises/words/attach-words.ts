import type { LocalizedText } from '../../domain/language.js';
import { ours, type Wording } from '../telling.js';
import { quoted } from './quoted.js';

/** How a statement stands to one that is offered as what it supports directly. */
export type Attachment =
  /** It is a premise of a step to it, with these. */
  | { readonly how: 'DIRECT'; readonly beside: readonly LocalizedText[] }
  /** Another statement is in between. */
  | { readonly how: 'THROUGH' }
  /** More than one is. */
  | { readonly how: 'FURTHER' }
  /** What is offered supports the statement. */
  | { readonly how: 'CONVERSE' }
  /** It attacks what is offered, or a step to it. */
  | { readonly how: 'AGAINST' }
  /** Both are premises of one step. */
  | { readonly how: 'BESIDE' }
  /** Both are drawn from this. */
  | { readonly how: 'SAME_REASON'; readonly reason: LocalizedText }
  /** What is offered is drawn from this and not from the statement. */
  | { readonly how: 'OTHER_REASON'; readonly reason: LocalizedText }
  /** No reason is given for what is offered. */
  | { readonly how: 'NO_REASON' };

export const ATTACH_NEEDS = ours({
  en: 'three statements near each other that support two conclusions or more, and another statement that none of them supports directly',
  'zh-Hant': '三個彼此相近的陳述，分別支持至少兩個結論，以及另一個它們都不直接支持的陳述',
});

export const ATTACH_TASK = ours({
  en: 'Say for each statement which of the conclusions on offer it supports directly, that is, in one step. The same conclusion may be right for several statements, and at least one is right for none.',
  'zh-Hant':
    '請為每個陳述選出它直接支持（也就是只隔一步推論）的結論。同一個結論可能適合幾個陳述，也至少有一個結論不適合任何陳述。',
});

export function attachQuestion(key: string): Wording {
  return ours({
    en: `What does statement ${key} support directly?`,
    'zh-Hant': `陳述 ${key} 直接支持哪一個？`,
  });
}

/** Why a choice is right or wrong for the statement shown by the key. */
export function attachReason(key: string, attachment: Attachment): Wording {
  return (telling) => {
    const quote = (...texts: readonly LocalizedText[]) => quoted(...texts)(telling);
    const isChinese = telling.words === 'zh-Hant';
    switch (attachment.how) {
      case 'DIRECT': {
        const [one, ...more] = attachment.beside;
        if (one === undefined) {
          return isChinese
            ? `陳述 ${key} 是推出它的一步推論的前提。`
            : `Statement ${key} is the premise of a step to it.`;
        }
        const others = more.length > 0;
        return isChinese
          ? `陳述 ${key} 與${quote(one)}${others ? '等' : ''}合在一起，是推出它的一步推論的前提。`
          : `Statement ${key} is a premise of a step to it, together with ${quote(one)}${others ? ' and others' : ''}.`;
      }
      case 'THROUGH':
        return isChinese
          ? `陳述 ${key} 確實引到這裡，但中間還隔著一個陳述：請找出這中間的一步。`
          : `Half of it: statement ${key} does lead there, but by way of another statement. Look for the one in between.`;
      case 'FURTHER':
        return isChinese
          ? `陳述 ${key} 要經過好幾步才引到這裡。請找出其中的第一步。`
          : `Statement ${key} leads there only by several steps. Look for the first of them.`;
      case 'CONVERSE':
        return isChinese
          ? `方向反了：這是陳述 ${key} 所依據的，而不是它所支持的。`
          : `It is the other way round: this is something that statement ${key} rests on.`;
      case 'AGAINST':
        return isChinese
          ? `陳述 ${key} 是針對它提出的反對，而不是支持它。`
          : `Statement ${key} speaks against this rather than for it.`;
      case 'BESIDE':
        return isChinese
          ? `這和陳述 ${key} 是同一步推論的前提：兩者並列，並不互相支持。`
          : `This and statement ${key} are premises of one and the same step: they stand side by side, and neither supports the other.`;
      case 'SAME_REASON':
        return isChinese
          ? `這和陳述 ${key} 都由${quote(attachment.reason)}推出，兩者並不互相支持。`
          : `This and statement ${key} are both drawn from ${quote(attachment.reason)}; neither is drawn from the other.`;
      case 'OTHER_REASON':
        return isChinese
          ? `這是由${quote(attachment.reason)}推出的，陳述 ${key} 不在那一步之中。`
          : `This is drawn from ${quote(attachment.reason)}; statement ${key} has no part in that step.`;
      case 'NO_REASON':
        return isChinese
          ? '原文沒有為它提出任何理由。'
          : 'The text gives no reason for this at all.';
    }
  };
}
