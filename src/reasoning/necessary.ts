import { finish, type Work } from '../domain/work.js';
import { Propagation } from './propagation.js';
import { derivationOf } from './support.js';
import { givenStatements, type SupportGraph } from './support-graph.js';

/**
 * The statements s ≠ p for which p is NECESSARY: s ∈ D(G), and s is not derived once p is taken
 * away, neither given nor derivable.
 *
 * One propagation in two legs: first all that is derived without p, then p itself. What the second
 * leg adds is the answer. O(V + E).
 */
export function necessaryDownstream(graph: SupportGraph, p: number): Uint8Array {
  return finish(necessaryDownstreamInPieces(graph, p));
}

export function* necessaryDownstreamInPieces(graph: SupportGraph, p: number): Work<Uint8Array> {
  const propagation = new Propagation(graph);
  propagation.block(p);
  propagation.assumeAll(givenStatements(graph));
  yield* propagation.propagateInPieces();
  const withoutP = propagation.mark();
  takeIn(graph, propagation, p);
  yield* propagation.propagateInPieces();
  const mask = new Uint8Array(graph.statementCount);
  for (const statement of propagation.derivedSince(withoutP)) mask[statement] = 1;
  mask[p] = 0;
  return mask;
}

/**
 * The statements p ≠ s that are NECESSARY for s; none where s is not derived at all.
 *
 * Each of them stands in every derivation of s, so only those in one derivation are tried. They are
 * tried by halves: where s is derived with a whole range of them taken away, none of the range is
 * necessary; else the halves of the range are tried in turn, the other half being taken in again
 * and propagation going on from where it stood. With c candidates that is at most O(c (V + E)), and
 * O((V + E) log c) where, as in chains and trees, a half adds its own surroundings only.
 */
export function* necessaryUpstream(graph: SupportGraph, s: number): Work<Uint8Array> {
  const mask = new Uint8Array(graph.statementCount);
  const propagation = new Propagation(graph);
  propagation.assumeAll(givenStatements(graph));
  if (!(yield* propagation.propagateInPieces(s))) return mask;
  const used = new Uint8Array(graph.statementCount);
  for (const one of (yield* derivationOf(graph, propagation, [s])).statements) used[one] = 1;
  const candidates = propagation.derivedSince().filter((one) => one !== s && used[one] === 1);
  propagation.undo();
  for (const one of yield* necessaryAmong(graph, propagation, s, candidates)) mask[one] = 1;
  return mask;
}

/**
 * Those of the candidates that are NECESSARY for s, which is derived from the given statements. For
 * the cost see above.
 *
 * @param propagation nothing is assumed or blocked in it; it is left so
 * @param limit where the propagation's steps pass it, candidates not tried yet are left out
 */
export function* necessaryAmong(
  graph: SupportGraph,
  propagation: Propagation,
  s: number,
  candidates: Int32Array,
  limit = Number.POSITIVE_INFINITY,
): Work<readonly number[]> {
  for (const candidate of candidates) propagation.block(candidate);
  propagation.assumeAll(givenStatements(graph));
  yield* propagation.propagateInPieces(s);
  const found: number[] = [];

  /** Expects all of the range to be taken away and propagation to have run; leaves it so. */
  const tryRange = function* (range: Int32Array): Work<void> {
    const [first] = range;
    if (first === undefined || propagation.isDerived(s) || propagation.steps > limit) return;
    if (range.length === 1) {
      found.push(first);
      return;
    }
    const middle = range.length >> 1;
    const halves = [range.subarray(0, middle), range.subarray(middle)] as const;
    for (const [kept, takenIn] of [halves, [halves[1], halves[0]] as const]) {
      const mark = propagation.mark();
      for (const one of takenIn) takeIn(graph, propagation, one);
      yield* propagation.propagateInPieces(s);
      yield* tryRange(kept);
      propagation.undo(mark);
      for (const one of takenIn) propagation.block(one);
    }
  };
  yield* tryRange(candidates);
  propagation.undo();
  for (const candidate of candidates) propagation.unblock(candidate);
  return found;
}

/** Lifts the block from a statement that the graph may give, or may derive by now. */
function takeIn(graph: SupportGraph, propagation: Propagation, statement: number): void {
  propagation.unblock(statement);
  if (graph.given[statement] === 1) propagation.assume(statement);
}
