import { Propagation } from './propagation.js';
import { cell, groupBy, row, transpose } from './rows.js';
import { givenStatements, type SupportGraph } from './support-graph.js';
import type { UpstreamPart } from './upstream-part.js';

/**
 * All that can matter to whether p CONTRIBUTES to the goal of a part: the inferences by which chains
 * lead to the goal, of those that hold in D′(G ∪ {p}), and their statements. None of them concludes p,
 * and none has the goal as a premise.
 *
 * Statements are numbered from the goal back, so that what is near it comes first. p is not given.
 */
export interface PairGraph extends SupportGraph {
  readonly goal: number;
  readonly p: number;
  /** The statements that chains from p lead to, itself first, by distance. */
  readonly behindP: readonly number[];
  /** The inferences of a shortest chain from p to the goal. */
  readonly chain: readonly number[];
}

/** What is known of a pair at once, or what is left of its part to be searched. */
export type PairState =
  | { readonly contributes: boolean; readonly steps: number }
  | { readonly contributes: null; readonly graph: PairGraph; readonly steps: number };

/**
 * Leaves out what cannot matter. Where nothing derives the goal without p, p contributes exactly if
 * anything does with it; and it does not where no chain is left. O(V + E) of the part.
 */
export function pairState(part: UpstreamPart, p: number): PairState {
  const propagation = new Propagation(part);
  const idle = new Set([...row(part.concluders, p), ...row(part.uses, part.goal)]);
  for (const inference of idle) propagation.blockInference(inference);
  propagation.assumeAll(givenStatements(part).filter((given) => given !== p));
  propagation.propagate();
  const isWithoutP = propagation.isDerived(part.goal);
  propagation.assume(p);
  propagation.propagate();
  const isWithP = propagation.isDerived(part.goal);
  const steps = part.size + propagation.steps;
  if (isWithP !== isWithoutP || !isWithP) return { contributes: isWithP, steps };
  const graph = whatHolds(part, p, propagation);
  return graph === null ? { contributes: false, steps } : { contributes: null, graph, steps };
}

function whatHolds(part: UpstreamPart, p: number, propagation: Propagation): PairGraph | null {
  const { concluders, premises } = part;
  const numbers = new Int32Array(part.statementCount).fill(-1);
  const statements = [part.goal];
  const inferences: number[] = [];
  const starts = [0];
  const items: number[] = [];
  numbers[part.goal] = 0;
  for (const statement of statements) {
    for (const inference of row(concluders, statement)) {
      if (!propagation.holds(inference)) continue;
      inferences.push(inference);
      for (const premise of row(premises, inference)) {
        if (numbers[premise] === -1) {
          numbers[premise] = statements.length;
          statements.push(premise); // and is come to in its turn
        }
        items.push(cell(numbers, premise));
      }
      starts.push(items.length);
    }
  }
  if (numbers[p] === -1) return null;
  const count = statements.length;
  const rows = { starts: Int32Array.from(starts), items: Int32Array.from(items) };
  const conclusions = Int32Array.from(inferences, (inference) =>
    cell(numbers, cell(part.conclusions, inference)),
  );
  const graph = {
    statementCount: count,
    inferenceCount: inferences.length,
    premises: rows,
    conclusions,
    uses: transpose(rows, count),
    concluders: groupBy(conclusions, count),
    given: Uint8Array.from(statements, (one) => (one === p ? 0 : (part.given[one] ?? 0))),
    goal: 0,
    p: cell(numbers, p),
  };
  return { ...graph, ...chainsFromP(graph) };
}

function chainsFromP({
  statementCount,
  uses,
  conclusions,
  goal,
  p,
}: Omit<PairGraph, 'behindP' | 'chain'>): Pick<PairGraph, 'behindP' | 'chain'> {
  /** Statement → the inference of a shortest chain to it, and the statement before it; or -1. */
  const by = new Int32Array(statementCount).fill(-1);
  const from = new Int32Array(statementCount).fill(-1);
  const behindP = [p];
  from[p] = p;
  for (const statement of behindP) {
    for (const inference of row(uses, statement)) {
      const conclusion = cell(conclusions, inference);
      if (from[conclusion] !== -1) continue;
      from[conclusion] = statement;
      by[conclusion] = inference;
      behindP.push(conclusion);
    }
  }
  const chain: number[] = [];
  for (let at = goal; at !== p; at = cell(from, at)) chain.push(cell(by, at));
  return { behindP, chain: chain.reverse() };
}
