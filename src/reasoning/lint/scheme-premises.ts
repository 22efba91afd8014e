import { flatMapInPieces } from '../../domain/pace.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each inference whose number of premises is not that of its scheme. O(V + E). */
export const schemePremises: LintRule = {
  code: 'scheme-premises',
  severity: 'HINT',

  check({ inferences, schemes }) {
    const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
    return flatMapInPieces(inferences, ({ id, premises, scheme: schemeId }) => {
      const scheme = schemeId === null ? undefined : byId.get(schemeId);
      if (scheme === undefined || premises.length === scheme.premises.length) return [];
      const isFewer = premises.length < scheme.premises.length;
      return {
        fact: {
          kind: isFewer ? 'FEWER_PREMISES' : 'MORE_PREMISES',
          parts: { inference: [id] },
          count: premises.length,
          scheme,
        },
        things: [id],
      };
    });
  },
};
