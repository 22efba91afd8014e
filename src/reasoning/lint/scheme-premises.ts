import { nameOf } from '../../domain/identifier.js';
import type { LocalizedText } from '../../domain/language.js';
import { flatMapInPieces } from '../../domain/pace.js';
import { counted, listed, named, quoted } from './in-words.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each inference whose number of premises is not that of its scheme. O(V + E). */
export const schemePremises: LintRule = {
  code: 'scheme-premises',
  severity: 'HINT',
  title: 'A scheme whose number of premises does not fit',
  why: 'The critical questions of a scheme ask after the premises it has: where one is left unsaid nothing is there to be asked after, and where there are more the step is perhaps another one.',
  mend: 'With fewer, add what is left unsaid as an implicit statement; with more, part the inference or take out what the step does not need; or name a scheme that fits.',

  check({ inferences, schemes }) {
    const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
    return flatMapInPieces(inferences, ({ id, premises, scheme: schemeId }) => {
      const scheme = schemeId === null ? undefined : byId.get(schemeId);
      if (scheme === undefined || premises.length === scheme.premises.length) return [];
      const has = `The inference ${named([id])} has ${counted(premises.length, 'premise')}`;
      const wanted = `the scheme "${nameOf(scheme.id)}"`;
      const count = scheme.premises.length;
      if (premises.length < count) {
        return {
          message: `${has}, fewer than ${wanted}, which has ${count}.`,
          mend: `Add to ${named([id])} what it leaves unsaid of these, as an implicit statement: ${forms(scheme.premises)}.`,
          things: [id],
        };
      }
      return {
        message: `${has}, more than ${wanted}, which has ${count}.`,
        mend: `Part ${named([id])}, or take out the premises that are none of these: ${forms(scheme.premises)}.`,
        things: [id],
      };
    });
  },
};

function forms(premises: readonly LocalizedText[]): string {
  return listed(premises.map((form) => quoted(form['en'] ?? Object.values(form)[0] ?? '')));
}
