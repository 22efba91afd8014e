import { Pace } from '../domain/pace.js';
import type { Work } from '../domain/work.js';
import { Propagation } from './propagation.js';
import { cell } from './rows.js';
import { givenStatements, type SupportGraph } from './support-graph.js';

/** One way to derive statements: those it passes through, and those among them it assumes. */
export interface Derivation {
  /** Rising, as are those below. The goals are among them. */
  readonly statements: readonly number[];
  readonly assumed: readonly number[];
}

/**
 * The derivation of statements that propagation found: each by the inference that derived it first.
 * O(V + E) of the derivation. It is free of circles, since premises are derived before conclusions.
 */
export function* derivationOf(
  graph: SupportGraph,
  propagation: Propagation,
  goals: Iterable<number>,
): Work<Derivation> {
  const { starts, items } = graph.premises;
  const pace = new Pace();
  const seen = new Set(goals);
  const assumed: number[] = [];
  for (const statement of seen) {
    if (pace.isDue(4)) yield pace.taken();
    const inference = propagation.derivedBy(statement);
    if (inference < 0) {
      assumed.push(statement);
      continue;
    }
    const end = cell(starts, inference + 1);
    for (let at = cell(starts, inference); at < end; at += 1) seen.add(cell(items, at)); // a set grows while walked
  }
  const rising = (numbers: Iterable<number>) => [...Int32Array.from(numbers).sort()];
  return { statements: rising(seen), assumed: rising(assumed) };
}

/**
 * A minimal set of candidates from which the goal is derived, beside what is derived already.
 *
 * It is the one that remains when each candidate in turn, from the last to the first, is left out
 * wherever the goal can spare it: so the first candidates are preferred. Worked out by halves
 * (QuickXplain: Junker 2004), with propagation taken up where it stood: k of n candidates kept
 * need O(k log(n / k)) propagations, each of which costs what it adds.
 *
 * @param propagation has run to its end, or has derived the goal; it is left as it was
 * @param candidates from which the goal is derived, in the order of preference
 * @param limit where the propagation's steps pass it, the rest is left unreduced
 */
export function* minimalSupport(
  propagation: Propagation,
  goal: number,
  candidates: readonly number[],
  limit = Number.POSITIVE_INFINITY,
): Work<readonly number[]> {
  const reduceWithAlso = function* (
    added: readonly number[],
    among: readonly number[],
  ): Work<readonly number[]> {
    const mark = propagation.mark();
    propagation.assumeAll(added);
    yield* propagation.propagateInPieces(goal);
    const result = yield* reduce(among);
    propagation.undo(mark);
    return result;
  };
  const reduce = function* (among: readonly number[]): Work<readonly number[]> {
    if (propagation.steps > limit) return among;
    if (propagation.isDerived(goal)) return [];
    if (among.length <= 1) return among;
    const middle = among.length >> 1;
    const first = among.slice(0, middle);
    const second = among.slice(middle);
    const ofSecond = yield* reduceWithAlso(first, second);
    const ofFirst = yield* reduceWithAlso(ofSecond, first);
    return [...ofFirst, ...ofSecond];
  };
  return yield* reduce(candidates);
}

/**
 * A minimal support of the goal, over U ⊆ G, with one statement taken away, neither given nor
 * derivable; null where there is none.
 *
 * It lies within the derivation of the fewest rounds, and there prefers what comes first in the map.
 */
export function* supportWithout(
  graph: SupportGraph,
  goal: number,
  takenAway: number,
): Work<readonly number[] | null> {
  const propagation = new Propagation(graph);
  propagation.block(takenAway);
  propagation.assumeAll(givenStatements(graph));
  if (!(yield* propagation.propagateInPieces(goal))) return null;
  const { assumed } = yield* derivationOf(graph, propagation, [goal]);
  propagation.undo();
  return yield* minimalSupport(propagation, goal, assumed);
}
