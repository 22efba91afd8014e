import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import { SharedWork } from '../../domain/shared-work.js';
import type { Statement } from '../../domain/statement.js';
import type { Work } from '../../domain/work.js';
import { statementNumber } from '../../reasoning/map-index.js';
import { type Reach, reach } from '../../reasoning/reach.js';
import { cell } from '../../reasoning/rows.js';
import type { Draft, DraftPart } from '../draft.js';
import { CONCLUSION_CAPTION, GIVEN_UP_CAPTION } from '../facts/caption-facts.js';
import * as facts from '../facts/dependence-facts.js';
import { type Ground, passagesOf } from '../ground.js';
import { type Random, randomFrom } from '../random.js';
import { reportsKnowing } from '../text-cues.js';
import { readsAlike } from './alike.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';
import { type PlainChains, plainChains } from './plain-chains.js';
import {
  countReadings,
  looseSteps,
  type WithoutStatement,
  type Withouts,
  withouts,
} from './without-statement.js';

/** What a chain leads to is asked about no further away than this, in inferences. */
const FARTHEST = 4;
/** From here on the way is long. */
const LONG = 3;
/** How many are asked about that fall, or that stand, at most; and together at most and at least. */
const MOST_OF_EITHER = 3;
const MOST = 5;
const FEWEST = 3;
/** Into so many like parts chance falls: as many as go evenly into how many may fall. */
const SHARES = 6;

/**
 * The statements, inferences and premises that may be looked at for all candidates of a map: about
 * half a second. In a map where that is not enough for all premises, there are only as many
 * candidates as it is enough for, from anywhere in the map; where it is not enough for one, none.
 */
const MOST_WORK = 1_000_000;

/** The premises of a reading in which steps spare one: as many as a step has, for each of them. */
const MOST_SPARED = 250_000;

/**
 * DEPENDENCE: a statement is given up; of three to five conclusions, which fall and which stand.
 *
 * What falls and stands, `without-statement.ts` says, for all readings. What falls is one conclusion
 * with those on a shortest plain chain to it (see `plain-chains.ts`), so that a reader can follow
 * the chain. What stands is, where there is any, a conclusion that a chain leads to and that stands
 * on something else; then ones among the reasons for what is given up (the converse), and neighbours
 * in the text. Nothing is asked about conclusions that only report what somebody knows or says. How
 * many of those asked about fall is chance, and so is their order. All credit is 1 or 0.
 *
 * What makes it harder is nothing that an answer could be told by: that a chain to one of them,
 * whether it falls or stands, is LONG inferences or longer; that MOST are asked about; that what is
 * given up is implicit. EASY with none of them, MEDIUM with one, HARD with more.
 */
export const dependenceMaker: KindMaker = {
  kind: 'DEPENDENCE',
  *candidates(ground) {
    const { statementCount, inferenceCount, premises } = ground.index;
    const size = statementCount + inferenceCount + premises.items.length;
    if (countReadings(ground) * size > MOST_WORK) return [];
    const loose = yield* looseSteps(ground);
    const spared = loose.reduce((sum, one) => sum + one.premises.length ** 2, 0);
    if (spared > MOST_SPARED) return [];
    const fates = yield* withouts(ground, loose);
    const order = yield* textOrder(ground);
    const used = yield* flatMapInPieces(ground.statements, (one) =>
      ground.using(one.id).length > 0 ? one : [],
    );
    const most = Math.floor(MOST_WORK / fates.cost);
    const asked = used.length <= most ? used : anyOf(used, most, ground.map.id);
    return asked.map(({ id }) => candidate(ground, order, fates, id));
  },
};

/** So many of some statements, of which each goes on being one when others come or go. */
function anyOf(some: readonly Statement[], most: number, seed: string): readonly Statement[] {
  const chosen = new Set(
    randomFrom(seed)
      .inNamedOrder(some, ({ id }) => id)
      .slice(0, most),
  );
  return some.filter((one) => chosen.has(one));
}

/** What may be asked about where a statement is given up. */
interface Pools {
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
  /** How many are asked about. */
  readonly count: number;
}

