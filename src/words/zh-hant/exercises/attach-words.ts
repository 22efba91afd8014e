import type { LocalizedText } from '../../../domain/language.js';
import type { AttachFacts, Attachment } from '../../../exercises/facts/attach-facts.js';
import type { LocalizeText, SentencesFor } from '../../exercise-words.js';
import { quotedTexts, signalSentence } from './quotations.js';
import { withoutGaps } from './without-gaps.js';

/** What is said of what statements support. */
export const ATTACH_WORDS: SentencesFor<AttachFacts> = {
  attachTask: () =>
    '請為每個陳述選出它直接支持（也就是只隔一步推論）的結論。同一個結論可能適合幾個陳述，也至少有一個結論不適合任何陳述。',
  attachQuestion: ({ key }) => `陳述 ${key} 直接支持哪一個？`,
  attachReason: ({ key, attachment }, localize) => withoutGaps(reason(key, attachment, localize)),
};

function reason(key: string, attachment: Attachment, localize: LocalizeText): string {
  const quote = (text: LocalizedText) => quotedTexts([text], localize);
  switch (attachment.how) {
    case 'DIRECT': {
      const [one, ...others] = attachment.beside;
      const more = attachment.more || others.length > 0;
      const signal = signalSentence(attachment.signals);
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
