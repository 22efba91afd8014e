import { Propagation } from './propagation.js';
import type { SupportGraph } from './support-graph.js';

/** What is taken away before a closure; a mask holds 1 where its statement or inference is out. */
export interface Blocked {
  readonly statements?: Uint8Array;
  readonly inferences?: Uint8Array;
}

/**
 * D(X): the least set that holds X and is closed under the inferences; as a mask over statements.
 *
 * Blocked statements are neither in X nor derivable; blocked inferences conclude nothing.
 * O(V + E), by unit propagation (Dowling and Gallier 1984).
 *
 * @param from a mask over statements that holds X; `graph.given` for D(G)
 */
export function closure(graph: SupportGraph, from: Uint8Array, blocked: Blocked = {}): Uint8Array {
  const propagation = new Propagation(graph);
  blocked.inferences?.forEach((isOut, inference) => {
    if (isOut === 1) propagation.blockInference(inference);
  });
  blocked.statements?.forEach((isOut, statement) => {
    if (isOut === 1) propagation.block(statement);
  });
  from.forEach((isIn, statement) => {
    if (isIn === 1) propagation.assume(statement);
  });
  propagation.propagate();
  const derived = new Uint8Array(graph.statementCount);
  for (const statement of propagation.derivedSince()) derived[statement] = 1;
  return derived;
}
