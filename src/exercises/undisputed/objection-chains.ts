import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Statement } from '../../domain/statement.js';
import type { Ground } from '../ground.js';
import { isAgainstFound, seenToBeStruck } from './found-in-text.js';
import type { TextOrder } from './text-order.js';

/** The longest chain of objections to objections that is shown. */
const LONGEST_CHAIN = 3;

/** A conflict, the one that it is against, and so on to one that is against no conflict. */
export type ObjectionChain = readonly [Conflict, ...Conflict[]];

/**
 * A conflict with those that it is against, where what it is against can be found in the text and
 * shown; null elsewhere.
 */
export function objectionChain(
  ground: Ground,
  order: TextOrder,
  conflict: Conflict,
): ObjectionChain | null {
  const { attackers, target, signals } = conflict;
  const chain = chainFrom(ground, conflict);
  if (chain === null || argumentsAt(ground, chain).length === 0) return null;
  const struck =
    target.kind === 'conflict'
      ? ground.conflictOf(target.id).attackers
      : seenToBeStruck(ground, target);
  return isAgainstFound(order, attackers, struck, signals) ? chain : null;
}

function chainFrom(ground: Ground, asked: Conflict): ObjectionChain | null {
  const chain: [Conflict, ...Conflict[]] = [asked];
  for (let last = asked; last.target.kind === 'conflict'; ) {
    last = ground.conflictOf(last.target.id);
    chain.push(last);
    if (chain.length > LONGEST_CHAIN) return null; // it may go round
  }
  return chain;
}

/**
 * The inferences that show what the last of a chain is against: the one that is struck, or those that
 * conclude the struck statement; where it is given, those that have it as a premise. (One that a
 * concluded statement is a premise of would do no good: what tells against a premise may be said to
 * tell against what is drawn from it.)
 */
export function argumentsAt(ground: Ground, chain: ObjectionChain): readonly Inference[] {
  const { target } = chain.at(-1) ?? chain[0];
  const struck = target.kind === 'inference' ? [ground.inferenceOf(target.id)] : [];
  if (target.kind === 'statement') {
    const concluding = ground.concluding(target.id);
    struck.push(...(concluding.length > 0 ? concluding : ground.using(target.id)));
  }
  const objections = new Set(chain.flatMap(({ attackers }) => attackers));
  const isClear = chain.every(({ attackers }, at) =>
    chain.slice(at + 1).every((other) => !shareAny(attackers, other.attackers)),
  );
  return struck.filter(
    ({ premises, conclusion }) =>
      isClear &&
      !objections.has(conclusion) &&
      !objections.has(target.id) &&
      premises.some((premise) => !objections.has(premise)),
  );
}

/** The objections to the asked one that can be shown beside it and an argument. */
export function answersTo(
  ground: Ground,
  chain: ObjectionChain,
  { premises, conclusion }: Inference,
): readonly Conflict[] {
  const [asked] = chain;
  const said = new Set(chain.flatMap(({ attackers }) => attackers));
  return ground
    .against(asked.id)
    .filter(
      ({ attackers }) =>
        !attackers.some((one) => said.has(one) || one === conclusion) &&
        !attackers.includes(asked.target.id) &&
        premises.some((one) => !said.has(one) && !attackers.includes(one)),
    );
}

/** Whether another conflict with one of the same attackers strikes the thing. */
export function isHitBySome(ground: Ground, { id, attackers }: Conflict, thing: EntityId): boolean {
  return ground
    .against(thing)
    .some((other) => other.id !== id && shareAny(attackers, other.attackers));
}

/** Whether two of the statements have the same words in a language. */
export function hasDoubles(statements: readonly Statement[]): boolean {
  const told = statements.flatMap(({ text }) =>
    Object.entries(text).map(([language, words]) => `${language} ${words.trim()}`),
  );
  return new Set(told).size < told.length;
}

export function shareAny(some: readonly EntityId[], others: readonly EntityId[]): boolean {
  return some.some((one) => others.includes(one));
}
