import type { Conflict } from '../../domain/conflict.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { MapIndex } from '../map-index.js';
import { cell } from '../rows.js';
import { named } from './in-words.js';
import type { LintRule, Noticed } from './lint-rule.js';

/**
 * A notice for each conflict that strikes itself, one of its own attackers, or the inference that
 * concludes one of them. O(V + E).
 */
export const selfAttack: LintRule = {
  code: 'self-attack',
  severity: 'WARNING',
  title: 'An attack on itself',
  why: 'Left to itself, what strikes itself is UNDECIDED, and so is whatever hangs on it; an author hardly ever means that.',
  mend: 'Name what the conflict is really against, or the statement that really attacks.',

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
      message: `The conflict ${named([id])} attacks itself.`,
      mend: `Give ${named([id])} the target that ${named(attackers)} ${attackers.length === 1 ? 'is' : 'are'} really against.`,
      things: [id],
    };
  }
  if (attackers.includes(target.id)) {
    return {
      message: `In the conflict ${named([id])} the statement ${named([target.id])} attacks itself.`,
      mend: `Take ${named([target.id])} out of the attackers of ${named([id])}, or name another target.`,
      things: [id, target.id],
    };
  }
  if (target.kind !== 'inference') return null;
  const conclusion = conclusionOf(index, cell(index.targets, number));
  if (conclusion === undefined || !attackers.includes(conclusion)) return null;
  return {
    message: `In the conflict ${named([id])} the statement ${named([conclusion])} attacks the inference ${named([target.id])}, which concludes it.`,
    mend: `Name another target than ${named([target.id])}, or another attacker than ${named([conclusion])}.`,
    things: [id, conclusion, target.id],
  };
}

function conclusionOf({ statements, conclusions }: MapIndex, inference: number) {
  return statements.ids[cell(conclusions, inference)];
}
