import { row } from '../rows.js';
import { named } from './in-words.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each inference with a premise that is implicit and on which no evidence bears. O(V + E). */
export const implicitPremise: LintRule = {
  code: 'implicit-premise',
  severity: 'HINT',
  title: 'An inference with an implicit premise, and no evidence on it',
  why: 'The text does not say it and nothing was found about it, so the step rests on the word of whoever read the text.',
  mend: 'Look for evidence on the premise, or for the place where the text says it; leave it out where the step can be taken without it.',

  check({ index, statements, inferences }) {
    const isBare = statements.map(
      ({ implicit }, at) => implicit && row(index.evidenceOn, at).length === 0,
    );
    return inferences.flatMap(({ id, premises }) => {
      const bare = premises.filter((one) => isBare[index.statements.numbers.get(one) ?? -1]);
      if (bare.length === 0) return [];
      const [it, is] = bare.length === 1 ? ['it', 'is'] : ['them', 'are'];
      return {
        message: `The inference ${named([id])} rests on ${named(bare)}, which ${is} implicit, and no evidence bears on ${it}.`,
        mend: `Look for evidence on ${named(bare)}, or quote the words that say ${it}.`,
        things: [id, ...bare],
      };
    });
  },
};
