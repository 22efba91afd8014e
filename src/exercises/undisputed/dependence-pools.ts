import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { statementNumber } from '../../reasoning/map-index.js';
import { type Reach, reach } from '../../reasoning/reach.js';
import { cell } from '../../reasoning/rows.js';
import type { Ground } from '../ground.js';
import { reportsKnowing } from '../text-cues.js';
import { readsAlike } from './alike.js';
import { type PlainChains, plainChains } from './plain-chains.js';
import { FAR, type TextOrder } from './text-order.js';
import type { WithoutStatement, Withouts } from './without-statement.js';

/** What a chain leads to is asked about no further away than this, in inferences. */
const FARTHEST = 4;

/** From here on the way is long. */
const LONG = 3;

/** What may be asked about where a statement is given up. */
export interface DependencePools {
  readonly given: EntityId;
  readonly without: WithoutStatement;
  /** What the statement leads to, and what leads to it. */
  readonly down: Reach;
  readonly up: Reach;
  readonly chains: PlainChains;
  readonly falls: readonly EntityId[];
  readonly standsThoughReached: readonly EntityId[];
  readonly standsElse: readonly EntityId[];
  /** Those of all of them to which the chain is long. */
  readonly far: ReadonlySet<EntityId>;
}

export function* dependencePools(
  ground: Ground,
  order: TextOrder,
  fates: Withouts,
  given: EntityId,
): Work<DependencePools> {
  const { index } = ground;
  const pace = new Pace();
  const start = statementNumber(index, given);
  const down = reach(index, start, 'DOWNSTREAM');
  const up = reach(index, start, 'UPSTREAM');
  const without = yield* fates.without(given);
  const chains = yield* plainChains(ground, order, given, new Set(without.falls));
  const { text: givenUp } = ground.statementOf(given);
  /** Those of some that can be asked about by their own words. */
  const askable = function* (some: readonly EntityId[]): Work<readonly EntityId[]> {
    const fitting: EntityId[] = [];
    for (const one of some) {
      if (pace.isDue(200)) yield pace.taken();
      const { text } = ground.statementOf(one);
      if (!reportsKnowing(ground.cues, text) && !readsAlike(text, givenUp)) fitting.push(one);
    }
    return fitting;
  };
  const falling = without.falls.filter((one) => isWithin(chains.length(one), FARTHEST));
  const falls = yield* askable(falling);
  const standsThoughReached = yield* askable(
    without.stands.filter((one) => isWithin(wayTo(ground, down, one), FARTHEST)),
  );
  const near = [given, ...falling.filter((one) => chains.length(one) === 1)];
  const beside: EntityId[] = [];
  for (const one of without.stands) {
    if (pace.isDue(10 + 20 * near.length)) yield pace.taken();
    if (wayTo(ground, down, one) >= 0) continue;
    const isReason = isWithin(wayTo(ground, up, one), 2);
    if (isReason || near.some((other) => isNeighbour(ground, order, one, other))) beside.push(one);
  }
  const standsElse = yield* askable(beside);
  return {
    given,
    without,
    down,
    up,
    chains,
    falls,
    standsThoughReached,
    standsElse,
    far: new Set([
      ...falls.filter((one) => chains.length(one) >= LONG),
      ...standsThoughReached.filter((one) => wayTo(ground, down, one) >= LONG),
    ]),
  };
}

/** Whether two statements stand near to one another, and as far as is known speak of one thing. */
function isNeighbour(
  { statementOf }: Ground,
  order: TextOrder,
  one: EntityId,
  other: EntityId,
): boolean {
  if (order.spread([one, other]) > FAR) return false;
  const [{ concepts }, { concepts: others }] = [statementOf(one), statementOf(other)];
  const isUnknown = concepts.length === 0 || others.length === 0;
  return isUnknown || concepts.some((concept) => others.includes(concept));
}

/** Inferences on the shortest chain; -1 where there is none. */
export function wayTo({ index }: Ground, { distances }: Reach, statement: EntityId): number {
  return cell(distances, statementNumber(index, statement));
}

function isWithin(distance: number, most: number): boolean {
  return distance > 0 && distance <= most;
}
