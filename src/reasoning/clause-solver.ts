import { STEPS_BETWEEN_YIELDS, type Work } from '../domain/work.js';
import { ChoiceQueue } from './choice-queue.js';
import { cell } from './rows.js';

/** A variable and whether it is true, as one number. */
export type Literal = number;

/** The literal that says that a variable is true. */
export function yes(variable: number): Literal {
  return 2 * variable;
}

/** The opposite of a literal. */
export function not(literal: Literal): Literal {
  return literal ^ 1;
}

function variableOf(literal: Literal): number {
  return literal >> 1;
}

const TRUE = 1;
const FALSE = 2;
/** No clause. */
const NONE = 0;
/** Cells before a clause's literals: their number, and for each of the first two the next clause. */
const HEAD = 3;
/** Cells that there is room for at first. */
const ROOM = 4_096;
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
 * (two of each being watched: Moskewicz and others 2001); where one fails, the choices that led there
 * become a clause of their own (the first point through which all of them lead), and the search goes
 * back to where that clause would have spoken. Which variable is chosen: see choice-queue.ts. The
 * search starts over after numbers of conflicts by Luby, Sinclair and Zuckerman (1993), and keeps
 * what it learned.
 *
 * Nothing is left to chance and no score is a fraction, so the same clauses in the same order take
 * the same steps everywhere. A step is a literal or a clause looked at.
 */
export class ClauseSolver {
  steps = 0;
  /** Clauses end to end; those watched by a literal are a chain through the cells of their heads. */
  #arena = new Int32Array(ROOM);
  #end = 1;
  /** Literal → the first clause that watches it. */
  readonly #watching: Int32Array;
  /** Literal → TRUE, FALSE or 0. */
  readonly #values: Uint8Array;
  /** Variable → how many choices it rests on, and the clause that it follows from. */
  readonly #levels: Int32Array;
  readonly #reasons: Int32Array;
  /** What was found true, in order; where each choice stands in it; how much of it is followed up. */
  readonly #trail: Int32Array;
  #trailLength = 0;
  readonly #choicesAt: number[] = [];
  #followedUp = 0;
  /** Variable → 1 while a conflict is looked into that it is part of. */
  readonly #met: Uint8Array;
  readonly #few: ChoiceQueue;
  readonly #many: ChoiceQueue;
  /** Variable → 1 where it was true when it last had a value while all were chosen from. */
  readonly #wasTrue: Uint8Array;
  #isFromMany = false;
  readonly #guide: Guide;
  #conflicts = 0;
  #hasNoSolution = false;

  constructor(variables: number, guide: Guide) {
    this.#guide = guide;
    this.#watching = new Int32Array(2 * variables);
    this.#values = new Uint8Array(2 * variables);
    this.#levels = new Int32Array(variables);
    this.#reasons = new Int32Array(variables);
    this.#trail = new Int32Array(variables);
    this.#met = new Uint8Array(variables);
    this.#wasTrue = new Uint8Array(variables);
    this.#few = new ChoiceQueue(variables, guide.few);
    this.#many = new ChoiceQueue(variables, guide.many);
  }

  isTrue(literal: Literal): boolean {
    return this.#values[literal] === TRUE;
  }

  isFalse(literal: Literal): boolean {
    return this.#values[literal] === FALSE;
  }

  /** Demands that one of these literals holds. Before the search. */
  add(...literals: readonly Literal[]): void {
    this.addClause(literals);
  }

  addClause(literals: readonly Literal[]): void {
    this.steps += literals.length;
    if (literals.some((one) => this.isTrue(one))) return;
    const open = literals.filter((one) => !this.isFalse(one));
    const [first] = open;
    if (first === undefined) this.#hasNoSolution = true;
    else if (open.length === 1) this.#set(first, NONE);
    else this.#keep(open);
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
      const conflict = this.#followUp();
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
    const choice = queue.next((variable) => this.#values[yes(variable)] !== 0);
    if (choice < 0) return false;
    this.steps += 1;
    this.#choicesAt.push(this.#trailLength);
    const isTrue = !this.#isFromMany || this.#wasTrue[choice] === 1;
    this.#set(isTrue ? yes(choice) : not(yes(choice)), NONE);
    return true;
  }

  #set(literal: Literal, reason: number): void {
    const variable = variableOf(literal);
    this.#values[literal] = TRUE;
    this.#values[not(literal)] = FALSE;
    this.#levels[variable] = this.#choicesAt.length;
    this.#reasons[variable] = reason;
    this.#trail[this.#trailLength] = literal;
    this.#trailLength += 1;
  }

  /** Keeps a clause of two literals or more, and watches the first two. */
  #keep(literals: readonly Literal[]): number {
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

