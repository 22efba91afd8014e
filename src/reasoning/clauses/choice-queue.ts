import { cell } from '../rows.js';

/**
 * Variables to choose from, the one that was of use last first: a list in which those of a conflict
 * are moved to the front (as Biere and Fröhlich 2015 found it to do as well as scores, with whole
 * numbers alone).
 */
export class ChoiceQueue {
  /** Variable → its neighbours in the list, or -1. */
  readonly #behind: Int32Array;
  readonly #before: Int32Array;
  /** Variable → when it was put to the front; 0 where it is not in the list. */
  readonly #stamps: Int32Array;
  #stamp = 0;
  #first = -1;
  /** All before this one have a value. */
  #next: number;

  /** @param choices the variables, in the order in which they are chosen at first */
  constructor(variables: number, choices: readonly number[]) {
    this.#behind = new Int32Array(variables).fill(-1);
    this.#before = new Int32Array(variables).fill(-1);
    this.#stamps = new Int32Array(variables);
    for (const variable of choices.toReversed()) this.#putFirst(variable);
    this.#next = this.#first;
  }

  /** The first variable that has no value; -1 where all have one. */
  next(hasValue: (variable: number) => boolean): number {
    while (this.#next >= 0 && hasValue(this.#next)) this.#next = cell(this.#behind, this.#next);
    return this.#next;
  }

  /** Says that a variable has lost its value. */
  isOpenAgain(variable: number): void {
    const stamp = cell(this.#stamps, variable);
    if (stamp > 0 && (this.#next < 0 || stamp > cell(this.#stamps, this.#next))) {
      this.#next = variable;
    }
  }

  /** Moves variables, all of which have a value, to the front; their order among each other stays. */
  bringForward(variables: readonly number[]): void {
    const listed = variables.filter((one) => cell(this.#stamps, one) > 0);
    listed.sort((one, other) => cell(this.#stamps, one) - cell(this.#stamps, other));
    for (const variable of listed) {
      if (variable === this.#first) continue;
      const before = cell(this.#before, variable);
      const behind = cell(this.#behind, variable);
      this.#behind[before] = behind;
      if (behind >= 0) this.#before[behind] = before;
      if (this.#next === variable) this.#next = behind;
      this.#putFirst(variable);
    }
  }

  #putFirst(variable: number): void {
    this.#stamp += 1;
    this.#stamps[variable] = this.#stamp;
    this.#behind[variable] = this.#first;
    this.#before[variable] = -1;
    if (this.#first >= 0) this.#before[this.#first] = variable;
    this.#first = variable;
  }
}
