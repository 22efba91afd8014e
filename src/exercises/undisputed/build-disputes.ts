import type { Conflict } from '../../domain/conflict.js';
import type { Inference } from '../../domain/inference.js';
import type { Ground } from '../ground.js';
import type { Piece } from './build-fair-piece.js';
import type { TextOrder } from './text-order.js';

/**
 * Whether careful readers could draw a piece otherwise than the map does, with nothing in the text
 * to say who is right:
 *
 * - an inference that no word signals has a premise that stands after its conclusion in the text,
 *   and follows no scheme of which it is known that its steps cannot be read from their end; so
 *   that either of the two may be the reason for the other
 * - two inferences to one conclusion share a premise, and not both are signalled; so that it is
 *   open to which of them the premise belongs
 * - what is set against an objection is a premise of the very inference that the objection strikes,
 *   or, with no word that signals the answer, of one that concludes what it strikes; so that it may
 *   as well be a reason alone
 */
export function isDisputable(ground: Ground, order: TextOrder, piece: Piece): boolean {
  const { inferences, conflicts } = piece;
  return (
    inferences.some((one) => isReadBothWays(ground, order, one)) ||
    inferences.some((one, at) =>
      inferences.slice(at + 1).some((other) => shareAPremise(one, other)),
    ) ||
    conflicts.some((one) => defendsItself(ground, inferences, one))
  );
}

function isReadBothWays({ schemeAt }: Ground, order: TextOrder, inference: Inference): boolean {
  const { premises, conclusion, signals } = inference;
  if (signals.length > 0) return false;
  const isReversible = schemeAt(inference)?.teaching?.reversible ?? true;
  if (!isReversible) return false;
  return order.sorted([...premises, conclusion]).at(-1) !== conclusion;
}

function shareAPremise(one: Inference, other: Inference): boolean {
  const isUnsignalled = one.signals.length === 0 || other.signals.length === 0;
  const isShared = one.premises.some((premise) => other.premises.includes(premise));
  return one.conclusion === other.conclusion && isUnsignalled && isShared;
}

function defendsItself(
  { conflictOf }: Ground,
  inferences: readonly Inference[],
  { attackers, target, signals }: Conflict,
): boolean {
  if (target.kind !== 'conflict') return false;
  const struck = conflictOf(target.id).target;
  return inferences.some(
    ({ id, premises, conclusion }) =>
      (id === struck.id || (conclusion === struck.id && signals.length === 0)) &&
      attackers.some((attacker) => premises.includes(attacker)),
  );
}
