import { cell } from '../rows.js';
import { type Literal, not, variableOf } from './literal.js';

/** The truth of a literal in `Assignment.values`; 0 where its variable has no value. */
export const ASSIGNED_TRUE = 1;
export const ASSIGNED_FALSE = 2;

/** No clause: the reason of what was chosen, or holds in every solution. */
export const NONE = 0;

/** What was found true, in order, and what each of it rests on. */
export class Assignment {
  /** Literal → TRUE, FALSE or 0. */
  readonly values: Uint8Array;
  /** Variable → how many choices it rests on, and the clause that it follows from. */
  readonly #levels: Int32Array;
  readonly #reasons: Int32Array;
  /** What was found true; where each choice stands in it; how much of it is followed up. */
  readonly #trail: Int32Array;
  #trailLength = 0;
  readonly #choicesAt: number[] = [];
  #followedUp = 0;

  constructor(variables: number) {
    this.values = new Uint8Array(2 * variables);
    this.#levels = new Int32Array(variables);
    this.#reasons = new Int32Array(variables);
    this.#trail = new Int32Array(variables);
  }

  /** The number of choices made. */
  get level(): number {
    return this.#choicesAt.length;
  }

  /** How many literals are true. */
  get length(): number {
    return this.#trailLength;
  }

  /** The literal that was found true after so many others. */
  at(place: number): Literal {
    return cell(this.#trail, place);
  }

  /** How many choices a literal rests on. */
  levelOf(literal: Literal): number {
    return cell(this.#levels, variableOf(literal));
  }

  /** The clause that a literal follows from, or NONE. */
  reasonOf(literal: Literal): number {
    return cell(this.#reasons, variableOf(literal));
  }

  set(literal: Literal, reason: number): void {
    const variable = variableOf(literal);
    this.values[literal] = ASSIGNED_TRUE;
    this.values[not(literal)] = ASSIGNED_FALSE;
    this.#levels[variable] = this.#choicesAt.length;
    this.#reasons[variable] = reason;
    this.#trail[this.#trailLength] = literal;
    this.#trailLength += 1;
  }

  /** Supposes a literal, so that it can be taken back. */
  choose(literal: Literal): void {
    this.#choicesAt.push(this.#trailLength);
    this.set(literal, NONE);
  }

  /** The next of what is true that is not followed up yet, which it is from now on; -1 where none. */
  takeUp(): Literal {
    if (this.#followedUp === this.#trailLength) return -1;
    const literal = cell(this.#trail, this.#followedUp);
    this.#followedUp += 1;
    return literal;
  }

  /** Takes back all choices but the first so many; tells each literal that is no longer true. */
  goBack(level: number, onTakenBack: (literal: Literal) => void): void {
    const start = this.#choicesAt[level];
    if (start === undefined) return;
    while (this.#trailLength > start) {
      this.#trailLength -= 1;
      const literal = cell(this.#trail, this.#trailLength);
      this.values[literal] = 0;
      this.values[not(literal)] = 0;
      onTakenBack(literal);
    }
    this.#followedUp = this.#trailLength;
    this.#choicesAt.length = level;
  }

  /** Brings the two literals of a clause that rest on the most choices to its front. */
  bringLastSetForward(clause: Literal[]): void {
    for (let place = 0; place < 2 && place < clause.length; place += 1) {
      let last = place;
      clause.forEach((one, at) => {
        if (at > last && this.levelOf(one) > this.levelOf(clause[last] ?? one)) last = at;
      });
      const moved = clause[place] ?? 0;
      clause[place] = clause[last] ?? 0;
      clause[last] = moved;
    }
  }
}
