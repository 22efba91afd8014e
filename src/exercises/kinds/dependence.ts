import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { idsFor, statementNumber } from '../../reasoning/map-index.js';
import { type Reach, reach, shortestChain } from '../../reasoning/reach.js';
import { cell } from '../../reasoning/rows.js';
import type { Draft, DraftPart } from '../draft.js';
import { type Ground, passagesOf } from '../ground.js';
import type { Random } from '../random.js';
import * as words from '../words/dependence-words.js';
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
import {
  countReadings,
  type WithoutStatement,
  type Withouts,
  withouts,
} from './without-statement.js';

/** What falls is asked about no further away than this, in inferences. */
const FARTHEST = 4;
/** From here on the way to what falls is long. */
const LONG = 3;
/** How many are asked about that fall, and that stand, at most; and together at least. */
const MOST_FALLING = 3;
const MOST_STANDING = 2;
const FEWEST = 3;

/**
 * The statements, inferences and premises that may be looked at for all candidates of a map: about
 * half a second. In a map where that is not enough for all premises, there are only as many
 * candidates as it is enough for, spread evenly over the map; where it is not enough for one, none.
 */
const MOST_WORK = 1_000_000;

/**
 * DEPENDENCE: a statement is given up; of three to five conclusions, which fall and which stand.
 *
 * What falls and stands, `without-statement.ts` says, for all readings. What falls is one conclusion
 * with those on the shortest chain to it, so that the chain can be followed. What stands is, where
 * there is any, a conclusion that a chain leads to and that stands on something else; then ones
 * among the reasons for what is given up (the converse), and neighbours in the text. All credit is 1
 * or 0.
 *
 * What makes it harder: that the farthest of those that fall is LONG inferences away or more; that
 * one stands though a chain leads to it; that what is given up is implicit. EASY with none of them,
 * MEDIUM with one, HARD with more.
 */
export const dependenceMaker: KindMaker = {
  kind: 'DEPENDENCE',
  needs: words.DEPENDENCE_NEEDS,
  candidates(ground) {
    const { statementCount, inferenceCount, premises } = ground.index;
    const size = statementCount + inferenceCount + premises.items.length;
    if (countReadings(ground) * size > MOST_WORK) return [];
    const fates = withouts(ground);
    const order = textOrder(ground);
    const used = ground.statements.filter(({ id }) => ground.using(id).length > 0);
    const stride = Math.ceil((used.length * fates.cost) / MOST_WORK);
    return used
      .filter((_, at) => at % stride === 0)
      .map(({ id }) => candidate(ground, order, fates, id));
  },
};

/** What may be asked about where a statement is given up. */
interface Pools {
  readonly given: EntityId;
  readonly without: WithoutStatement;
  /** What the statement leads to, and what leads to it. */
  readonly down: Reach;
  readonly up: Reach;
  readonly falls: readonly EntityId[];
  /** The ends of the chains: the falling ones that are far away, or else the farthest. */
  readonly ends: readonly EntityId[];
  readonly standsThoughReached: readonly EntityId[];
  readonly standsElse: readonly EntityId[];
}

/** What becomes of the map is worked out only where a difficulty or the exercise is asked for. */
function candidate(ground: Ground, order: TextOrder, fates: Withouts, given: EntityId): Candidate {
  let known: Pools | undefined;
  const pools = () => {
    known ??= poolsOf(ground, order, fates, given);
    return known;
  };
  return {
    subject: given,
    get difficulty() {
      return difficultyOf(ground, pools());
    },
    make: (random) => draft(ground, order, pools(), random),
  };
}

function difficultyOf(ground: Ground, { given, ends, standsThoughReached, down }: Pools) {
  return difficultyBy([
    ends.some((end) => distance(ground, down, end) >= LONG),
    standsThoughReached.length > 0,
    anyImplicit(ground, [given]),
  ]);
}

