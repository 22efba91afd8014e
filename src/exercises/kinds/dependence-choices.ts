import type { EntityId } from '../../domain/identifier.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import { readsAlike } from '../undisputed/alike.js';
import type { DependencePools } from '../undisputed/dependence-pools.js';

/** How many are asked about that fall, or that stand, at most; and together at most and at least. */
const MOST_OF_EITHER = 3;
export const MOST_CONCLUSIONS = 5;
const FEWEST = 3;

/** Into so many like parts chance falls: as many as go evenly into how many may fall. */
const SHARES = 6;

/** Which conclusions are asked about. */
interface DependenceChoices {
  readonly fall: readonly EntityId[];
  readonly stand: readonly EntityId[];
}

/**
 * Chooses by chance what is asked about: one conclusion that falls, with those on a shortest plain
 * chain to it; and what stands, first of all though a chain leads to it. Null where there is too
 * little. No two of them read alike.
 */
export function chosenConclusions(
  ground: Ground,
  pools: DependencePools,
  random: Random,
): DependenceChoices | null {
  const isFar = (one: EntityId) => pools.far.has(one);
  const inAnyOrder = (some: readonly EntityId[]) => random.inNamedOrder(some, (id) => id);
  const share = random.below(SHARES);
  const falls = inAnyOrder(pools.falls);
  const [end] = farFirst(falls, isFar);
  if (end === undefined) return null;
  const chain = pools.chains.through(end).filter((one) => pools.falls.includes(one));
  const falling = distinct(ground, [], [end, ...chain, ...falls]);
  const reached = inAnyOrder(pools.standsThoughReached);
  const [first, ...others] = isFar(end) ? reached : farFirst(reached, isFar);
  const rest = inAnyOrder([...others, ...pools.standsElse]);
  const stands = first === undefined ? rest : [first, ...rest];
  const standing = distinct(ground, [], stands).length;
  if (standing === 0) return null;
  const count = conclusionsAsked(falling.length, standing);
  const fewest = Math.max(1, count - standing);
  const most = Math.min(falling.length, count - 1);
  const fall = falling.slice(0, fewest + Math.floor((share * (most - fewest + 1)) / SHARES));
  const stand = distinct(ground, fall, stands).slice(0, count - fall.length);
  if (stand.length === 0 || fall.length + stand.length < FEWEST) return null;
  return { fall, stand };
}

/** How many are asked about, of so many that fall and that stand. */
export function conclusionsAsked(falls: number, stands: number): number {
  return Math.min(
    MOST_CONCLUSIONS,
    Math.min(MOST_OF_EITHER, falls) + Math.min(MOST_OF_EITHER, stands),
  );
}

/** The first of some, MOST_OF_EITHER at most, that read like none of others nor like each other. */
function distinct(
  ground: Ground,
  others: readonly EntityId[],
  some: readonly EntityId[],
): readonly EntityId[] {
  const taken: EntityId[] = [];
  for (const one of some) {
    if (taken.length === MOST_OF_EITHER) break;
    if (![...others, ...taken].some((other) => isAlike(ground, one, other))) taken.push(one);
  }
  return taken;
}

/** The same in the same order, but what is far before what is not. */
function farFirst(
  some: readonly EntityId[],
  isFar: (one: EntityId) => boolean,
): readonly EntityId[] {
  return [...some.filter(isFar), ...some.filter((one) => !isFar(one))];
}

function isAlike({ statementOf }: Ground, one: EntityId, other: EntityId): boolean {
  return one === other || readsAlike(statementOf(one).text, statementOf(other).text);
}
