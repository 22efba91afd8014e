import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { RoleNeighbours, StepSeen, StruckThing } from '../facts/role-facts.js';
import type { Ground } from '../ground.js';
import { type RoleScene, statementsAt } from '../undisputed/role-scenes.js';
import type { KeyOf } from './keyed.js';

/** What an excerpt shows of the steps to a statement and from it, and of what it is against. */
export function roleNeighbours(
  ground: Ground,
  { asked, attack }: RoleScene,
  keyOf: KeyOf,
): RoleNeighbours {
  const [toIt, fromIt] = [ground.concluding(asked), ground.using(asked)];
  const isShown = (one: Inference) => statementsAt(one).every((id) => keyOf(id) !== '');
  const seen = (one: Inference): StepSeen => ({
    premises: keysOf(one.premises, keyOf),
    beside: keysOf(
      one.premises.filter((id) => id !== asked),
      keyOf,
    ),
    conclusion: keyOf(one.conclusion),
    signals: one.signals,
  });
  const steps = [...toIt, ...fromIt].filter(isShown);
  const unsaid = [...new Set([asked, ...steps.flatMap(statementsAt)])].filter(
    (id) => ground.statementOf(id).implicit,
  );
  return {
    from: toIt.filter(isShown).map(seen),
    fromMore: !toIt.every(isShown),
    to: fromIt.filter(isShown).map(seen),
    toMore: !fromIt.every(isShown),
    against: attack === null ? null : struckBy(ground, attack, keyOf),
    unsaid: keysOf(unsaid, keyOf),
    signals: attack?.signals ?? [],
  };
}

/** The keys of statements, in the order in which they are shown. */
function keysOf(ids: readonly EntityId[], keyOf: KeyOf): readonly string[] {
  return ids.map(keyOf).sort((one, other) => Number(one) - Number(other));
}

function struckBy(ground: Ground, { target }: Conflict, keyOf: KeyOf): StruckThing {
  switch (target.kind) {
    case 'statement':
      return { kind: 'statement', key: keyOf(target.id) };
    case 'inference': {
      const { premises, conclusion } = ground.inferenceOf(target.id);
      return { kind: 'step', premises: keysOf(premises, keyOf), conclusion: keyOf(conclusion) };
    }
    case 'conflict': {
      const { attackers } = ground.conflictOf(target.id);
      return { kind: 'objection', attackers: keysOf(attackers, keyOf) };
    }
  }
}