function poolsOf(ground: Ground, order: TextOrder, fates: Withouts, given: EntityId): Pools {
  const { index } = ground;
  const start = statementNumber(index, given);
  const down = reach(index, start, 'DOWNSTREAM');
  const up = reach(index, start, 'UPSTREAM');
  const without = fates.without(given);
  const falls = without.falls.filter((one) => distance(ground, down, one) <= FARTHEST);
  const longest = Math.max(0, ...falls.map((one) => distance(ground, down, one)));
  const ends = falls.filter((one) => distance(ground, down, one) >= Math.min(longest, LONG));
  const near = [given, ...falls.filter((one) => distance(ground, down, one) === 1)];
  return {
    given,
    without,
    down,
    up,
    falls,
    ends,
    standsThoughReached: without.stands.filter((one) =>
      isWithin(distance(ground, down, one), FARTHEST + 1),
    ),
    standsElse: without.stands.filter(
      (one) =>
        distance(ground, down, one) < 0 &&
        (isWithin(distance(ground, up, one), 2) ||
          near.some((other) => isNeighbour(ground, order, one, other))),
    ),
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

function draft(ground: Ground, order: TextOrder, pools: Pools, random: Random): Draft | null {
  const taken = [pools.given];
  const take = (from: readonly EntityId[], most: number) => {
    const added: EntityId[] = [];
    for (const one of from) {
      const isNew = !taken.some((other) => isAlike(ground, one, other));
      if (added.length >= most || !isNew) continue;
      taken.push(one);
      added.push(one);
    }
    return added;
  };
  const [end] = random.shuffled(pools.ends);
  if (end === undefined) return null;
  const chain = chainTo(ground, pools, end).filter((one) => pools.falls.includes(one));
  const falls = take([end, ...chain], MOST_FALLING);
  if (falls.length === 1) falls.push(...take(random.shuffled(pools.falls), 1));
  const reached = random.shuffled(pools.standsThoughReached);
  const stands = take(
    [...reached.slice(0, 1), ...random.shuffled(pools.standsElse), ...reached.slice(1)],
    MOST_STANDING,
  );
  const isAsHardAsSaid = reached.length === 0 || stands.some((one) => reached.includes(one));
  if (!falls.includes(end) || stands.length === 0 || !isAsHardAsSaid) return null;
  if (falls.length + stands.length < FEWEST) return null;
  const asked = order.sorted([...falls, ...stands]);
  const shown = shownStatements(statementsOf(ground, [pools.given, ...asked]), ({ id }) =>
    id === pools.given ? words.GIVEN_UP_CAPTION : words.CONCLUSION_CAPTION,
  );
  return {
    kind: 'DEPENDENCE',
    difficulty: difficultyOf(ground, pools),
    task: words.DEPENDENCE_TASK,
    shown,
    parts: asked.map((one, at) =>
      part(ground, pools, one, String(at + 2), falls.includes(one) ? 'FALLS' : 'STANDS'),
    ),
    readings: null,
  };
}

function isAlike({ statementOf }: Ground, one: EntityId, other: EntityId): boolean {
  return one === other || readsAlike(statementOf(one).text, statementOf(other).text);
}

/** What the shortest chain leads through, without its end, nearest first. */
function chainTo({ index }: Ground, { down }: Pools, end: EntityId): readonly EntityId[] {
  const inferences = shortestChain(index, down, statementNumber(index, end));
  return idsFor(
    index.statements,
    inferences.slice(0, -1).map((one) => cell(index.conclusions, one)),
  );
}

function part(
  ground: Ground,
  pools: Pools,
  asked: EntityId,
  key: string,
  right: words.Fate,
): DraftPart {
  const { tie, reread } = tieOf(ground, pools, asked, right);
  return {
    key,
    question: words.dependenceQuestion(key),
    of: key,
    choices: lettered(
      words.FATES.map((fate) => ({
        text: words.FATE_CHOICES[fate],
        means: fate,
        credit: fate === right ? 1 : 0,
        reason: words.fateReason(tie, fate),
        reread,
      })),
    ),
  };
}

/** How a conclusion stands to what is given up, and where that can be read. */
function tieOf(
  ground: Ground,
  { given, without, down, up }: Pools,
  asked: EntityId,
  right: words.Fate,
): { readonly tie: words.TieInWords; readonly reread: readonly Passage[] } {
  const told = (tie: words.Tie, inference: Inference | undefined, from: readonly EntityId[]) => ({
    tie: { tie, from: statementsOf(ground, from).map(({ text }) => text) },
    reread: [
      ...passagesOf(statementsOf(ground, new Set([given, ...from, asked]))),
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
    const last =
      shortestChain(ground.index, down, statementNumber(ground.index, asked)).at(-1) ?? 0;
    const [id] = idsFor(ground.index.inferences, [last]);
    const step = id === undefined ? undefined : ground.inferenceOf(id);
    const lost = step?.premises.filter((one) => without.falls.includes(one)) ?? [];
    return told('RESTS_ON_IT', step, lost);
  }
  const other = concluding.find(({ id }) => without.holds(id));
  const from = other?.premises ?? [];
  if (distance(ground, down, asked) > 0) return told('HAS_ANOTHER_REASON', other, from);
  return told(distance(ground, up, asked) > 0 ? 'REASON_FOR_IT' : 'APART', other, from);
}
