import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import { FAR, type TextOrder } from '../undisputed/text-order.js';

/**
 * Statements with more of the argument around them, up to so many: whole steps, and all attackers
 * of a statement, by chance from those that touch what is shown already and are not far from it.
 */
export function* widened(
  ground: Ground,
  order: TextOrder,
  statements: readonly EntityId[],
  most: number,
  random: Random,
): Work<ReadonlySet<EntityId>> {
  const pace = new Pace();
  const reach = Math.max(FAR, order.spread(statements));
  const excerpt = new Set(statements);
  for (;;) {
    const touching = [...excerpt].flatMap((id) => [
      ...[...ground.concluding(id), ...ground.using(id)].map((step) => [
        ...step.premises,
        step.conclusion,
      ]),
      ...ground.against(id).map(({ attackers }) => attackers),
    ]);
    const fitting: (readonly EntityId[])[] = [];
    for (const unit of touching) {
      if (pace.isDue(20 + 10 * unit.length)) yield pace.taken();
      const more = unit.filter((id) => !excerpt.has(id)).length;
      if (more === 0 || excerpt.size + more > most) continue;
      if (order.spread([...statements, ...unit]) <= reach) fitting.push(unit);
    }
    if (fitting.length === 0) return excerpt;
    for (const id of fitting[random.below(fitting.length)] ?? []) excerpt.add(id);
  }
}
