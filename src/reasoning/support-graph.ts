import type { Rows } from './rows.js';

/**
 * Statements and inferences by number, in the order of the map: all that propagation needs.
 *
 * Read as a directed hypergraph, an inference is an arc from its set of premises to its conclusion.
 * Every list is rising, so that the first of several equals is the first in the map.
 */
export interface SupportGraph {
  readonly statementCount: number;
  readonly inferenceCount: number;
  /** Inference → its premises. */
  readonly premises: Rows;
  /** Inference → its conclusion. */
  readonly conclusions: Int32Array;
  /** Statement → the inferences that have it as a premise. */
  readonly uses: Rows;
  /** Statement → the inferences that conclude it. */
  readonly concluders: Rows;
  /** Statement → 1 where it is given: no inference concludes it. */
  readonly given: Uint8Array;
}

/** The numbers of the given statements, rising. */
export function givenStatements(graph: SupportGraph): readonly number[] {
  const numbers: number[] = [];
  for (let statement = 0; statement < graph.statementCount; statement += 1) {
    if (graph.given[statement] === 1) numbers.push(statement);
  }
  return numbers;
}
