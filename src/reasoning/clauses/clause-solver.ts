import { STEPS_BETWEEN_YIELDS, type Work } from '../../domain/work.js';
import { ASSIGNED_FALSE, ASSIGNED_TRUE, Assignment, NONE } from './assignment.js';
import { ChoiceQueue } from './choice-queue.js';
import { ConflictAnalysis } from './conflict-analysis.js';
import { type Literal, not, variableOf, yes } from './literal.js';
import { restartAfter } from './restart-after.js';
import { WatchedClauses } from './watched-clauses.js';

/** Conflicts between two restarts, times the numbers of `restartAfter`. */
const RESTART_UNIT = 16;

/** What of a problem guides the search; see `ClauseSolver.solve`. */
export interface Guide {
  /** Variables that settle all others, in the order in which they are chosen at first. */
  readonly few: readonly number[];
  /** The same and more, among which it is easier to see that there is no solution. */
  readonly many: readonly number[];
  /** Of so many starts one chooses among many; 1 where all do. */
  readonly manyEvery: number;
  /**
   * A clause that holds in every solution, and of which each literal is false now; null where what
   * is true now makes a solution.
   */
  refute(): Literal[] | null;
}

/**
 * Finds out whether all of some clauses can hold at once, by learning from conflicts (Marques-Silva
 * and Sakallah 1999): what is chosen is followed up through clauses of which one literal is left
 * (watched-clauses.ts); where one fails, the choices that led there become a clause of their own
 * (conflict-analysis.ts), and the search goes back to where that clause would have spoken. Which
 * variable is chosen: see choice-queue.ts. The search starts over after numbers of conflicts
 * (restart-after.ts), and keeps what it learned.
 *
 * Nothing is left to chance and no score is a fraction, so the same clauses in the same order take
 * the same steps everywhere. A step is a literal or a clause looked at.
 */
export class ClauseSolver {
  readonly #assignment: Assignment;
  readonly #clauses: WatchedClauses;
  readonly #analysis: ConflictAnalysis;
  readonly #few: ChoiceQueue;
  readonly #many: ChoiceQueue;
  /** Variable → 1 where it was true when it last had a value while all were chosen from. */
  readonly #wasTrue: Uint8Array;
  #isFromMany = false;
  readonly #guide: Guide;
  /** Steps but those of the parts. */
  #ownSteps = 0;
  #conflicts = 0;
  #hasNoSolution = false;

  constructor(variables: number, guide: Guide) {
    this.#guide = guide;
    this.#assignment = new Assignment(variables);
    this.#clauses = new WatchedClauses(variables, this.#assignment);
    this.#analysis = new ConflictAnalysis(variables, this.#assignment, this.#clauses);
    this.#wasTrue = new Uint8Array(variables);
    this.#few = new ChoiceQueue(variables, guide.few);
    this.#many = new ChoiceQueue(variables, guide.many);
  }

  get steps(): number {
    return this.#ownSteps + this.#clauses.steps + this.#analysis.steps;
  }

  /** Counts steps that the guide took. */
  count(steps: number): void {
    this.#ownSteps += steps;
  }

  isTrue(literal: Literal): boolean {
    return this.#assignment.values[literal] === ASSIGNED_TRUE;
  }

  isFalse(literal: Literal): boolean {
    return this.#assignment.values[literal] === ASSIGNED_FALSE;
  }

  /** Demands that one of these literals holds. Before the search. */
  add(...literals: readonly Literal[]): void {
    this.addClause(literals);
  }

  addClause(literals: readonly Literal[]): void {
    this.#ownSteps += literals.length;
    if (literals.some((one) => this.isTrue(one))) return;
    const open = literals.filter((one) => !this.isFalse(one));
    const [first] = open;
    if (first === undefined) this.#hasNoSolution = true;
    else if (open.length === 1) this.#assignment.set(first, NONE);
    else this.#clauses.keep(open);
  }

  /**
   * Whether there is a solution; null where it took more than `limit` steps, all those before
   * included. After true, `isTrue` gives it.
   *
   * The few that settle all others are supposed true, one after the other, until each has a value;
   * then the guide refutes that or makes it the solution. In some starts many are chosen from, and
   * supposed to be what they were last; at first, false.
   */
  *solve(limit: number): Work<boolean | null> {
    let told = 0;
    let restarts = 0;
    let restartAt = 0;
    while (!this.#hasNoSolution) {
      const conflict = this.#clauses.followUp();
      if (conflict !== NONE) {
        this.#learn(conflict);
        continue;
      }
      if (this.steps > limit) break;
      if (this.steps - told >= STEPS_BETWEEN_YIELDS) {
        yield this.steps - told;
        told = this.steps;
      }
      if (this.#conflicts >= restartAt) {
        restarts += 1;
        restartAt = this.#conflicts + RESTART_UNIT * restartAfter(restarts);
        this.#goBack(0);
        this.#isFromMany = restarts % this.#guide.manyEvery === 0;
      }
      if (this.#choose()) continue;
      const clause = this.#guide.refute();
      if (clause === null) return true;
      this.#learnFrom(clause);
    }
    yield this.steps - told;
    return this.#hasNoSolution ? false : null;
  }

  /** Supposes something of a variable that has no value; false where all have one. */
  #choose(): boolean {
    const queue = this.#isFromMany ? this.#many : this.#few;
    const { values } = this.#assignment;
    const choice = queue.next((variable) => values[yes(variable)] !== 0);
    if (choice < 0) return false;
    this.#ownSteps += 1;
    const isTrue = !this.#isFromMany || this.#wasTrue[choice] === 1;
    this.#assignment.choose(isTrue ? yes(choice) : not(yes(choice)));
    return true;
  }

  /** Takes back all choices but the first so many. */
  #goBack(level: number): void {
    this.#assignment.goBack(level, (literal) => {
      const variable = variableOf(literal);
      if (this.#isFromMany) this.#wasTrue[variable] = literal === yes(variable) ? 1 : 0;
      this.#few.isOpenAgain(variable);
      this.#many.isOpenAgain(variable);
    });
  }

  /** Takes in a clause of which each literal is false. */
  #learnFrom(clause: Literal[]): void {
    this.#ownSteps += clause.length;
    const assignment = this.#assignment;
    assignment.bringLastSetForward(clause);
    const [first, second] = clause;
    if (first === undefined || assignment.levelOf(first) === 0) this.#hasNoSolution = true;
    else if (second === undefined || assignment.levelOf(second) < assignment.levelOf(first)) {
      this.#conflicts += 1;
      this.#takeIn(clause);
    } else {
      this.#goBack(assignment.levelOf(first));
      this.#learn(this.#clauses.keep(clause));
    }
  }

  /** Takes back what made a clause fail, and learns what to do otherwise. */
  #learn(failed: number): void {
    this.#conflicts += 1;
    if (this.#assignment.level === 0) {
      this.#hasNoSolution = true;
      return;
    }
    const { clause, met } = this.#analysis.lessonOf(failed);
    this.#few.bringForward(met);
    this.#many.bringForward(met);
    this.#assignment.bringLastSetForward(clause);
    this.#takeIn(clause);
  }

  /** Goes back to where all of a clause but its first literal fails, and sets that. */
  #takeIn(clause: readonly Literal[]): void {
    const [first = NONE, second] = clause; // never empty
    this.#goBack(second === undefined ? 0 : this.#assignment.levelOf(second));
    this.#assignment.set(first, second === undefined ? NONE : this.#clauses.keep(clause));
  }
}
