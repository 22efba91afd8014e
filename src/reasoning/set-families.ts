import type { Work } from '../domain/work.js';
import { ANY_SIZE, EMPTY_SET, FamilyNodes, NO_SET } from './family-nodes.js';

/** What an operation weighs, in edges looked at: about as much time, with memory that is not near. */
const STEPS_OF_OPERATION = 4;
/** Calls within calls: far from where the stack would end. */
const DEEPEST = 1_000;

/** The steps between two yields, which go through all calls: some milliseconds. */
const STEPS_BETWEEN_YIELDS = 200_000;

/** In place of a result that has to be worked out. */
const UNKNOWN = -1;

const UNITE = 0;
const WITHOUT = 1;
const JOIN = 2;
const AT_MOST = 3;

/**
 * Families of sets of which none includes another, with the operations that make a statement's
 * minimal supports out of those of its premises.
 *
 * A family is a node of a zero-suppressed decision diagram (Minato 1993; the operations on minimal
 * sets after Rauzy 1993, "New algorithms for fault trees analysis", and Knuth 2011, 7.1.4). What
 * sets share is kept once: of n premises with m reasons each, m to the power of n supports are n m
 * nodes. Equal families have the same number.
 *
 * An operation recurs over pairs of nodes, each pair once as long as its result is remembered; it
 * can take as many as the product of its operands. So `limit` bounds the steps, and the depth of
 * recursion has a bound too. Past either, `hasGivenUp` is true and no result means anything.
 *
 * Each operation is in two parts: what is seen at a glance, or remembered, is a plain call; what
 * recurs is work that can be paused. So nine calls in ten cost what they would without pauses.
 */
export class SetFamilies {
  /** Operations on nodes so far, weighed. */
  steps = 0;
  hasGivenUp = false;
  /** Whether some set was left out because it has too many members. */
  hasLeftOut = false;
  readonly nodes = new FamilyNodes();
  readonly #limit: number;
  #depth = 0;
  #told = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The family of one set of one element. */
  single(element: number): number {
    return this.nodes.node(element, NO_SET, EMPTY_SET);
  }

  /** The minimal ones among the sets of both. */
  *unite(one: number, other: number): Work<number> {
    const known = this.#uniteAtOnce(one, other);
    return known !== UNKNOWN ? known : yield* this.#uniteBelow(one, other);
  }

