import type { Conflict } from '../../domain/conflict.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type * as facts from '../facts/attack-facts.js';
import { type Ground, passagesOf, statementsOf } from '../ground.js';
import type { Random } from '../random.js';
import {
  answersTo,
  hasDoubles,
  isHitBySome,
  type ObjectionChain,
  shareAny,
} from '../undisputed/objection-chains.js';
import type { TextOrder } from '../undisputed/text-order.js';

/** How many premises are offered as choices. */
const MOST_PREMISES = 2;

/** What is shown, and what may be chosen. */
export interface AttackScene {
  readonly asked: Conflict;
  readonly inference: Inference;
  /** The premises that are no objections, the conclusion, then the objections. */
  readonly shown: readonly EntityId[];
  /** Of all objections. */
  readonly attackers: ReadonlySet<EntityId>;
  readonly choices: readonly AttackChoice[];
}

/** An objection beside one argument; null where what is asked would be open or unfair there. */
export function attackScene(
  ground: Ground,
  order: TextOrder,
  chain: ObjectionChain,
  inference: Inference,
  random: Random,
): AttackScene | null {
  const [asked] = chain;
  const objections = [
    ...chain,
    ...random.shuffled(answersTo(ground, chain, inference)).slice(0, 1),
  ];
  const attackers = new Set(objections.flatMap((one) => one.attackers));
  const premises = inference.premises.filter((one) => !attackers.has(one));
  const offeredPremises = [
    ...premises.filter((one) => one === asked.target.id),
    ...random.shuffled(premises.filter((one) => one !== asked.target.id)),
  ].slice(0, MOST_PREMISES);
  const shown = [...order.sorted(premises), inference.conclusion, ...order.sorted(attackers)];
  if (hasDoubles(statementsOf(ground, shown))) return null;
  const choices = [
    ...offeredPremises.map((id) => offeredStatement(ground, asked, id, 'premise')),
    offeredStatement(ground, asked, inference.conclusion, 'conclusion'),
    offeredStep(ground, inference),
    ...objections.filter((one) => one !== asked).map((one) => offeredObjection(ground, asked, one)),
  ];
  const isFair = choices.every(
    ({ means }) => means === asked.target.id || !isHitBySome(ground, asked, means),
  );
  if (!isFair || !choices.some(({ means }) => means === asked.target.id)) return null;
  return { asked, inference, shown, attackers, choices };
}

/** What may be chosen as what an objection hits. */
export interface AttackChoice {
  readonly means: EntityId;
  readonly thing: facts.Hittable;
  readonly beside: facts.Beside;
  readonly reread: readonly Passage[];
}

function offeredStatement(
  ground: Ground,
  { attackers }: Conflict,
  id: EntityId,
  kind: 'premise' | 'conclusion',
): AttackChoice {
  const statement = ground.statementOf(id);
  const isForIt = ground.concluding(id).some(({ premises }) => shareAny(premises, attackers));
  return {
    means: id,
    thing: { kind, texts: [statement.text] },
    beside: isForIt ? 'FOR_IT' : 'NEITHER',
    reread: passagesOf([statement]),
  };
}

function offeredStep(ground: Ground, inference: Inference): AttackChoice {
  const { id, premises, conclusion, signals } = inference;
  const statements = statementsOf(ground, [...premises, conclusion]);
  return {
    means: id,
    thing: { kind: 'step', texts: [ground.statementOf(conclusion).text] },
    beside: 'NEITHER',
    reread: [...passagesOf(statements), ...signals],
  };
}

function offeredObjection(ground: Ground, asked: Conflict, other: Conflict): AttackChoice {
  const statements = statementsOf(ground, other.attackers);
  return {
    means: other.id,
    thing: { kind: 'objection', texts: statements.map(({ text }) => text) },
    beside: other.target.id === asked.id ? 'ANSWERED_BY_IT' : 'NEITHER',
    reread: passagesOf(statements),
  };
}
