import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type * as facts from '../facts/dependence-facts.js';
import { type Ground, passagesOf, statementsOf } from '../ground.js';
import { type DependencePools, wayTo } from '../undisputed/dependence-pools.js';

/** How a conclusion stands to what is given up, and where that can be read. */
export function tieOf(
  ground: Ground,
  { given, without, down, up, chains }: DependencePools,
  asked: EntityId,
  right: facts.Fate,
): { readonly tie: facts.TieWithTexts; readonly reread: readonly Passage[] } {
  const textsOf = (ids: readonly EntityId[]) => statementsOf(ground, ids).map(({ text }) => text);
  const told = (
    tie: facts.Tie,
    inference: Inference | undefined,
    from: readonly EntityId[],
    beside: readonly EntityId[] = [],
  ) => ({
    tie: { tie, from: textsOf(from), beside: textsOf(beside) },
    reread: [
      ...passagesOf(statementsOf(ground, new Set([given, ...from, ...beside, asked]))),
      ...(inference?.signals ?? []),
    ],
  });
  const concluding = ground.concluding(asked);
  if (right === 'FALLS') {
    const direct = concluding.find(({ premises }) => premises.includes(given));
    if (direct !== undefined) {
      const others = direct.premises.filter((one) => one !== given);
      return told('DRAWN_FROM_IT', direct, others);
    }
    const step = chains.last(asked);
    const lost = step?.premises.filter((one) => without.falls.includes(one)) ?? [];
    const beside = step?.premises.filter((one) => !lost.includes(one));
    return told('RESTS_ON_IT', step, lost, beside);
  }
  const other = concluding.find(({ id }) => without.holds(id));
  const from = other?.premises ?? [];
  if (wayTo(ground, down, asked) > 0) return told('HAS_ANOTHER_REASON', other, from);
  return told(wayTo(ground, up, asked) > 0 ? 'REASON_FOR_IT' : 'APART', other, from);
}