  #uniteAtOnce(one: number, other: number): number {
    this.steps += STEPS_OF_OPERATION;
    if (one === other || other === NO_SET) return one;
    if (one === NO_SET) return other;
    if (one === EMPTY_SET || other === EMPTY_SET) return EMPTY_SET;
    return this.#begin(UNITE, Math.min(one, other), Math.max(one, other));
  }

  *#uniteBelow(one: number, other: number): Work<number> {
    if (this.#isDue) yield this.#tell();
    const f = Math.min(one, other);
    const g = Math.max(one, other);
    const element = this.#firstOf(f, g);
    const [f0, f1] = [this.#low(f, element), this.#high(f, element)];
    const [g0, g1] = [this.#low(g, element), this.#high(g, element)];
    let low = this.#uniteAtOnce(f0, g0);
    if (low === UNKNOWN) low = yield* this.#uniteBelow(f0, g0);
    let high = this.#uniteAtOnce(f1, g1);
    if (high === UNKNOWN) high = yield* this.#uniteBelow(f1, g1);
    let withElement = this.#withoutAtOnce(high, low);
    if (withElement === UNKNOWN) withElement = yield* this.#withoutBelow(high, low);
    return this.#end(UNITE, f, g, this.nodes.node(element, low, withElement));
  }

  /** The minimal unions of a set of one and a set of the other that have at most `most` members. */
  *join(one: number, other: number, most = ANY_SIZE): Work<number> {
    const known = this.#joinAtOnce(one, other, most);
    return known !== UNKNOWN ? known : yield* this.#joinBelow(one, other, most);
  }

  #joinAtOnce(one: number, other: number, most: number): number {
    const { nodes } = this;
    this.steps += STEPS_OF_OPERATION;
    if (one === NO_SET || other === NO_SET) return NO_SET;
    if (one === EMPTY_SET || one === other) return this.#atMostAtOnce(other, most);
    if (other === EMPTY_SET) return this.#atMostAtOnce(one, most);
    if (Math.max(nodes.least(one), nodes.least(other)) > most) return this.#leaveOut();
    const operation = JOIN + 4 * this.#boundOf(one, other, most);
    return this.#begin(operation, Math.min(one, other), Math.max(one, other));
  }

  *#joinBelow(one: number, other: number, most: number): Work<number> {
    if (one === EMPTY_SET || one === other) return yield* this.#atMostBelow(other, most);
    if (other === EMPTY_SET) return yield* this.#atMostBelow(one, most);
    if (this.#isDue) yield this.#tell();
    const bound = this.#boundOf(one, other, most);
    const f = Math.min(one, other);
    const g = Math.max(one, other);
    const element = this.#firstOf(f, g);
    const [f0, f1] = [this.#low(f, element), this.#high(f, element)];
    const [g0, g1] = [this.#low(g, element), this.#high(g, element)];
    const rest = bound === ANY_SIZE ? ANY_SIZE : bound - 1;
    let low = this.#joinAtOnce(f0, g0, bound);
    if (low === UNKNOWN) low = yield* this.#joinBelow(f0, g0, bound);
    let ofG = this.#uniteAtOnce(g0, g1);
    if (ofG === UNKNOWN) ofG = yield* this.#uniteBelow(g0, g1);
    let withF = this.#joinAtOnce(f1, ofG, rest);
    if (withF === UNKNOWN) withF = yield* this.#joinBelow(f1, ofG, rest);
    let withG = this.#joinAtOnce(f0, g1, rest);
    if (withG === UNKNOWN) withG = yield* this.#joinBelow(f0, g1, rest);
    let high = this.#uniteAtOnce(withF, withG);
    if (high === UNKNOWN) high = yield* this.#uniteBelow(withF, withG);
    let withElement = this.#withoutAtOnce(high, low);
    if (withElement === UNKNOWN) withElement = yield* this.#withoutBelow(high, low);
    const result = this.nodes.node(element, low, withElement);
    return this.#end(JOIN + 4 * bound, f, g, result);
  }

  /** A bound that no union comes near is none, so that what is remembered serves more often. */
  #boundOf(one: number, other: number, most: number): number {
    return this.nodes.largest(one) + this.nodes.largest(other) <= most ? ANY_SIZE : most;
  }

  #atMostAtOnce(family: number, most: number): number {
    const { nodes } = this;
    this.steps += STEPS_OF_OPERATION;
    if (nodes.largest(family) <= most) return family;
    if (nodes.least(family) > most) return this.#leaveOut();
    return this.#begin(AT_MOST + 4 * most, family, family);
  }

  /** The sets of a family that have at most `most` members. */
  *#atMostBelow(family: number, most: number): Work<number> {
    if (this.#isDue) yield this.#tell();
    const { nodes } = this;
    let low = this.#atMostAtOnce(nodes.low(family), most);
    if (low === UNKNOWN) low = yield* this.#atMostBelow(nodes.low(family), most);
    let high = this.#atMostAtOnce(nodes.high(family), most - 1);
    if (high === UNKNOWN) high = yield* this.#atMostBelow(nodes.high(family), most - 1);
    const result = nodes.node(nodes.element(family), low, high);
    return this.#end(AT_MOST + 4 * most, family, family, result);
  }

  /** The sets of f that include no set of g. */
  #withoutAtOnce(f: number, from: number): number {
    const { nodes } = this;
    for (let g = from; ; g = nodes.low(g)) {
      this.steps += STEPS_OF_OPERATION;
      if (f === NO_SET || g === EMPTY_SET || f === g) return NO_SET;
      if (g === NO_SET || nodes.largest(f) < nodes.least(g)) return f;
      if (nodes.element(f) > nodes.element(g)) continue; // no set of f holds that element
      return this.#begin(WITHOUT, f, g);
    }
  }

  *#withoutBelow(f: number, from: number): Work<number> {
    if (this.#isDue) yield this.#tell();
    const { nodes } = this;
    const element = nodes.element(f);
    let g = from;
    while (element > nodes.element(g)) g = nodes.low(g);
    const [g0, g1] = [this.#low(g, element), this.#high(g, element)];
    let low = this.#withoutAtOnce(nodes.low(f), g0);
    if (low === UNKNOWN) low = yield* this.#withoutBelow(nodes.low(f), g0);
    let kept = this.#withoutAtOnce(nodes.high(f), g0);
    if (kept === UNKNOWN) kept = yield* this.#withoutBelow(nodes.high(f), g0);
    let high = this.#withoutAtOnce(kept, g1);
    if (high === UNKNOWN) high = yield* this.#withoutBelow(kept, g1);
    return this.#end(WITHOUT, f, g, nodes.node(element, low, high));
  }

  /** Whether so many steps were taken that it is time to yield. */
  get #isDue(): boolean {
    return this.steps - this.#told >= STEPS_BETWEEN_YIELDS;
  }

  /** The steps taken since they were last told. */
  #tell(): number {
    const taken = this.steps - this.#told;
    this.#told = this.steps;
    return taken;
  }

  /** The element that comes first in either. */
  #firstOf(f: number, g: number): number {
    return Math.min(this.nodes.element(f), this.nodes.element(g));
  }

  #low(family: number, element: number): number {
    return this.nodes.element(family) === element ? this.nodes.low(family) : family;
  }

  #high(family: number, element: number): number {
    return this.nodes.element(family) === element ? this.nodes.high(family) : NO_SET;
  }

  #leaveOut(): number {
    this.hasLeftOut = true;
    return NO_SET;
  }

  /** The result, where it is remembered or nothing matters any more; else -1, and one deeper. */
  #begin(operation: number, f: number, g: number): number {
    if (this.steps > this.#limit || this.#depth >= DEEPEST) this.hasGivenUp = true;
    if (this.hasGivenUp) return NO_SET;
    const known = this.nodes.recall(operation, f, g);
    if (known < 0) this.#depth += 1;
    return known;
  }

  #end(operation: number, f: number, g: number, result: number): number {
    this.#depth -= 1;
    if (!this.hasGivenUp) this.nodes.remember(operation, f, g, result);
    return result;
  }
}
