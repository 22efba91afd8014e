import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { cell } from '../rows.js';
import type { RuleProgram } from './rule-program.js';
import { FALSE, TRUE, UNDEFINED } from './truth-values.js';
import type { WellFoundedModel } from './well-founded.js';

/** Works a well-founded model out: how, and at what cost, is said in well-founded.ts. */
export class WellFoundedFixpoint implements WellFoundedModel {
  readonly atoms: Uint8Array;
  readonly rules: Uint8Array;
  readonly decided: Int32Array;
  readonly by: Int32Array;
  readonly falsifiedBy: Int32Array;
  readonly unfounded: Int32Array;
  readonly #program: RuleProgram;
  readonly #pace = new Pace();
  /** Rule → literals that are not known to hold. */
  readonly #missing: Int32Array;
  /** Atom → rules that are not false. */
  readonly #left: Int32Array;
  /** The decided atoms in their order, and how many of them are taken up. */
  readonly #order: Int32Array;
  #count = 0;
  #takenUp = 0;
  readonly #toLookAt: number[] = [];
  readonly #isToBeLookedAt: Uint8Array;
  #unfoundedSets = 0;
  /** For looking at circles: rule → undefined atoms of its own circle that are not founded yet. */
  readonly #unfoundedIn: Int32Array;

  constructor(program: RuleProgram, outOfForce: Uint8Array) {
    const { atomCount, ruleCount, circles } = program;
    this.#program = program;
    this.atoms = new Uint8Array(atomCount);
    this.rules = new Uint8Array(ruleCount);
    this.decided = new Int32Array(atomCount);
    this.by = new Int32Array(atomCount).fill(-1);
    this.falsifiedBy = new Int32Array(ruleCount).fill(-1);
    this.unfounded = new Int32Array(atomCount);
    this.#missing = new Int32Array(ruleCount);
    this.#left = new Int32Array(atomCount);
    this.#order = new Int32Array(atomCount);
    const circleCount = circles.starts.length - 1;
    this.#isToBeLookedAt = new Uint8Array(circleCount);
    this.#unfoundedIn = new Int32Array(circleCount > 0 ? ruleCount : 0);
    this.#begin(outOfForce);
    for (let circle = circleCount - 1; circle >= 0; circle -= 1) this.#lookLaterAt(circle);
  }

  *run(): Work<void> {
    for (;;) {
      yield* this.#propagate();
      const circle = this.#toLookAt.pop();
      if (circle === undefined) return;
      this.#isToBeLookedAt[circle] = 0;
      yield* this.#dropUnfounded(circle);
    }
  }

