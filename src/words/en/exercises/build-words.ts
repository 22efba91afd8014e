import type { BuildFacts } from '../../../exercises/facts/build-facts.js';
import type { SentencesFor } from '../../exercise-words.js';

/** What is said of a map that is to be built. */
export const BUILD_WORDS: SentencesFor<BuildFacts> = {
  buildTask: () =>
    [
      'These statements are one piece of the argument, in disorder. Draw the argument as the text makes it.',
      'To draw an inference, choose its premises and the statement that they directly support, its conclusion.',
      'Put premises into one inference (linked) where they lead to the conclusion only together; draw an inference for each where each is a reason of its own.',
      'To draw an objection, choose what speaks against something, and what it is against: a statement, an inference, or another objection. Not every argument holds one.',
      'Each statement has its place, and all lead to one conclusion in the end.',
    ].join(' '),
};
