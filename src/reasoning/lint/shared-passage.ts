import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each passage that several statements quote in full. Linear in the passages. */
export const sharedPassage: LintRule = {
  code: 'shared-passage',
  severity: 'HINT',

  *check({ statements }) {
    const pace = new Pace();
    const quotations = new Map<string, { readonly passage: Passage; readonly by: Set<EntityId> }>();
    for (const { id, passages } of statements) {
      for (const passage of passages) {
        const key = `${passage.document} ${passage.start} ${passage.end}`;
        const quotation = quotations.get(key);
        if (quotation === undefined) quotations.set(key, { passage, by: new Set([id]) });
        else quotation.by.add(id);
        if (pace.isDue(30)) yield pace.taken();
      }
      if (pace.isDue(1)) yield pace.taken();
    }
    return yield* flatMapInPieces(quotations.values(), ({ passage, by }) => {
      if (by.size === 1) return [];
      const all = [...by];
      return {
        fact: { kind: 'SHARED_PASSAGE', parts: { statements: all }, exact: passage.exact },
        things: all,
      };
    });
  },
};
