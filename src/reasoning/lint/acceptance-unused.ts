import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import type { EntityId } from '../../domain/identifier.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { ListedLintRule, Noticed } from './lint-rule.js';

/** The one rule that looks at what the others noticed, and cannot be accepted itself. */
export const ACCEPTANCE_UNUSED = {
  code: 'acceptance-unused',
  severity: 'WARNING',
} as const satisfies ListedLintRule;

/** A notice for each acceptance that names something at which its rule noticed nothing. */
export function unusedAcceptances(
  accepted: readonly AcceptedNotice[],
  isNoticed: (rule: string, thing: EntityId) => boolean,
  isThere: (thing: EntityId) => boolean,
): Work<readonly Noticed[]> {
  return flatMapInPieces(accepted, ({ rule, at }) => {
    const idle = at.filter((thing) => !isNoticed(rule, thing));
    if (idle.length === 0) return [];
    const there = idle.filter(isThere);
    const gone = idle.length - there.length;
    const isWhole = idle.length === at.length;
    return {
      fact: { kind: 'ACCEPTANCE_UNUSED', parts: { idle: there }, rule, gone, isWhole },
      things: idle,
    };
  });
}
