import type { Direction } from '../domain/direction.js';
import type { EntityId } from '../domain/identifier.js';
import { flatMapInPieces } from '../domain/pace.js';
import { SharedWork } from '../domain/shared-work.js';
import type { Work } from '../domain/work.js';
import { contributes } from './contribution.js';
import { invariant } from './invariant.js';
import { idsFor, type MapIndex, statementNumber } from './map-index.js';
import { necessaryDownstreamInPieces, necessaryUpstream } from './necessary.js';
import { reachInPieces, shortestChain } from './reach.js';
import { cell } from './rows.js';
import { supportWithout } from './support.js';
import { UpstreamParts, wholeNumbers } from './upstream-part.js';

/**
 * How a statement s depends on another, p; from the strongest to the weakest, each implying the next.
 *
 * - NECESSARY: s is derived from the given statements, and no longer once p is taken away
 * - CONTRIBUTES: p is in some minimal support of s
 * - REACHES: a chain of inferences leads from p to s
 *
 * G are the given statements, those no inference concludes. A support of s is a set U ⊆ G ∪ {p}
 * from which s is derived, the inferences that conclude p being left out; it is minimal where no
 * proper subset is one. Conflicts and evidence play no part.
 */
export const TIERS = ['NECESSARY', 'CONTRIBUTES', 'REACHES'] as const;
export type Tier = (typeof TIERS)[number];

/** A statement at the other end of a chain of inferences. */
export interface Reached {
  readonly statement: EntityId;
  /** Inferences on the shortest chain: 1 or more. */
  readonly distance: number;
}

/** The strongest tier that is proven; exact where no stronger one can hold. */
export interface TierAnswer {
  readonly tier: Tier;
  readonly exact: boolean;
}

/**
 * What depends on a statement, or what it depends on; each answer worked out when it is asked for.
 *
 * The answer about a pair depends on the map, the pair and the budget alone: not on the direction
 * it was come at, on what was asked before, on the machine or on time. The three questions take a
 * statement of `reached`, and throw InvariantError for another. Several may be asked at the same time.
 */
export interface DependenceView {
  /** By distance, then in the order of the map; never the start itself. */
  readonly reached: readonly Reached[];
  /** The tier of a pair; worked out once. */
  tierOf(statement: EntityId): Work<TierAnswer>;
  /** The inferences of a shortest chain, from premise to conclusion; of several, the map's first. */
  witnessOf(statement: EntityId): Work<readonly EntityId[]>;
  /**
   * A minimal support of the conclusion with the premise taken away, in the order of the map; null
   * where the premise is NECESSARY, or nothing derives the conclusion from the given statements.
   */
  standsWithout(statement: EntityId): Work<readonly EntityId[] | null>;
}

/**
 * The steps that a view may spend on CONTRIBUTES where nothing is said, and at most; a step is about
 * an edge looked at.
 *
 * Each pair has the same share, `budget / statements in the map`, spent or not: so the whole is
 * bounded while no pair's answer hangs on another's. Mostly a hundredth of a share does; the rest is
 * for the few pairs that are hard. In maps of 400 statements the share is 1,000,000 steps, in those of
 * more than 40,000 it falls no further than to 10,000: there the whole is bounded by that, times the
 * statements reached. NECESSARY and REACHES are exact whatever the budget.
 */
export const DEFAULT_BUDGET = 400_000_000;
export const MAX_BUDGET = 2_000_000_000;
const LARGEST_TO_SHARE = 40_000;

/**
 * Looks at dependence from one statement: DOWNSTREAM to what rests on it, UPSTREAM to what it rests
 * on. O(V + E) at once; NECESSARY once per view (see necessary.ts), CONTRIBUTES once per pair (see
 * contribution.ts) at most its share of the budget, a witness O(V + E).
 *
 * @throws InvariantError where the map has no statement `of`
 */
export function* dependence(
  index: MapIndex,
  of: EntityId,
  direction: Direction,
  budget = DEFAULT_BUDGET,
): Work<DependenceView> {
  const start = statementNumber(index, of);
  const isDown = direction === 'DOWNSTREAM';
  const found = yield* reachInPieces(index, start, direction);
  const parts = new UpstreamParts(index);
  const share = Math.floor(budget / Math.min(index.statementCount, LARGEST_TO_SHARE));
  const necessary = new SharedWork(() =>
    isDown ? necessaryDownstreamInPieces(index, start) : necessaryTo(parts, start, index),
  );
  const tiers = new Map<number, SharedWork<TierAnswer>>();

  const pairWith = (statement: EntityId): Pair => {
    const other = statementNumber(index, statement);
    invariant(
      other !== start && cell(found.distances, other) > 0,
      `No chain leads between "${of}" and "${statement}".`,
    );
    return isDown ? { other, p: start, s: other } : { other, p: other, s: start };
  };
  const workOut = function* ({ other, p, s }: Pair): Work<TierAnswer> {
    if ((yield* necessary.wait())[other] === 1) return { tier: 'NECESSARY', exact: true };
    const part = yield* parts.within(share, s);
    const answer = part && (yield* contributes(part, part.numberOf(p), share));
    return { tier: answer === true ? 'CONTRIBUTES' : 'REACHES', exact: answer !== null };
  };
  return {
    reached: yield* flatMapInPieces(found.statements, (number) => ({
      statement: index.statements.ids[number] as EntityId, // numbers come from the same index
      distance: cell(found.distances, number),
    })),
    *tierOf(statement) {
      const pair = pairWith(statement);
      const answer = tiers.get(pair.other) ?? new SharedWork(() => workOut(pair));
      tiers.set(pair.other, answer);
      return yield* answer.wait();
    },
    *witnessOf(statement) {
      const chain = yield* shortestChain(index, found, pairWith(statement).other);
      return idsFor(index.inferences, chain);
    },
    *standsWithout(statement) {
      const { p, s } = pairWith(statement);
      const part = yield* parts.of(s);
      const support = yield* supportWithout(part, part.goal, part.numberOf(p));
      return support && idsFor(index.statements, wholeNumbers(part, support));
    },
  };
}

/** A pair (p, s), and which of the two is not the view's own statement. */
interface Pair {
  readonly other: number;
  readonly p: number;
  readonly s: number;
}

/** The statements that are NECESSARY for s, by their numbers in the whole map. */
function* necessaryTo(
  parts: UpstreamParts,
  s: number,
  { statementCount }: MapIndex,
): Work<Uint8Array> {
  const part = yield* parts.of(s);
  const mask = new Uint8Array(statementCount);
  (yield* necessaryUpstream(part, part.goal)).forEach((isNecessary, statement) => {
    mask[cell(part.wholeNumbers, statement)] = isNecessary;
  });
  return mask;
}
