import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { RoleAsked } from '../facts/role-facts.js';
import type { Ground } from '../ground.js';
import { type AnyReading, holdsInEveryReading } from './any-reading.js';
import { foundSteps, isAgainstFound, seenToBeStruck } from './found-in-text.js';
import { isPresupposed, STEPS_FOR_TWO_TEXTS } from './said-together.js';
import type { TextOrder } from './text-order.js';

/** The most statements that are shown for a role. */
export const MOST_FOR_A_ROLE = 6;

/** A statement with what its role is seen by. */
export interface RoleScene {
  readonly asked: EntityId;
  readonly role: RoleAsked;
  readonly to: Inference | null;
  readonly from: Inference | null;
  readonly attack: Conflict | null;
  /** All of these statements together, the one asked about included. */
  readonly core: readonly EntityId[];
}

/**
 * What a statement does, and what that is seen by: the nearest steps in the text that show it, or the
 * attack that does. Null where it does one thing by one reading and another by another, or attacks
 * and supports as well; and where what shows it cannot be found in the text or is too much to show.
 */
export function* roleSceneOf(
  ground: Ground,
  support: AnyReading,
  order: TextOrder,
  asked: EntityId,
  pace: Pace,
): Work<RoleScene | null> {
  const [attack = null] = ground.attacking(asked);
  const role = roleAsked(ground, support, asked, attack !== null);
  if (role === null) return null;
  const to = nearest(order, yield* foundSteps(ground, order, ground.concluding(asked), pace), []);
  const onwards: Inference[] = [];
  for (const one of yield* foundSteps(ground, order, ground.using(asked), pace)) {
    if (pace.isDue(STEPS_FOR_TWO_TEXTS)) yield pace.taken();
    if (!isPresupposed(ground, asked, one.conclusion)) onwards.push(one);
  }
  const from = nearest(order, onwards, to === null ? [] : statementsAt(to));
  const isMissed =
    (to === null && ground.concluding(asked).length > 0) ||
    (from === null && ground.using(asked).length > 0);
  const struck = attack === null ? [] : seenToBeStruck(ground, attack.target);
  if (isMissed || struck.includes(asked)) return null;
  if (attack !== null && !isAgainstFound(order, [asked], struck, attack.signals)) return null;
  const steps = [to, from].flatMap((one) => (one === null ? [] : statementsAt(one)));
  const core = new Set([asked, ...steps, ...(attack?.attackers ?? []), ...struck]);
  return core.size > MOST_FOR_A_ROLE ? null : { asked, role, to, from, attack, core: [...core] };
}

/** What a statement does, where it does one thing in every reading. */
function roleAsked(
  ground: Ground,
  support: AnyReading,
  id: EntityId,
  attacks: boolean,
): RoleAsked | null {
  const everConcluded = support.concluding(id).length > 0;
  const everPremise = support.using(id).length > 0;
  if (attacks) return everConcluded || everPremise ? null : 'OBJECTION';
  if (everConcluded && !holdsInEveryReading(ground, id, 'conclusion')) return null;
  if (everPremise && !holdsInEveryReading(ground, id, 'premise')) return null;
  if (everConcluded) return everPremise ? 'INTERMEDIATE' : 'CONCLUSION';
  return everPremise ? 'PREMISE' : null;
}

/** The inference that stands nearest together, with what is shown beside it. */
function nearest(
  order: TextOrder,
  inferences: readonly Inference[],
  beside: readonly EntityId[],
): Inference | null {
  let [least, found]: [number, Inference | null] = [Number.POSITIVE_INFINITY, null];
  for (const one of inferences) {
    const spread = order.spread([...beside, ...statementsAt(one)]);
    if (spread < least) [least, found] = [spread, one];
  }
  return found;
}

export function statementsAt({ premises, conclusion }: Inference): readonly EntityId[] {
  return [...premises, conclusion];
}