/** What becomes of the map is worked out only where a difficulty or the exercise is asked for. */
function candidate(ground: Ground, order: TextOrder, fates: Withouts, given: EntityId): Candidate {
  const pools = new SharedWork(() => poolsOf(ground, order, fates, given));
  return {
    subject: given,
    *difficulty() {
      return difficultyOf(ground, yield* pools.wait());
    },
    *make(random) {
      return draft(ground, yield* pools.wait(), random);
    },
  };
}

function difficultyOf(ground: Ground, { given, far, count }: Pools) {
  return difficultyBy([far.size > 0, count === MOST, anyImplicit(ground, [given])]);
}

function* poolsOf(ground: Ground, order: TextOrder, fates: Withouts, given: EntityId): Work<Pools> {
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
    without.stands.filter((one) => isWithin(distance(ground, down, one), FARTHEST)),
  );
  const near = [given, ...falling.filter((one) => chains.length(one) === 1)];
  const beside: EntityId[] = [];
  for (const one of without.stands) {
    if (pace.isDue(10 + 20 * near.length)) yield pace.taken();
    if (distance(ground, down, one) >= 0) continue;
    const isReason = isWithin(distance(ground, up, one), 2);
    if (isReason || near.some((other) => isNeighbour(ground, order, one, other))) beside.push(one);
  }
  const standsElse = yield* askable(beside);
  const standing = standsThoughReached.length + standsElse.length;
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
      ...standsThoughReached.filter((one) => distance(ground, down, one) >= LONG),
    ]),
    count: countOf(falls.length, standing),
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
function distance({ index }: Ground, { distances }: Reach, statement: EntityId): number {
  return cell(distances, statementNumber(index, statement));
}

function isWithin(distance: number, most: number): boolean {
  return distance > 0 && distance <= most;
}

function draft(ground: Ground, pools: Pools, random: Random): Draft | null {
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
  const count = countOf(falling.length, standing);
  const fewest = Math.max(1, count - standing);
  const most = Math.min(falling.length, count - 1);
  const fall = falling.slice(0, fewest + Math.floor((share * (most - fewest + 1)) / SHARES));
  const stand = distinct(ground, fall, stands).slice(0, count - fall.length);
  if (stand.length === 0 || fall.length + stand.length < FEWEST) return null;
  const asked = random.shuffled([...fall, ...stand]);
  const shown = shownStatements(statementsOf(ground, [pools.given, ...asked]), ({ id }) =>
    id === pools.given ? GIVEN_UP_CAPTION : CONCLUSION_CAPTION,
  );
  return {
    kind: 'DEPENDENCE',
    difficulty: difficultyOf(ground, pools),
    task: facts.DEPENDENCE_TASK,
    shown,
    parts: asked.map((one, at) =>
      part(ground, pools, one, String(at + 2), fall.includes(one) ? 'FALLS' : 'STANDS'),
    ),
    readings: null,
  };
}

/** How many are asked about, of so many that fall and that stand. */
function countOf(falls: number, stands: number): number {
  return Math.min(MOST, Math.min(MOST_OF_EITHER, falls) + Math.min(MOST_OF_EITHER, stands));
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

function part(
  ground: Ground,
  pools: Pools,
  asked: EntityId,
  key: string,
  right: facts.Fate,
): DraftPart {
  const { tie, reread } = tieOf(ground, pools, asked, right);
  return {
    key,
    question: facts.dependenceQuestion(key),
    of: key,
    choices: lettered(
      facts.FATES.map((fate) => ({
        text: facts.fateChoice(fate),
        means: fate,
        credit: fate === right ? 1 : 0,
        reason: facts.fateReason(tie, fate),
        reread,
      })),
    ),
  };
}

/** How a conclusion stands to what is given up, and where that can be read. */
function tieOf(
  ground: Ground,
  { given, without, down, up, chains }: Pools,
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
  if (distance(ground, down, asked) > 0) return told('HAS_ANOTHER_REASON', other, from);
  return told(distance(ground, up, asked) > 0 ? 'REASON_FOR_IT' : 'APART', other, from);
}
