import { cell } from '../rows.js';
import { ASSIGNED_FALSE, ASSIGNED_TRUE, type Assignment, NONE } from './assignment.js';
import { type Literal, not } from './literal.js';

/** Cells before a clause's literals: their number, and for each of the first two the next clause. */
const HEAD = 3;
/** Cells that there is room for at first. */
const ROOM = 4_096;

/**
 * Clauses of two literals or more, and what follows from them: where all literals of one but one are
 * false, that one is true. Two literals of each clause are watched (Moskewicz and others 2001), so
 * that a clause is looked at only when one of these becomes false.
 *
 * A clause is the number of its first cell. A step is a literal or a clause looked at.
 */
export class WatchedClauses {
  steps = 0;
  readonly #assignment: Assignment;
  /** Clauses end to end; those watched by a literal are a chain through the cells of their heads. */
  #arena = new Int32Array(ROOM);
  #end = NONE + 1;
  /** Literal → the first clause that watches it. */
  readonly #watching: Int32Array;

  constructor(variables: number, assignment: Assignment) {
    this.#assignment = assignment;
    this.#watching = new Int32Array(2 * variables);
  }

  /** Keeps a clause of two literals or more, and watches the first two. */
  keep(literals: readonly Literal[]): number {
    const clause = this.#end;
    this.#end += HEAD + literals.length;
    if (this.#end > this.#arena.length) {
      const arena = new Int32Array(2 * this.#end);
      arena.set(this.#arena);
      this.#arena = arena;
    }
    this.#arena[clause] = literals.length;
    this.#arena.set(literals, clause + HEAD);
    for (const which of [0, 1]) {
      const literal = cell(this.#arena, clause + HEAD + which);
      this.#arena[clause + 1 + which] = cell(this.#watching, literal);
      this.#watching[literal] = clause;
    }
    return clause;
  }

  /** The literals of a clause, as they lie there now. */
  literalsOf(clause: number): Int32Array {
    const start = clause + HEAD;
    return this.#arena.subarray(start, start + cell(this.#arena, clause));
  }

  /** Sets what follows from what is set; gives a clause that fails, or NONE. */
  followUp(): number {
    const arena = this.#arena;
    const watching = this.#watching;
    const { values } = this.#assignment;
    let steps = 0;
    let failed = NONE;
    while (failed === NONE) {
      const holds = this.#assignment.takeUp();
      if (holds < 0) break;
      const fallen = not(holds);
      steps += 1;
      /** The cell of the arena that leads to the present clause; -1 where `watching` does. */
      let link = -1;
      for (let clause = cell(watching, fallen), next: number; clause !== NONE; clause = next) {
        steps += 1;
        const which = arena[clause + HEAD] === fallen ? 0 : 1;
        const other = cell(arena, clause + HEAD + 1 - which);
        next = cell(arena, clause + 1 + which);
        if (values[other] !== ASSIGNED_TRUE) {
          const end = clause + HEAD + cell(arena, clause);
          let at = clause + HEAD + 2;
          while (at < end && values[cell(arena, at)] === ASSIGNED_FALSE) at += 1;
          steps += at - clause - HEAD - 2;
          if (at < end) {
            const instead = cell(arena, at);
            arena[at] = fallen;
            arena[clause + HEAD + which] = instead;
            arena[clause + 1 + which] = cell(watching, instead);
            watching[instead] = clause;
            if (link < 0) watching[fallen] = next;
            else arena[link] = next;
            continue;
          }
          if (values[other] === ASSIGNED_FALSE) {
            failed = clause;
            break;
          }
          this.#assignment.set(other, clause);
        }
        link = clause + 1 + which;
      }
    }
    this.steps += steps;
    return failed;
  }
}
