import { type Assignment, NONE } from './assignment.js';
import { type Literal, not, variableOf } from './literal.js';
import type { WatchedClauses } from './watched-clauses.js';

/** Cells of a clause that are looked at beside its literals. */
const HEAD_STEPS = 3;

/** What a conflict teaches. */
export interface Lesson {
  /** Holds in every solution, and fails now: its first literal by the last choice, the rest before. */
  readonly clause: Literal[];
  /** The variables that were part of the conflict. */
  readonly met: readonly number[];
}

/**
 * Finds out from which earlier choices a conflict follows (Marques-Silva and Sakallah 1999).
 *
 * What the failed clause rests on is followed back through the reasons until one literal is left of
 * the last choice: the first point through which all ways from that choice lead. What fails because
 * others of the clause do is left out of it. A step is a literal or a clause looked at.
 */
export class ConflictAnalysis {
  steps = 0;
  readonly #assignment: Assignment;
  readonly #clauses: WatchedClauses;
  /** Variable → 1 while a conflict is looked into that it is part of. */
  readonly #met: Uint8Array;

  constructor(variables: number, assignment: Assignment, clauses: WatchedClauses) {
    this.#assignment = assignment;
    this.#clauses = clauses;
    this.#met = new Uint8Array(variables);
  }

  /** What follows from the failure of a clause after at least one choice. */
  lessonOf(failed: number): Lesson {
    const assignment = this.#assignment;
    const met: number[] = [];
    const earlier: Literal[] = [];
    let at = assignment.length;
    let open = 0;
    let clause = failed;
    let literal: Literal;
    do {
      const literals = this.#clauses.literalsOf(clause);
      this.steps += HEAD_STEPS + literals.length;
      for (const other of literals) {
        const variable = variableOf(other);
        const level = assignment.levelOf(other);
        if (this.#met[variable] === 1 || level === 0) continue;
        this.#met[variable] = 1;
        met.push(variable);
        if (level === assignment.level) open += 1;
        else earlier.push(other);
      }
      do {
        at -= 1;
        literal = assignment.at(at);
      } while (this.#met[variableOf(literal)] === 0);
      open -= 1;
      clause = assignment.reasonOf(literal);
    } while (open > 0);
    const learned = [not(literal), ...earlier.filter((one) => !this.#followsFromMet(one))];
    for (const variable of met) this.#met[variable] = 0;
    return { clause: learned, met };
  }

  /** Whether a literal fails already because others do that were met in the conflict. */
  #followsFromMet(literal: Literal): boolean {
    const reason = this.#assignment.reasonOf(literal);
    if (reason === NONE) return false;
    const literals = this.#clauses.literalsOf(reason);
    this.steps += HEAD_STEPS + literals.length;
    return literals.every(
      (other) => this.#met[variableOf(other)] === 1 || this.#assignment.levelOf(other) === 0,
    );
  }
}
