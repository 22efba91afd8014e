import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import { memoizedWork } from '../../domain/shared-work.js';
import type { Ground } from '../ground.js';

/** Statements in the order of the text, and how far apart they stand in it. */
export interface TextOrder {
  /** The same statements as the text has them, each once. */
  sorted(statements: Iterable<EntityId>): readonly EntityId[];
  /** How many statements a reader passes on the way from the first to the last of them. */
  spread(statements: Iterable<EntityId>): number;
  /** The longest way, in statements, from one of them to the next one. */
  gap(statements: Iterable<EntityId>): number;
  /** The shortest way, in statements, from any of some to any of others; Infinity without any. */
  distance(some: Iterable<EntityId>, others: Iterable<EntityId>): number;
  /** The statements that stand near these in it, at most so many away. */
  around(statements: Iterable<EntityId>, most: number): readonly EntityId[];
}

/**
 * The order of the text by statements, so that it is the same measure in every script.
 *
 * A statement stands where it is said at the greatest length, since a title may say it in passing;
 * an implicit one stands after the statement that the map lists before it. O(V log V), once for a
 * ground.
 */
export const textOrder = memoizedWork(function* ({ statements, documents }: Ground) {
  const pace = new Pace();
  const documentAt = new Map(documents.map(({ id }, at) => [id, at]));
  let last = { document: -1, start: -1 };
  const places: { id: EntityId; at: number; document: number; start: number }[] = [];
  for (const [at, { id, passages }] of statements.entries()) {
    const [fullest] = [...passages].sort(
      (one, other) => other.end - other.start - (one.end - one.start),
    );
    if (fullest !== undefined) {
      last = { document: documentAt.get(fullest.document) ?? -1, start: fullest.start };
    }
    places.push({ id, at, ...last });
    if (pace.isDue(20 + 10 * passages.length)) yield pace.taken();
  }
  places.sort(
    (one, other) => one.document - other.document || one.start - other.start || one.at - other.at,
  );
  const ranks = new Map(places.map(({ id }, rank) => [id, rank]));
  return inOrder(
    places.map(({ id }) => id),
    ranks,
  );
});

/** The order in which some statements are listed; `ranks` holds their places in the list. */
function inOrder(list: readonly EntityId[], ranks: ReadonlyMap<EntityId, number>): TextOrder {
  const rank = (id: EntityId) => ranks.get(id) ?? -1;
  const rising = (some: Iterable<EntityId>) =>
    Array.from(some, rank).sort((one, other) => one - other);
  return {
    sorted: (some) => [...new Set(some)].sort((one, other) => rank(one) - rank(other)),
    around(some, most) {
      const ranksOf = [...some].map(rank);
      const near = ranksOf.flatMap((at) => list.slice(Math.max(0, at - most), at + most + 1));
      return [...new Set(near)];
    },
    gap(some) {
      const places = rising(some);
      return places.reduce((most, at, place) => Math.max(most, at - (places[place - 1] ?? at)), 0);
    },
    distance(some, others) {
      const [ones, twos] = [rising(some), rising(others)];
      let least = Number.POSITIVE_INFINITY;
      for (let one = 0, other = 0; one < ones.length && other < twos.length; ) {
        const away = (ones[one] ?? 0) - (twos[other] ?? 0);
        least = Math.min(least, Math.abs(away));
        if (away < 0) one += 1;
        else other += 1;
      }
      return least;
    },
    spread(some) {
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const id of some) {
        const at = rank(id);
        first = Math.min(first, at);
        last = Math.max(last, at);
      }
      return Math.max(0, last - first);
    },
  };
}

/** Statements that are further apart than this in the text are far from each other. */
export const FAR = 8;

/** Statements that are no further apart than this stand near each other. */
export const NEAR = 3;
