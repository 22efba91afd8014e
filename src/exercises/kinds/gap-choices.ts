import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Misfit } from '../facts/unstated-facts.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import type { AnyReading } from '../undisputed/any-reading.js';
import type { Gap, Gaps } from '../undisputed/gaps.js';
import type { KeyOf } from './keyed.js';

/** How many wrong choices are offered for a gap. */
export const WRONG_FOR_A_GAP = 3;

/** About the steps of looking whether a statement could close a gap as well. */
export const STEPS_FOR_A_CHOICE = 3_000;

/** Statements near the step that do not close the gap, of as many sorts as there are. */
export function* wrongForGap(gaps: Gaps, gap: Gap, random: Random): Work<readonly EntityId[]> {
  const pace = new Pace();
  const sorts = gaps.near(gap).map((sort) => [...random.shuffled(sort)]);
  const wrong: EntityId[] = [];
  while (sorts.some(({ length }) => length > 0)) {
    for (const sort of sorts) {
      const next = sort.shift();
      if (pace.isDue(STEPS_FOR_A_CHOICE)) yield pace.taken();
      if (next === undefined || !gaps.isWrong(next, gap, wrong)) continue;
      wrong.push(next);
      if (wrong.length === WRONG_FOR_A_GAP) return wrong;
    }
  }
  return wrong;
}

/** Why a statement near a step does not fill its gap. */
export function misfitAt(
  ground: Ground,
  support: AnyReading,
  gaps: Gaps,
  id: EntityId,
  gap: Gap,
  keyOf: KeyOf,
): Misfit {
  const { shown, conclusion } = gap;
  const text = (one: EntityId) => ground.statementOf(one).text;
  if (gaps.attackersOf(conclusion).includes(id)) return { why: 'AGAINST' };
  if (support.supports(conclusion, id)) return { why: 'AFTER' };
  const next = ground.using(conclusion).find(({ premises }) => premises.includes(id));
  if (next !== undefined) return { why: 'NEXT', to: text(next.conclusion) };
  const source = shown.find((one) => support.supports(one, id));
  if (source !== undefined) return { why: 'ASIDE', key: keyOf(source) };
  const [use] = ground.using(id);
  return use === undefined ? { why: 'NEAR' } : { why: 'ELSEWHERE', to: text(use.conclusion) };
}