  /** Sets what follows from what is set; gives a clause that fails, or NONE. */
  #followUp(): number {
    const arena = this.#arena;
    const watching = this.#watching;
    const values = this.#values;
    let steps = 0;
    let failed = NONE;
    while (failed === NONE && this.#followedUp < this.#trailLength) {
      const fallen = not(cell(this.#trail, this.#followedUp));
      this.#followedUp += 1;
      steps += 1;
      /** The cell of the arena that leads to the present clause; -1 where `watching` does. */
      let link = -1;
      for (let clause = cell(watching, fallen), next: number; clause !== NONE; clause = next) {
        steps += 1;
        const which = arena[clause + HEAD] === fallen ? 0 : 1;
        const other = cell(arena, clause + HEAD + 1 - which);
        next = cell(arena, clause + 1 + which);
        if (values[other] !== TRUE) {
          const end = clause + HEAD + cell(arena, clause);
          let at = clause + HEAD + 2;
          while (at < end && values[cell(arena, at)] === FALSE) at += 1;
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
          if (values[other] === FALSE) {
            failed = clause;
            break;
          }
          this.#set(other, clause);
        }
        link = clause + 1 + which;
      }
    }
    this.steps += steps;
    return failed;
  }

  /** Takes back all choices but the first so many. */
  #goBack(level: number): void {
    const start = this.#choicesAt[level];
    if (start === undefined) return;
    while (this.#trailLength > start) {
      this.#trailLength -= 1;
      const literal = cell(this.#trail, this.#trailLength);
      const variable = variableOf(literal);
      if (this.#isFromMany) this.#wasTrue[variable] = literal === yes(variable) ? 1 : 0;
      this.#values[literal] = 0;
      this.#values[not(literal)] = 0;
      this.#few.isOpenAgain(variable);
      this.#many.isOpenAgain(variable);
    }
    this.#followedUp = this.#trailLength;
    this.#choicesAt.length = level;
  }

  /** Takes in a clause of which each literal is false. */
  #learnFrom(clause: Literal[]): void {
    this.steps += clause.length;
    this.#lastSetFirst(clause);
    const [first, second] = clause;
    if (first === undefined || this.#levelOf(first) === 0) this.#hasNoSolution = true;
    else if (second === undefined || this.#levelOf(second) < this.#levelOf(first)) {
      this.#conflicts += 1;
      this.#takeIn(clause);
    } else {
      this.#goBack(this.#levelOf(first));
      this.#learn(this.#keep(clause));
    }
  }

  /** Takes back what made a clause fail, and learns what to do otherwise. */
  #learn(conflict: number): void {
    this.#conflicts += 1;
    const level = this.#choicesAt.length;
    if (level === 0) {
      this.#hasNoSolution = true;
      return;
    }
    const met: number[] = [];
    const earlier: Literal[] = [];
    let at = this.#trailLength;
    let open = 0;
    let clause = conflict;
    let literal: Literal;
    do {
      const end = clause + HEAD + cell(this.#arena, clause);
      this.steps += end - clause;
      for (let place = clause + HEAD; place < end; place += 1) {
        const other = cell(this.#arena, place);
        const variable = variableOf(other);
        if (this.#met[variable] === 1 || this.#levelOf(other) === 0) continue;
        this.#met[variable] = 1;
        met.push(variable);
        if (this.#levelOf(other) === level) open += 1;
        else earlier.push(other);
      }
      do {
        at -= 1;
        literal = cell(this.#trail, at);
      } while (this.#met[variableOf(literal)] === 0);
      open -= 1;
      clause = cell(this.#reasons, variableOf(literal));
    } while (open > 0);
    const learned = [not(literal), ...earlier.filter((one) => !this.#followsFromMet(one))];
    for (const variable of met) this.#met[variable] = 0;
    this.#few.bringForward(met);
    this.#many.bringForward(met);
    this.#lastSetFirst(learned);
    this.#takeIn(learned);
  }

  /** Goes back to where all of a clause but its first literal fails, and sets that. */
  #takeIn(clause: readonly Literal[]): void {
    const [first = NONE, second] = clause; // never empty
    this.#goBack(second === undefined ? 0 : this.#levelOf(second));
    this.#set(first, second === undefined ? NONE : this.#keep(clause));
  }

  /** Whether a literal fails already because others do that were met in the conflict. */
  #followsFromMet(literal: Literal): boolean {
    const reason = cell(this.#reasons, variableOf(literal));
    if (reason === NONE) return false;
    const end = reason + HEAD + cell(this.#arena, reason);
    this.steps += end - reason;
    for (let place = reason + HEAD; place < end; place += 1) {
      const other = cell(this.#arena, place);
      if (this.#met[variableOf(other)] === 0 && this.#levelOf(other) > 0) return false;
    }
    return true;
  }

  /** Brings the two literals that rest on the most choices to the front. */
  #lastSetFirst(clause: Literal[]): void {
    for (let place = 0; place < 2 && place < clause.length; place += 1) {
      let last = place;
      clause.forEach((one, at) => {
        if (at > last && this.#levelOf(one) > this.#levelOf(clause[last] ?? one)) last = at;
      });
      const moved = clause[place] ?? 0;
      clause[place] = clause[last] ?? 0;
      clause[last] = moved;
    }
  }

  #levelOf(literal: Literal): number {
    return cell(this.#levels, variableOf(literal));
  }
}

/** 1, 1, 2, 1, 1, 2, 4 …: at 2ⁿ - 1 half of the next power of two, elsewhere as from the begin. */
function restartAfter(restarts: number): number {
  let whole = 1;
  while (whole < restarts) whole = 2 * whole + 1;
  return whole === restarts ? (whole + 1) / 2 : restartAfter(restarts - (whole - 1) / 2);
}