  #begin(outOfForce: Uint8Array): void {
    const { atomCount, ruleCount, heads, positive, negative } = this.#program;
    const left = this.#left;
    for (let rule = 0; rule < ruleCount; rule += 1) {
      if (outOfForce[rule] === 1) {
        this.rules[rule] = FALSE;
        continue;
      }
      const head = cell(heads, rule);
      left[head] = cell(left, head) + 1;
      const missing =
        cell(positive.starts, rule + 1) -
        cell(positive.starts, rule) +
        cell(negative.starts, rule + 1) -
        cell(negative.starts, rule);
      this.#missing[rule] = missing;
      if (missing === 0) this.#fire(rule);
    }
    for (let atom = 0; atom < atomCount; atom += 1) {
      if (left[atom] === 0) this.#decide(atom, FALSE);
    }
  }

  /** Passes on what was decided, until nothing more follows. */
  *#propagate(): Work<void> {
    const { positiveIn, negativeIn } = this.#program;
    while (this.#takenUp < this.#count) {
      const atom = cell(this.#order, this.#takenUp);
      this.#takenUp += 1;
      const isTrue = this.atoms[atom] === TRUE;
      const fulfils = isTrue ? positiveIn : negativeIn;
      const fails = isTrue ? negativeIn : positiveIn;
      const lastFulfilled = cell(fulfils.starts, atom + 1);
      for (let at = cell(fulfils.starts, atom); at < lastFulfilled; at += 1) {
        const rule = cell(fulfils.items, at);
        const missing = cell(this.#missing, rule) - 1;
        this.#missing[rule] = missing;
        if (missing === 0) this.#fire(rule);
      }
      const lastFailed = cell(fails.starts, atom + 1);
      for (let at = cell(fails.starts, atom); at < lastFailed; at += 1) {
        this.#falsify(cell(fails.items, at), atom);
      }
      const steps =
        lastFulfilled - cell(fulfils.starts, atom) + lastFailed - cell(fails.starts, atom);
      if (this.#pace.isDue(1 + steps)) yield this.#pace.taken();
    }
  }

  #fire(rule: number): void {
    if (this.rules[rule] !== UNDEFINED) return;
    this.rules[rule] = TRUE;
    const head = cell(this.#program.heads, rule);
    if (this.atoms[head] !== UNDEFINED) return;
    this.by[head] = rule;
    this.#decide(head, TRUE);
  }

  #falsify(rule: number, atom: number): void {
    if (this.rules[rule] !== UNDEFINED) return;
    this.rules[rule] = FALSE;
    this.falsifiedBy[rule] = atom;
    const { heads, circleOf } = this.#program;
    const head = cell(heads, rule);
    const left = cell(this.#left, head) - 1;
    this.#left[head] = left;
    if (this.atoms[head] !== UNDEFINED) return;
    if (left === 0) this.#decide(head, FALSE);
    else if (cell(circleOf, head) >= 0 && this.by[head] === rule) {
      this.#lookLaterAt(cell(circleOf, head));
    }
  }

  #decide(atom: number, value: number): void {
    this.atoms[atom] = value;
    if (value === FALSE) this.by[atom] = -1;
    this.#order[this.#count] = atom;
    this.#count += 1;
    this.decided[atom] = this.#count;
  }

  #lookLaterAt(circle: number): void {
    if (this.#isToBeLookedAt[circle] === 1) return;
    this.#isToBeLookedAt[circle] = 1;
    this.#toLookAt.push(circle);
  }

  /** Founds what can be founded of a circle, and decides that the rest is false. */
  *#dropUnfounded(circle: number): Work<void> {
    const { circles, rulesFor } = this.#program;
    const start = cell(circles.starts, circle);
    const end = cell(circles.starts, circle + 1);
    const founded: number[] = [];
    for (let at = start; at < end; at += 1) {
      const atom = cell(circles.items, at);
      if (this.atoms[atom] === UNDEFINED) this.by[atom] = -1;
    }
    for (let at = start; at < end; at += 1) {
      const atom = cell(circles.items, at);
      if (this.atoms[atom] !== UNDEFINED) continue;
      const last = cell(rulesFor.starts, atom + 1);
      for (let place = cell(rulesFor.starts, atom); place < last; place += 1) {
        const rule = cell(rulesFor.items, place);
        if (this.rules[rule] !== UNDEFINED) continue;
        const inside = this.#undefinedInside(rule, circle);
        this.#unfoundedIn[rule] = inside;
        if (inside === 0) this.#found(atom, rule, founded);
        if (this.#pace.isDue(4)) yield this.#pace.taken();
      }
    }
    for (const atom of founded) {
      this.#passOn(atom, circle, founded); // and grows while walked
      if (this.#pace.isDue(4)) yield this.#pace.taken();
    }
    this.#unfoundedSets += 1;
    for (let at = start; at < end; at += 1) {
      const atom = cell(circles.items, at);
      if (this.atoms[atom] !== UNDEFINED || cell(this.by, atom) >= 0) continue;
      this.unfounded[atom] = this.#unfoundedSets;
      this.#decide(atom, FALSE);
    }
  }

  #found(atom: number, rule: number, founded: number[]): void {
    if (cell(this.by, atom) >= 0) return;
    this.by[atom] = rule;
    founded.push(atom);
  }

  #passOn(atom: number, circle: number, founded: number[]): void {
    const { positiveIn, heads, circleOf } = this.#program;
    const end = cell(positiveIn.starts, atom + 1);
    for (let at = cell(positiveIn.starts, atom); at < end; at += 1) {
      const rule = cell(positiveIn.items, at);
      const head = cell(heads, rule);
      if (circleOf[head] !== circle || this.rules[rule] !== UNDEFINED) continue;
      if (this.atoms[head] !== UNDEFINED) continue;
      const inside = cell(this.#unfoundedIn, rule) - 1;
      this.#unfoundedIn[rule] = inside;
      if (inside === 0) this.#found(head, rule, founded);
    }
  }

  #undefinedInside(rule: number, circle: number): number {
    const { positive, circleOf } = this.#program;
    let count = 0;
    const end = cell(positive.starts, rule + 1);
    for (let at = cell(positive.starts, rule); at < end; at += 1) {
      const atom = cell(positive.items, at);
      if (circleOf[atom] === circle && this.atoms[atom] === UNDEFINED) count += 1;
    }
    return count;
  }
}
