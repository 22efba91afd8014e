import { Pace } from '../domain/pace.js';
import type { Work } from '../domain/work.js';
import { invariant } from './invariant.js';
import { cell, groupBy, type Rows, transpose } from './rows.js';
import type { SupportGraph } from './support-graph.js';

/**
 * What lies upstream of one statement, as a support graph of its own: the statements from which
 * chains of inferences lead to it, itself, and the inferences that conclude any of them.
 *
 * Whether the statement is derived depends on nothing else, whatever is given or blocked.
 */
export interface UpstreamPart extends SupportGraph {
  /** The statement itself, by its number here. */
  readonly goal: number;
  /** Number here → number in the whole graph; rising. */
  readonly wholeNumbers: Int32Array;
  /** Statements, and edges that the search went back along: what the part cost to find. */
  readonly size: number;
  /** The number here of a statement of the whole graph; -1 where it is not upstream. O(log V). */
  numberOf(whole: number): number;
}

/**
 * The upstream parts of one graph. Marks are kept between calls, so a part costs O(its own size);
 * the last one found is remembered, for several questions about one statement. Several may be looked
 * for at the same time, in turns.
 */
export class UpstreamParts {
  readonly #graph: SupportGraph;
  /** Marks of which all are -1; null while they are in use. */
  #marks: Int32Array | null = null;
  /** Statement → a size that its part is known to be over. */
  readonly #over = new Map<number, number>();
  #last: UpstreamPart | null = null;

  constructor(graph: SupportGraph) {
    this.#graph = graph;
  }

  /**
   * The part upstream of a statement; null where its size is over `maxSize`.
   *
   * The part of whatever lies upstream lies within, so where one is over, this one is too: the
   * search ends at the first statement of which that is known.
   */
  *within(maxSize: number, goal: number): Work<UpstreamPart | null> {
    if (this.#last?.wholeNumbers[this.#last.goal] === goal) {
      return this.#last.size > maxSize ? null : this.#last;
    }
    /** Statement → its number in the part that is being cut out, else -1. */
    const marks = this.#marks ?? new Int32Array(this.#graph.statementCount).fill(-1);
    this.#marks = null;
    const found = [goal];
    marks[goal] = 0;
    const size = yield* goBack(this.#graph, found, marks, maxSize, this.#over);
    const part = size > maxSize ? null : yield* cutOut(this.#graph, goal, found, marks, size);
    for (const statement of found) marks[statement] = -1;
    this.#marks = marks;
    if (part === null) this.#over.set(goal, maxSize);
    this.#last = part ?? this.#last;
    return part;
  }

  /** The part upstream of a statement, whatever its size. */
  *of(goal: number): Work<UpstreamPart> {
    const part = yield* this.within(Number.POSITIVE_INFINITY, goal);
    invariant(part !== null, 'No part is over an endless size.');
    return part;
  }
}

/** The numbers in the whole graph of statements of a part. */
export function wholeNumbers(part: UpstreamPart, numbers: readonly number[]): readonly number[] {
  return numbers.map((number) => cell(part.wholeNumbers, number));
}

/** Finds all that is upstream, marks it, and says what that cost; endless once past `maxSize`. */
function* goBack(
  graph: SupportGraph,
  found: number[],
  marks: Int32Array,
  maxSize: number,
  over: ReadonlyMap<number, number>,
): Work<number> {
  const { concluders, premises } = graph;
  const pace = new Pace();
  let size = 0;
  for (let next = 0; next < found.length; next += 1) {
    const statement = found[next] as number; // below the length
    if (size > maxSize || (over.get(statement) ?? -1) >= maxSize) return Number.POSITIVE_INFINITY;
    const end = cell(concluders.starts, statement + 1);
    const before = size;
    size += 1;
    for (let at = cell(concluders.starts, statement); at < end; at += 1) {
      const inference = cell(concluders.items, at);
      const last = cell(premises.starts, inference + 1);
      size += 1 + last - cell(premises.starts, inference);
      for (let place = cell(premises.starts, inference); place < last; place += 1) {
        const premise = cell(premises.items, place);
        if (cell(marks, premise) >= 0) continue;
        marks[premise] = 0;
        found.push(premise);
      }
    }
    if (pace.isDue(size - before)) yield pace.taken();
  }
  return size;
}

function* cutOut(
  graph: SupportGraph,
  goal: number,
  found: readonly number[],
  numbersHere: Int32Array,
  size: number,
): Work<UpstreamPart> {
  const wholeNumbers = Int32Array.from(found).sort();
  wholeNumbers.forEach((whole, here) => {
    numbersHere[whole] = here;
  });
  yield found.length;
  const inferences = inferencesTo(graph, wholeNumbers);
  yield inferences.length;
  const premises = rowsOf(graph.premises, inferences, numbersHere);
  yield premises.items.length;
  const conclusions = inferences.map((whole) => cell(numbersHere, cell(graph.conclusions, whole)));
  return {
    statementCount: wholeNumbers.length,
    inferenceCount: inferences.length,
    premises,
    conclusions,
    uses: transpose(premises, wholeNumbers.length),
    concluders: groupBy(conclusions, wholeNumbers.length),
    given: Uint8Array.from(wholeNumbers, (whole) => graph.given[whole] ?? 0),
    goal: cell(numbersHere, goal),
    wholeNumbers,
    size,
    numberOf: (whole) => placeOf(whole, wholeNumbers),
  };
}

/** The inferences that conclude any of these statements, rising. */
function inferencesTo({ concluders }: SupportGraph, statements: Int32Array): Int32Array {
  const inferences: number[] = [];
  for (const statement of statements) {
    const end = cell(concluders.starts, statement + 1);
    for (let at = cell(concluders.starts, statement); at < end; at += 1) {
      inferences.push(cell(concluders.items, at));
    }
  }
  return Int32Array.from(inferences).sort();
}

/** Some of the rows, with their items renumbered. */
function rowsOf(rows: Rows, chosen: Int32Array, numbers: Int32Array): Rows {
  const starts = new Int32Array(chosen.length + 1);
  chosen.forEach((row, at) => {
    const length = cell(rows.starts, row + 1) - cell(rows.starts, row);
    starts[at + 1] = cell(starts, at) + length;
  });
  const items = new Int32Array(cell(starts, chosen.length));
  chosen.forEach((row, at) => {
    const from = cell(rows.starts, row);
    const end = cell(starts, at + 1);
    for (let to = cell(starts, at); to < end; to += 1) {
      items[to] = cell(numbers, cell(rows.items, from + to - cell(starts, at)));
    }
  });
  return { starts, items };
}

/** The place of a number in a rising list, or -1. */
function placeOf(number: number, rising: Int32Array): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cell(rising, middle) < number) low = middle + 1;
    else high = middle;
  }
  return low < rising.length && cell(rising, low) === number ? low : -1;
}
