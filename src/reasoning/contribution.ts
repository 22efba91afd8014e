import type { Work } from '../domain/work.js';
import { contributionClauses } from './contribution-clauses.js';
import { type PairGraph, pairState } from './pair-graph.js';
import { Propagation } from './propagation.js';
import { cell, row } from './rows.js';
import { derivationOf, minimalSupport } from './support.js';
import { givenStatements } from './support-graph.js';
import type { UpstreamPart } from './upstream-part.js';

/**
 * Says whether p CONTRIBUTES to the goal s of a part: whether p is in some minimal U ⊆ G ∪ {p}
 * that derives s, the inferences that conclude p being left out. Null where it took more than
 * `limit` steps to find out.
 *
 * Write D′ for D without the inferences that conclude p, f(X) for s ∈ D′(X ∪ {p}) and g(X) for
 * s ∈ D′(X), with X ⊆ G ∖ {p}. Then p contributes exactly where f(X) holds and g(X) does not, for
 * some X: a U that is minimal and has p in it is X ∪ {p} for such an X; and of a minimal U ⊆ X ∪ {p}
 * that derives s, p is a member, since X does not. In a circuit in which inferences are and-gates and
 * statements or-gates, that is to ask whether the output ever hangs on the input p, as one asks to
 * test a circuit for faults, and the way to answer is the one that proved itself there (Larrabee
 * 1992): write it as clauses and let a solver search.
 *
 * 1. What cannot matter is left out, and two propagations settle many pairs (pair-graph.ts).
 * 2. One X is tried: what derives s through a shortest chain from p. Most that contribute show here.
 * 3. Else clauses say it of all X at once (contribution-clauses.ts, clauses/clause-solver.ts).
 *
 * NP-complete, so 3 can take exponentially many steps; 1 costs O(V + E) of the part, 2 at most
 * O(|X| log |G|) propagations.
 */
export function* contributes(part: UpstreamPart, p: number, limit: number): Work<boolean | null> {
  if (part.size > limit) return null;
  const state = pairState(part, p);
  yield state.steps;
  if (state.contributes !== null || state.steps > limit) return state.contributes;
  const propagation = new Propagation(state.graph);
  const isFound = yield* contributesAtFirstSight(state.graph, propagation, limit - state.steps);
  const left = limit - state.steps - propagation.steps;
  if (isFound || left < 0) return isFound ? true : null;
  const solver = contributionClauses(state.graph, propagation);
  return yield* solver.solve(left);
}

/**
 * Whether p contributes to the goal by what a shortest chain from p needs beside itself: best derived
 * without going through the chain, else as the goal is derived in the fewest rounds.
 */
function* contributesAtFirstSight(
  graph: PairGraph,
  propagation: Propagation,
  limit: number,
): Work<boolean> {
  const { goal, p } = graph;
  const enough =
    (yield* besidesChain(graph, propagation)) ?? (yield* inFewestRounds(graph, propagation));
  const isWithoutP = (assumed: readonly number[]): boolean => {
    propagation.assumeAll(assumed);
    const isDerived = propagation.propagate(goal);
    propagation.undo();
    return isDerived;
  };
  if (!isWithoutP(enough)) {
    yield propagation.steps;
    return true;
  }
  propagation.assume(p);
  propagation.propagate(goal);
  yield propagation.steps;
  const least = yield* minimalSupport(propagation, goal, enough, limit);
  const told = propagation.steps;
  propagation.undo();
  const isFound = !isWithoutP(least);
  yield propagation.steps - told;
  return isFound;
}

/** Givens that derive all premises beside a shortest chain, none of them through it; or null. */
function* besidesChain(graph: PairGraph, propagation: Propagation): Work<readonly number[] | null> {
  const onChain = new Set([graph.p]);
  const besides = new Set<number>();
  for (const inference of graph.chain) {
    for (const premise of row(graph.premises, inference)) {
      if (!onChain.has(premise)) besides.add(premise);
    }
    onChain.add(cell(graph.conclusions, inference));
  }
  for (const statement of onChain) propagation.block(statement);
  propagation.assumeAll(givenStatements(graph));
  propagation.propagate();
  const isPossible = [...besides].every((premise) => propagation.isDerived(premise));
  const derivation = isPossible ? yield* derivationOf(graph, propagation, besides) : null;
  propagation.undo();
  for (const statement of onChain) propagation.unblock(statement);
  return derivation === null ? null : derivation.assumed;
}

function* inFewestRounds(graph: PairGraph, propagation: Propagation): Work<readonly number[]> {
  propagation.assume(graph.p);
  propagation.assumeAll(givenStatements(graph));
  propagation.propagate(graph.goal);
  const { assumed } = yield* derivationOf(graph, propagation, [graph.goal]);
  propagation.undo();
  return assumed.filter((one) => one !== graph.p);
}
