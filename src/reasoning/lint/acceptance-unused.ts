import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import type { EntityId } from '../../domain/identifier.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { named } from './in-words.js';
import type { LintRuleDescription, Noticed } from './lint-rule.js';

/** The one rule that looks at what the others noticed, and cannot be accepted itself. */
export const ACCEPTANCE_UNUSED = {
  code: 'acceptance-unused',
  severity: 'WARNING',
  title: 'An acceptance of what no rule notices any more',
  why: 'What was accepted has been mended or renamed, and the acceptance would let the next mistake at its place pass unseen.',
  mend: 'Take the names out of the acceptance, or the whole of it.',
} as const satisfies LintRuleDescription;

/** A notice for each acceptance that names something at which its rule noticed nothing. */
export function unusedAcceptances(
  accepted: readonly AcceptedNotice[],
  isNoticed: (rule: string, thing: EntityId) => boolean,
): Work<readonly Noticed[]> {
  return flatMapInPieces(accepted, ({ rule, at }) => {
    const idle = at.filter((thing) => !isNoticed(rule, thing));
    if (idle.length === 0) return [];
    return {
      message: `"${rule}" is accepted at ${named(idle)}, where the rule notices nothing.`,
      mend: `Take ${idle.length === at.length ? 'this entry' : named(idle)} out of "accepted".`,
      things: idle,
    };
  });
}
