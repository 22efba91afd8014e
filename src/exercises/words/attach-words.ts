import type { Passage } from '../../domain/document.js';
import type { LocalizedText } from '../../domain/language.js';
import { ours, type Telling, type Wording } from '../telling.js';
import { quoted, withoutGaps } from './quoted.js';
import { signalled } from './signalled.js';

/** How a statement stands to one that is offered as what it supports directly. */
export type Attachment =
  /** It is a premise of a step to it, with these, and with more that are not to be named. */
  | {
      readonly how: 'DIRECT';
      readonly beside: readonly LocalizedText[];
      readonly more: boolean;
      readonly signals: readonly Passage[];
    }
  /** Another statement is in between. */
  | { readonly how: 'THROUGH' }
  /** More than one is. */
  | { readonly how: 'FURTHER' }
  /** What is offered supports the statement. */
  | { readonly how: 'CONVERSE' }
  /** It attacks what is offered, or a step to it. */
  | { readonly how: 'AGAINST'; readonly what: 'statement' | 'step' }
  /** Both are premises of one step. */
  | { readonly how: 'BESIDE' }
  /** Both are drawn from this. */
  | { readonly how: 'SAME_REASON'; readonly reason: LocalizedText }
  /** What is offered is drawn from this, and maybe more, and not from the statement. */
  | { readonly how: 'OTHER_REASON'; readonly reason: LocalizedText; readonly more: boolean }
  /** What is offered is drawn from what is not to be named, and not from the statement. */
  | { readonly how: 'OTHER_REASONS' }
  /** No reason is given for what is offered. */
  | { readonly how: 'NO_REASON' };

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
  return (telling) =>
    telling.words === 'zh-Hant'
      ? withoutGaps(inChinese(key, attachment, telling))
      : inEnglish(key, attachment, telling);
}

function inEnglish(key: string, attachment: Attachment, telling: Telling): string {
  const quote = (text: LocalizedText) => quoted(text)(telling);
  switch (attachment.how) {
    case 'DIRECT': {
      const [one, ...others] = attachment.beside;
      const more = attachment.more || others.length > 0;
      const signal = signalled(attachment.signals, telling);
      if (one === undefined && !more) {
        return `Statement ${key} is the premise of a step to it.${signal}`;
      }
      const beside =
        one === undefined ? 'other premises' : `${quote(one)}${more ? ' and others' : ''}`;
      return `Statement ${key} is a premise of a step to it, together with ${beside}.${signal}`;
    }
    case 'THROUGH':
      return `Half of it: statement ${key} does lead there, but by way of another statement. Look for the one in between.`;
    case 'FURTHER':
      return `Statement ${key} leads there only by several steps. Look for the first of them.`;
    case 'CONVERSE':
      return `It is the other way round: this is something that statement ${key} rests on.`;
    case 'AGAINST':
      return attachment.what === 'step'
        ? `Statement ${key} speaks against the step to this rather than for it.`
        : `Statement ${key} speaks against this rather than for it.`;
    case 'BESIDE':
      return `This and statement ${key} are premises of one and the same step: they stand side by side, and neither supports the other.`;
    case 'SAME_REASON':
      return `This and statement ${key} are both drawn from ${quote(attachment.reason)}; neither is drawn from the other.`;
    case 'OTHER_REASON':
      return `This is drawn from ${quote(attachment.reason)}${attachment.more ? ', among others' : ''}. Is statement ${key} a reason for it as well, or for something else?`;
    case 'OTHER_REASONS':
      return `Other statements are offered in support of this. Does statement ${key} show that it is so, or something else?`;
    case 'NO_REASON':
      return 'The text gives no reason for this at all.';
  }
}

function inChinese(key: string, attachment: Attachment, telling: Telling): string {
  const quote = (text: LocalizedText) => quoted(text)(telling);
  switch (attachment.how) {
    case 'DIRECT': {
      const [one, ...others] = attachment.beside;
      const more = attachment.more || others.length > 0;
      const signal = signalled(attachment.signals, telling);
      if (one === undefined && !more) return `陳述 ${key} 是推出它的一步推論的前提。${signal}`;
      const beside = one === undefined ? '其他前提' : `${quote(one)}${more ? '等' : ''}`;
      return `陳述 ${key} 與${beside}合在一起，是推出它的一步推論的前提。${signal}`;
    }
    case 'THROUGH':
      return `對了一半：陳述 ${key} 確實引到這裡，但中間還隔著一個陳述。請找出中間的那一個。`;
    case 'FURTHER':
      return `陳述 ${key} 要經過好幾步才引到這裡。請找出其中的第一步。`;
    case 'CONVERSE':
      return `方向反了：這是陳述 ${key} 所依據的，而不是它所支持的。`;
    case 'AGAINST':
      return attachment.what === 'step'
        ? `陳述 ${key} 反對的是推出它的那一步，而不是支持它。`
        : `陳述 ${key} 是針對它提出的反對，而不是支持它。`;
    case 'BESIDE':
      return `它和陳述 ${key} 同為一步推論的前提：兩者並列，並不互相支持。`;
    case 'SAME_REASON':
      return `它和陳述 ${key} 都由${quote(attachment.reason)}推出，兩者並不互相支持。`;
    case 'OTHER_REASON':
      return `它是由${quote(attachment.reason)}${attachment.more ? '等' : ''}推出的。陳述 ${key} 也是它的理由，還是另有用處？`;
    case 'OTHER_REASONS':
      return `支持它的是別的陳述。陳述 ${key} 能說明它成立，還是說明了別的？`;
    case 'NO_REASON':
      return '原文沒有為它提出任何理由。';
  }
}
