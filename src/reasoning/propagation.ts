import { STEPS_BETWEEN_YIELDS, type Work } from '../domain/work.js';
import { invariant } from './invariant.js';
import { cell } from './rows.js';
import type { SupportGraph } from './support-graph.js';

/** No statement: where propagation is to run to its end. */
const NO_STATEMENT = -1;
const NOT_DERIVED = -2;
const ASSUMED = -1;

/**
 * Unit propagation over a support graph (Dowling and Gallier 1984, algorithm 2): a counter for each
 * inference of the premises it still lacks; at nought, its conclusion is derived.
 *
 * What is derived is D(X), X being the statements assumed, without those that are blocked: a blocked
 * statement is neither assumed nor derivable. Statements are taken up first in, first out, so each
 * is derived in as few rounds as can be, and equals in the order of assuming and of the map.
 *
 * It is a workspace: assuming, unblocking and propagating add to what is derived, and `undo` goes
 * back to a mark, so that many closures that differ little cost little more than their differences.
 * A closure from nothing costs O(V + E); `steps` counts the edges visited on the way forward.
 */
export class Propagation {
  /** Edges visited and statements assumed since the beginning; never goes back. */
  steps = 0;
  readonly #graph: SupportGraph;
  /** Inference → premises not derived yet, and one more for a block. */
  readonly #missing: Int32Array;
  /** Statement → the inference that derived it, or ASSUMED, or NOT_DERIVED. */
  readonly #by: Int32Array;
  readonly #blocked: Uint8Array;
  /** The derived statements in the order in which they were, and how many of them are taken up. */
  readonly #order: Int32Array;
  #count = 0;
  #takenUp = 0;

  constructor(graph: SupportGraph) {
    this.#graph = graph;
    const { starts } = graph.premises;
    this.#missing = starts.subarray(1).map((end, inference) => end - cell(starts, inference));
    this.#by = new Int32Array(graph.statementCount).fill(NOT_DERIVED);
    this.#blocked = new Uint8Array(graph.statementCount);
    this.#order = new Int32Array(graph.statementCount);
  }

  /** Keeps a statement that is not derived yet from being assumed or derived. */
  block(statement: number): void {
    this.#blocked[statement] = 1;
  }

  /** Lifts a block; the statement is derived where an inference to it already holds. */
  unblock(statement: number): void {
    this.#blocked[statement] = 0;
    if (this.isDerived(statement)) return;
    const { starts, items } = this.#graph.concluders;
    const end = cell(starts, statement + 1);
    for (let at = cell(starts, statement); at < end; at += 1) {
      this.steps += 1;
      if (!this.holds(cell(items, at))) continue;
      this.#derive(statement, cell(items, at));
      return;
    }
  }

  /** Keeps an inference from holding. Before anything is assumed. */
  blockInference(inference: number): void {
    this.#missing[inference] = cell(this.#missing, inference) + 1;
  }

  assume(statement: number): void {
    this.steps += 1;
    if (this.#blocked[statement] === 0 && !this.isDerived(statement)) {
      this.#derive(statement, ASSUMED);
    }
  }

  assumeAll(statements: Iterable<number>): void {
    for (const statement of statements) this.assume(statement);
  }

  /** Runs to the end, or until `goal` is derived; says whether it is. */
  propagate(goal = NO_STATEMENT): boolean {
    this.#takeUp(goal, Number.POSITIVE_INFINITY);
    return this.isDerived(goal);
  }

  /** The same, in pieces, for graphs of any size. Nothing else may use it in between. */
  *propagateInPieces(goal = NO_STATEMENT): Work<boolean> {
    for (;;) {
      const before = this.steps;
      this.#takeUp(goal, before + STEPS_BETWEEN_YIELDS);
      yield this.steps - before;
      if (this.#takenUp === this.#count || this.isDerived(goal)) return this.isDerived(goal);
    }
  }

  /** Takes statements up until none is left, the goal is derived, or so many steps are reached. */
  #takeUp(goal: number, mostSteps: number): void {
    const { uses, conclusions } = this.#graph;
    const missing = this.#missing;
    while (this.#takenUp < this.#count && this.steps < mostSteps && !this.isDerived(goal)) {
      const statement = cell(this.#order, this.#takenUp);
      this.#takenUp += 1;
      const end = cell(uses.starts, statement + 1);
      for (let at = cell(uses.starts, statement); at < end; at += 1) {
        const inference = cell(uses.items, at);
        const left = cell(missing, inference) - 1;
        missing[inference] = left;
        if (left > 0) continue;
        const conclusion = cell(conclusions, inference);
        if (this.#blocked[conclusion] === 0 && !this.isDerived(conclusion)) {
          this.#derive(conclusion, inference);
        }
      }
      this.steps += end - cell(uses.starts, statement);
    }
  }

  isDerived(statement: number): boolean {
    return statement >= 0 && cell(this.#by, statement) !== NOT_DERIVED;
  }

  /** Says whether an inference's premises are all derived and taken up, and it is not blocked. */
  holds(inference: number): boolean {
    return cell(this.#missing, inference) === 0;
  }

  /** The inference that derived a statement; -1 where it was assumed. */
  derivedBy(statement: number): number {
    return cell(this.#by, statement);
  }

  /** What has been derived since a mark, in the order of deriving. */
  derivedSince(mark = 0): Int32Array {
    return this.#order.subarray(mark, this.#count);
  }

  /** A place to come back to. Propagation must have run to its end. */
  mark(): number {
    invariant(this.#takenUp === this.#count, 'Propagation was marked before it had ended.');
    return this.#count;
  }

  /** Forgets what was assumed and derived since a mark, or all of it. Blocks stay as they are now. */
  undo(mark = 0): void {
    const { starts, items } = this.#graph.uses;
    while (this.#count > mark) {
      this.#count -= 1;
      const statement = cell(this.#order, this.#count);
      this.#by[statement] = NOT_DERIVED;
      if (this.#count >= this.#takenUp) continue;
      const end = cell(starts, statement + 1);
      for (let at = cell(starts, statement); at < end; at += 1) {
        const inference = cell(items, at);
        this.#missing[inference] = cell(this.#missing, inference) + 1;
      }
    }
    this.#takenUp = Math.min(this.#takenUp, mark);
  }

  #derive(statement: number, by: number): void {
    this.#by[statement] = by;
    this.#order[this.#count] = statement;
    this.#count += 1;
  }
}
