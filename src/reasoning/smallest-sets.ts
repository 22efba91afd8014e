import { EMPTY_SET, type FamilyNodes, NO_SET } from './family-nodes.js';
import { cell } from './rows.js';

/**
 * A set as a list, its elements rising; sets share their ends. The last list of each is END.
 */
interface List {
  readonly element: number;
  /** The element's number, and the least number from here to the end. */
  readonly number: number;
  readonly least: number;
  /** Elements from here to the end. */
  readonly size: number;
  readonly rest: List | null;
}

const END: List = {
  element: Number.POSITIVE_INFINITY,
  number: Number.POSITIVE_INFINITY,
  least: Number.POSITIVE_INFINITY,
  size: 0,
  rest: null,
};

/** The first sets of a node, and how many of them came from either side below. */
interface Ranking {
  readonly sets: List[];
  fromLow: number;
  fromHigh: number;
  /** Whether these are all. */
  isWhole: boolean;
}

/**
 * The first sets of a family: the smallest first, and of equals the one that holds the least number
 * that is not in both, which is the order of their rising numbers, compared one by one.
 *
 * Adding an element to two sets leaves their order as it was. So the order of a node's sets merges
 * those of its two sides, and each set is merged when it is asked for (Huang and Chiang 2005,
 * algorithm 3): the first set costs one comparison a node, each further one at most the depth of the
 * family. A comparison walks two sets until it is settled: at most up to where they are one list.
 *
 * @param numbers element → its number
 * @returns at most `count` sets of numbers, each rising
 */
export function smallestSets(
  nodes: FamilyNodes,
  family: number,
  count: number,
  numbers: Int32Array,
): readonly (readonly number[])[] {
  const rankings = new Map<number, Ranking>([
    [NO_SET, { sets: [], fromLow: 0, fromHigh: 0, isWhole: true }],
    [EMPTY_SET, { sets: [END], fromLow: 0, fromHigh: 0, isWhole: true }],
  ]);
  const rankingOf = (node: number): Ranking => {
    const known = rankings.get(node);
    if (known !== undefined) return known;
    const fresh = { sets: [], fromLow: 0, fromHigh: 0, isWhole: false };
    rankings.set(node, fresh);
    return fresh;
  };

  /** Finds one more set of a node, after those that it lacks on the sides below; or finds none. */
  const extend = (top: number): void => {
    const path = [top];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const ranking = rankingOf(node);
      const low = rankingOf(nodes.low(node));
      const high = rankingOf(nodes.high(node));
      if (ranking.fromLow === low.sets.length && !low.isWhole) {
        path.push(nodes.low(node));
      } else if (ranking.fromHigh === high.sets.length && !high.isWhole) {
        path.push(nodes.high(node));
      } else {
        const element = nodes.element(node);
        const rest = high.sets[ranking.fromHigh];
        const withElement = rest && longer(element, cell(numbers, element), rest);
        takeFirst(ranking, low.sets[ranking.fromLow], withElement);
        path.pop();
      }
    }
  };

  const first = rankingOf(family);
  while (first.sets.length < count && !first.isWhole) extend(family);
  return first.sets.slice(0, count).map(numbersIn);
}

/** Takes the first of the next sets of both sides over to a node; or notes that there are none. */
function takeFirst(ranking: Ranking, low: List | undefined, high: List | undefined): void {
  if (high !== undefined && (low === undefined || isBefore(high, low))) {
    ranking.sets.push(high);
    ranking.fromHigh += 1;
  } else if (low !== undefined) {
    ranking.sets.push(low);
    ranking.fromLow += 1;
  } else {
    ranking.isWhole = true;
  }
}

function longer(element: number, number: number, rest: List): List {
  return { element, number, least: Math.min(number, rest.least), size: 1 + rest.size, rest };
}

/** Whether one of two different sets comes first. */
function isBefore(one: List, other: List): boolean {
  if (one.size !== other.size) return one.size < other.size;
  /** The least number met that is not in both, and whether it is in `one`. */
  let least = Number.POSITIVE_INFINITY;
  let isInOne = false;
  let a = one;
  let b = other;
  while (a !== b && (a.least < least || b.least < least)) {
    if (a.least < b.least && a.least < least) return true; // it is in no rest of the other
    if (b.least < a.least && b.least < least) return false;
    const step = a.element - b.element;
    if (step < 0 && a.number < least) {
      least = a.number;
      isInOne = true;
    } else if (step > 0 && b.number < least) {
      least = b.number;
      isInOne = false;
    }
    if (step <= 0) a = a.rest ?? END;
    if (step >= 0) b = b.rest ?? END;
  }
  return isInOne;
}

function numbersIn(list: List): readonly number[] {
  const found: number[] = [];
  for (let at: List | null = list; at !== null && at !== END; at = at.rest) found.push(at.number);
  return found.sort((one, other) => one - other);
}
