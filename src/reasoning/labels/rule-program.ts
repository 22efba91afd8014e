import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { cell, groupBy, type Rows, transpose } from '../rows.js';
import { strongComponentsInPieces } from '../strong-components.js';

/** A propositional logic program with negation: `head ← positive atoms, not negative atoms`. */
export interface RuleProgram {
  readonly atomCount: number;
  readonly ruleCount: number;
  /** Rule → the atom it derives. */
  readonly heads: Int32Array;
  /** Rule → the atoms that have to hold. */
  readonly positive: Rows;
  /** Rule → the atoms that must not. */
  readonly negative: Rows;
  /** Atom → the rules that derive it. */
  readonly rulesFor: Rows;
  /** Atom → the rules in which it has to hold. */
  readonly positiveIn: Rows;
  /** Atom → the rules in which it must not. */
  readonly negativeIn: Rows;
  /** Circle → its atoms: those that can lead to one another through positive atoms alone. */
  readonly circles: Rows;
  /** Atom → its circle, or -1. */
  readonly circleOf: Int32Array;
}

/** Writes a program rule by rule, into arrays whose size is known before. */
export class RuleWriter {
  #atomCount: number;
  #ruleCount = 0;
  readonly #heads: Int32Array;
  readonly #positive: RowWriter;
  readonly #negative: RowWriter;

  /** @param most how many rules and body atoms there can be at most */
  constructor(
    atomCount: number,
    most: { readonly rules: number; readonly positive: number; readonly negative: number },
  ) {
    this.#atomCount = atomCount;
    this.#heads = new Int32Array(most.rules);
    this.#positive = new RowWriter(most.rules, most.positive);
    this.#negative = new RowWriter(most.rules, most.negative);
  }

  /** Another atom, after those there are. */
  addAtom(): number {
    this.#atomCount += 1;
    return this.#atomCount - 1;
  }

  /** Begins a rule; what has to hold, and what must not, is then added to it. Gives its number. */
  addRule(head: number): number {
    this.#heads[this.#ruleCount] = head;
    this.#positive.addRow();
    this.#negative.addRow();
    this.#ruleCount += 1;
    return this.#ruleCount - 1;
  }

  /** The rule begun last needs this atom. */
  needs(atom: number): void {
    this.#positive.addItem(atom);
  }

  /** The rule begun last needs that this atom does not hold; none where it is below nought. */
  needsNot(atom: number): void {
    if (atom >= 0) this.#negative.addItem(atom);
  }

  /** O(atoms + rules + body atoms). */
  *finish(): Work<RuleProgram> {
    const atomCount = this.#atomCount;
    const heads = this.#heads.subarray(0, this.#ruleCount);
    const positive = this.#positive.rows();
    const negative = this.#negative.rows();
    const positiveIn = transpose(positive, atomCount);
    yield atomCount + positive.items.length;
    const negativeIn = transpose(negative, atomCount);
    yield atomCount + negative.items.length;
    const rulesFor = groupBy(heads, atomCount);
    yield atomCount + heads.length;
    return {
      atomCount,
      ruleCount: this.#ruleCount,
      heads,
      positive,
      negative,
      rulesFor,
      positiveIn,
      negativeIn,
      ...(yield* circlesOf(atomCount, heads, positiveIn)),
    };
  }
}

class RowWriter {
  readonly #starts: Int32Array;
  readonly #items: Int32Array;
  #rowCount = 0;
  #itemCount = 0;

  constructor(mostRows: number, mostItems: number) {
    this.#starts = new Int32Array(mostRows + 1);
    this.#items = new Int32Array(mostItems);
  }

  addRow(): void {
    this.#rowCount += 1;
    this.#starts[this.#rowCount] = this.#itemCount;
  }

  addItem(item: number): void {
    this.#items[this.#itemCount] = item;
    this.#itemCount += 1;
    this.#starts[this.#rowCount] = this.#itemCount;
  }

  rows(): Rows {
    return {
      starts: this.#starts.subarray(0, this.#rowCount + 1),
      items: this.#items.subarray(0, this.#itemCount),
    };
  }
}

/** The strongly connected components of more than one atom, over positive atoms. */
function* circlesOf(
  atomCount: number,
  heads: Int32Array,
  positiveIn: Rows,
): Work<Pick<RuleProgram, 'circles' | 'circleOf'>> {
  const { count, componentOf } = yield* strongComponentsInPieces({
    statementCount: atomCount,
    conclusions: heads,
    uses: positiveIn,
  });
  const members = groupBy(componentOf, count);
  const circleOf = new Int32Array(atomCount).fill(-1);
  const starts = [0];
  const items: number[] = [];
  const pace = new Pace();
  for (let component = 0; component < count; component += 1) {
    const end = cell(members.starts, component + 1);
    const start = cell(members.starts, component);
    if (pace.isDue(1 + end - start)) yield pace.taken();
    if (end - start < 2) continue;
    for (let at = start; at < end; at += 1) {
      const atom = cell(members.items, at);
      circleOf[atom] = starts.length - 1;
      items.push(atom);
    }
    starts.push(items.length);
  }
  return { circles: { starts: Int32Array.from(starts), items: Int32Array.from(items) }, circleOf };
}
