import type { RelationOutcome } from '../exercise-data.js';
import type { Standing } from '../outcome-badge.js';

/** Whether a relation is right, nearly so, wrong, or not there at all. */
export function relationStanding(outcome: RelationOutcome): Standing {
  switch (outcome) {
    case 'RIGHT':
    case 'RIGHT_ELSEWHERE':
      return 'RIGHT';
    case 'REVERSED':
    case 'WRONGLY_LINKED':
    case 'WRONG_TARGET':
    case 'WRONG_FUNCTION':
      return 'PARTLY';
    case 'NOT_IN_MAP':
      return 'WRONG';
    case 'MISSING':
      return 'UNANSWERED';
  }
}
