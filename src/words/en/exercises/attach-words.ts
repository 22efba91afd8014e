import type { LocalizedText } from '../../../domain/language.js';
import type { AttachFacts } from '../../../exercises/facts/attach-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts, signalSentence } from './quotations.js';

/** What is said of what statements support. */
export const ATTACH_WORDS: SentencesFor<AttachFacts> = {
  attachTask: () =>
    'Say for each statement which of the conclusions on offer it supports directly, that is, in one step. The same conclusion may be right for several statements, and at least one is right for none.',
  attachQuestion: ({ key }) => `What does statement ${key} support directly?`,
  attachReason({ key, attachment }, localize) {
    const quote = (text: LocalizedText) => quotedTexts([text], localize);
    switch (attachment.how) {
      case 'DIRECT': {
        const [one, ...others] = attachment.beside;
        const more = attachment.more || others.length > 0;
        const signal = signalSentence(attachment.signals);
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
  },
};
