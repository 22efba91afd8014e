import type { Conflict } from '../../domain/conflict.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { MapIndex } from '../map-index.js';
import { cell } from '../rows.js';
import type { LintRule, Noticed } from './lint-rule.js';

/**
 * A notice for each conflict that strikes itself, one of its own attackers, or the inference that
 * concludes one of them. O(V + E).
 */
export const selfAttack: LintRule = {
  code: 'self-attack',
  severity: 'WARNING',

  check({ index, conflicts }) {
    return flatMapInPieces(conflicts, (conflict, at) => noticed(index, conflict, at) ?? []);
  },
};

function noticed(
  index: MapIndex,
  { id, attackers, target }: Conflict,
  number: number,
): Noticed | null {
  if (target.id === id) {
    return {
      fact: { kind: 'CONFLICT_WITH_ITSELF', parts: { attackers } },
      things: [id],
    };
  }
  if (attackers.includes(target.id)) {
    return {
      fact: { kind: 'STATEMENT_AGAINST_ITSELF', parts: { statement: [target.id], attackers } },
      things: [id, target.id],
    };
  }
  if (target.kind !== 'inference') return null;
  const conclusion = conclusionOf(index, cell(index.targets, number));
  if (conclusion === undefined || !attackers.includes(conclusion)) return null;
  return {
    fact: {
      kind: 'STATEMENT_AGAINST_ITS_INFERENCE',
      parts: { statement: [conclusion], inference: [target.id] },
    },
    things: [id, conclusion, target.id],
  };
}

function conclusionOf({ statements, conclusions }: MapIndex, inference: number) {
  return statements.ids[cell(conclusions, inference)];
}
