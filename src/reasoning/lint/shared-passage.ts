import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import { named, quoted } from './in-words.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each passage that several statements quote in full. Linear in the passages. */
export const sharedPassage: LintRule = {
  code: 'shared-passage',
  severity: 'HINT',
  title: 'A passage that two statements quote in full',
  why: 'One stretch of text seldom says two things: often the statements say the same, or each quotes more than its own words.',
  mend: 'Quote in each only the words that say it, or make the two one statement.',

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
        message: `The statements ${named(all)} quote the same passage in full: ${quoted(passage.exact)}.`,
        mend: `Quote in each of ${named(all)} only the words that say it, or make them one statement.`,
        things: all,
      };
    });
  },
};
