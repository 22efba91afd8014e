import type { ConflictTarget } from '../../domain/conflict.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';
import { FAR, NEAR, type TextOrder } from './text-order.js';

/**
 * Whether a reader can find a step in the text: its statements stand near each other there, or the
 * text signals the step and they are not far apart. What is only presupposed stands nowhere; at
 * least one premise has to be said, and the conclusion too, unless the step is signalled.
 */
export function isFound(
  { statementOf }: Ground,
  order: TextOrder,
  { premises, conclusion, signals }: Inference,
): boolean {
  const isSaid = (id: EntityId) => !statementOf(id).implicit;
  const isSignalled = signals.length > 0;
  const said = [...premises, conclusion].filter(isSaid);
  return (
    premises.some(isSaid) &&
    (isSaid(conclusion) || isSignalled) &&
    order.gap(said) <= (isSignalled ? FAR : NEAR)
  );
}

/** About the steps of looking whether a step can be found in the text. */
const STEPS_TO_FIND_ONE = 200;

/** Those of some inferences that a reader can find in the text. */
export function* foundSteps(
  ground: Ground,
  order: TextOrder,
  some: readonly Inference[],
  pace: Pace,
): Work<readonly Inference[]> {
  const found: Inference[] = [];
  for (const one of some) {
    if (pace.isDue(STEPS_TO_FIND_ONE)) yield pace.taken();
    if (isFound(ground, order, one)) found.push(one);
  }
  return found;
}

/** Whether nothing in the text shows a step at once: no signal, nor that one follows the other. */
export function isHidden(order: TextOrder, { premises, conclusion, signals }: Inference): boolean {
  return signals.length === 0 && order.gap([...premises, conclusion]) > 1;
}

/** Whether one can find in the text that some statements are against others there. */
export function isAgainstFound(
  order: TextOrder,
  attackers: readonly EntityId[],
  struck: readonly EntityId[],
  signals: readonly Passage[],
): boolean {
  return order.distance(attackers, struck) <= (signals.length > 0 ? FAR : NEAR);
}

/** The statements that have to be seen for one to see what a conflict strikes. */
export function seenToBeStruck(ground: Ground, target: ConflictTarget): readonly EntityId[] {
  const seen = new Set<EntityId>();
  let next: ConflictTarget | null = target;
  const passed = new Set<EntityId>();
  while (next !== null && !passed.has(next.id)) {
    passed.add(next.id);
    if (next.kind === 'statement') {
      seen.add(next.id);
      next = null;
    } else if (next.kind === 'inference') {
      const { premises, conclusion } = ground.inferenceOf(next.id);
      for (const id of [...premises, conclusion]) seen.add(id);
      next = null;
    } else {
      const struck = ground.conflictOf(next.id);
      for (const id of struck.attackers) seen.add(id);
      next = struck.target;
    }
  }
  return [...seen];
}

/** Whether no other inference is a step among the very same statements. */
export function isOnlyStepOf(ground: Ground, { id, premises, conclusion }: Inference): boolean {
  const statements = new Set([...premises, conclusion]);
  return [...statements].every((statement) =>
    ground
      .concluding(statement)
      .every(
        (other) =>
          other.id === id ||
          other.premises.length !== premises.length ||
          !other.premises.every((premise) => statements.has(premise)),
      ),
  );
}
