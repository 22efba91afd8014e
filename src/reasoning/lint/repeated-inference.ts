import { row } from '../rows.js';
import { named } from './in-words.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each inference that has the premises and the conclusion of an earlier one. O(V + E). */
export const repeatedInference: LintRule = {
  code: 'repeated-inference',
  severity: 'WARNING',
  title: 'An inference with the same premises and conclusion as another',
  why: 'It looks like a second reason, and there is only one.',
  mend: 'Keep one of the two, with the signals and notes of both.',

  check({ index, inferences }) {
    const first = new Map<string, (typeof inferences)[number]>();
    return inferences.flatMap((inference, at) => {
      // The index holds premises in rising order, so equal sets give equal keys.
      const key = `${row(index.premises, at).join()}>${index.conclusions[at]}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, inference);
        return [];
      }
      return {
        message: `The inference ${named([inference.id])} has the same premises and conclusion as ${named([earlier.id])}.`,
        mend: `Take out ${named([inference.id])}, and give its signals and note to ${named([earlier.id])}.`,
        things: [inference.id, earlier.id],
      };
    });
  },
};
