import type { Direction } from '../domain/direction.js';
import { Pace } from '../domain/pace.js';
import { finish, type Work } from '../domain/work.js';
import { invariant } from './invariant.js';
import { cell } from './rows.js';
import type { SupportGraph } from './support-graph.js';

/** What chains of inferences lead to from one statement (DOWNSTREAM), or lead from to it (UPSTREAM). */
export interface Reach {
  readonly start: number;
  readonly direction: Direction;
  /** Those reached, without the start: by distance, then in the order of the map. */
  readonly statements: Int32Array;
  /** Statement → inferences on the shortest chain; 0 at the start, -1 where there is no chain. */
  readonly distances: Int32Array;
}

/** Breadth-first search over the inferences, one premise of each being enough. O(V + E). */
export function reach(graph: SupportGraph, start: number, direction: Direction): Reach {
  return finish(reachInPieces(graph, start, direction));
}

export function* reachInPieces(
  graph: SupportGraph,
  start: number,
  direction: Direction,
): Work<Reach> {
  const pace = new Pace();
  const distances = new Int32Array(graph.statementCount).fill(-1);
  const queue = new Int32Array(graph.statementCount);
  queue[0] = start;
  distances[start] = 0;
  const addNext = direction === 'DOWNSTREAM' ? addConclusions : addPremises;
  let count = 1;
  let level = 0;
  for (let from = 0; from < count; ) {
    const to = count;
    level += 1;
    for (let at = from; at < to; at += 1) {
      const before = count;
      count = addNext(graph, cell(queue, at), level, distances, queue, count);
      if (pace.isDue(3 + 3 * (count - before))) yield pace.taken();
    }
    queue.subarray(to, count).sort();
    from = to;
  }
  return { start, direction, statements: queue.subarray(1, count), distances };
}

/** Adds to the queue what a statement leads to and nothing led to before; gives the new length. */
function addConclusions(
  { uses, conclusions }: SupportGraph,
  statement: number,
  distance: number,
  distances: Int32Array,
  queue: Int32Array,
  count: number,
): number {
  let length = count;
  const end = cell(uses.starts, statement + 1);
  for (let at = cell(uses.starts, statement); at < end; at += 1) {
    const conclusion = cell(conclusions, cell(uses.items, at));
    if (cell(distances, conclusion) >= 0) continue;
    distances[conclusion] = distance;
    queue[length] = conclusion;
    length += 1;
  }
  return length;
}

/** The same for what leads to a statement. */
function addPremises(
  { concluders, premises }: SupportGraph,
  statement: number,
  distance: number,
  distances: Int32Array,
  queue: Int32Array,
  count: number,
): number {
  let length = count;
  const end = cell(concluders.starts, statement + 1);
  for (let at = cell(concluders.starts, statement); at < end; at += 1) {
    const inference = cell(concluders.items, at);
    const last = cell(premises.starts, inference + 1);
    for (let place = cell(premises.starts, inference); place < last; place += 1) {
      const premise = cell(premises.items, place);
      if (cell(distances, premise) >= 0) continue;
      distances[premise] = distance;
      queue[length] = premise;
      length += 1;
    }
  }
  return length;
}

/**
 * The inferences of a shortest chain between the start of a reach and a statement it reached, in
 * order from premise to conclusion.
 *
 * Of several shortest chains it is the one whose inferences come first in the map, compared from
 * the premise on: the same one, whichever end the search began at. O(V + E).
 */
export function* shortestChain(
  graph: SupportGraph,
  from: Reach,
  reached: number,
): Work<readonly number[]> {
  const { distances, start } = from;
  const length = cell(distances, reached);
  invariant(length >= 0, 'A chain was asked for to a statement that is not reached.');
  const isDown = from.direction === 'DOWNSTREAM';
  const leadsOn = isDown ? yield* leadingTo(graph, from, reached) : null;
  const { uses, conclusions } = graph;
  const pace = new Pace();
  const chain: number[] = [];
  let statement = isDown ? start : reached;
  while (chain.length < length) {
    const distance = isDown ? chain.length + 1 : length - chain.length - 1;
    let at = cell(uses.starts, statement);
    for (; ; at += 1) {
      const conclusion = cell(conclusions, cell(uses.items, at));
      if (cell(distances, conclusion) !== distance) continue;
      if (leadsOn === null || leadsOn[conclusion] === 1) break;
    }
    chain.push(cell(uses.items, at));
    if (pace.isDue(1 + at - cell(uses.starts, statement))) yield pace.taken();
    statement = cell(conclusions, cell(uses.items, at));
  }
  return chain;
}

/** The statements on shortest chains from the start to `goal`, as a mask. */
function* leadingTo(graph: SupportGraph, { distances }: Reach, goal: number): Work<Uint8Array> {
  const { concluders, premises } = graph;
  const pace = new Pace();
  const marks = new Uint8Array(graph.statementCount);
  const found = [goal];
  marks[goal] = 1;
  for (const statement of found) {
    const distance = cell(distances, statement) - 1;
    const end = cell(concluders.starts, statement + 1);
    for (let at = cell(concluders.starts, statement); at < end; at += 1) {
      const inference = cell(concluders.items, at);
      const last = cell(premises.starts, inference + 1);
      for (let place = cell(premises.starts, inference); place < last; place += 1) {
        const premise = cell(premises.items, place);
        if (marks[premise] === 1 || cell(distances, premise) !== distance) continue;
        marks[premise] = 1;
        found.push(premise); // and is come to in its turn
      }
      if (pace.isDue(1 + last - cell(premises.starts, inference))) yield pace.taken();
    }
  }
  return marks;
}
