import { cell } from './rows.js';

/** The family that holds no set. */
export const NO_SET = 0;
/** The family that holds the empty set alone. */
export const EMPTY_SET = 1;
/** More members than any set has. */
export const ANY_SIZE = 2 ** 28;

/** Nodes that there is room for at first. */
const ROOM = 64;
/** Cells of a remembered result: operation and bound, the two operands, the result. */
const CELLS = 4;
/** Places for results, at most: 16 MB. */
const MOST_RESULTS = 2 ** 20;

/**
 * The nodes of zero-suppressed decision diagrams (Minato 1993), each kept once, so that equal
 * families have equal numbers; and the last results of the operations on them.
 *
 * Above the two ends NO_SET and EMPTY_SET, a node is an element, the family of its sets without the
 * element (`low`), and that of its sets with it, the element taken out (`high`, never NO_SET).
 * Elements rise on the way down, and a node's number is greater than those of `low` and `high`.
 * 28 bytes for each node that there is room for, and 32 more for the first half million.
 */
export class FamilyNodes {
  #count = 2;
  #room = ROOM;
  #elements = new Int32Array(ROOM).fill(ANY_SIZE, 0, 2);
  #lows = new Int32Array(ROOM);
  #highs = new Int32Array(ROOM);
  #least = new Int32Array(ROOM).fill(ANY_SIZE, 0, 1);
  #largest = new Int32Array(ROOM).fill(-1, 0, 1);
  /** Nodes by what they are made of: open addressing, half full at most, 0 where there is none. */
  #places = new Int32Array(2 * ROOM);
  /** Each place holds the last result that fell to it: one that is lost is worked out again. */
  #results = new Int32Array(2 * ROOM * CELLS).fill(-1);

  /** A node's element; past all elements at the two ends. */
  element(node: number): number {
    return cell(this.#elements, node);
  }

  low(node: number): number {
    return cell(this.#lows, node);
  }

  high(node: number): number {
    return cell(this.#highs, node);
  }

  /** The number of members of a smallest set; ANY_SIZE where there is no set. */
  least(node: number): number {
    return cell(this.#least, node);
  }

  /** The number of members of a largest set; -1 where there is no set. */
  largest(node: number): number {
    return cell(this.#largest, node);
  }

  /** The node that is made of these. */
  node(element: number, low: number, high: number): number {
    if (high === NO_SET) return low;
    const mask = this.#places.length - 1;
    let place = mixed(element, low, high) & mask;
    for (let found = cell(this.#places, place); found !== 0; found = cell(this.#places, place)) {
      if (this.#is(found, element, low, high)) return found;
      place = (place + 1) & mask;
    }
    if (this.#count === this.#room) {
      this.#grow();
      return this.node(element, low, high);
    }
    const node = this.#count;
    this.#count += 1;
    this.#places[place] = node;
    this.#elements[node] = element;
    this.#lows[node] = low;
    this.#highs[node] = high;
    this.#least[node] = Math.min(this.least(low), 1 + this.least(high));
    this.#largest[node] = Math.max(this.largest(low), 1 + this.largest(high));
    return node;
  }

  /** A result that is remembered; -1 where it is not. */
  recall(operation: number, one: number, other: number): number {
    const at = this.#resultAt(operation, one, other);
    const isIt =
      cell(this.#results, at) === operation &&
      cell(this.#results, at + 1) === one &&
      cell(this.#results, at + 2) === other;
    return isIt ? cell(this.#results, at + 3) : -1;
  }

  remember(operation: number, one: number, other: number, result: number): void {
    const at = this.#resultAt(operation, one, other);
    this.#results[at] = operation;
    this.#results[at + 1] = one;
    this.#results[at + 2] = other;
    this.#results[at + 3] = result;
  }

  #is(node: number, element: number, low: number, high: number): boolean {
    return this.element(node) === element && this.low(node) === low && this.high(node) === high;
  }

  #resultAt(operation: number, one: number, other: number): number {
    return (mixed(operation, one, other) & (this.#results.length / CELLS - 1)) * CELLS;
  }

  /** Doubles the room; results are forgotten. */
  #grow(): void {
    this.#room *= 2;
    const grown = (cells: Int32Array): Int32Array<ArrayBuffer> => {
      const more = new Int32Array(this.#room);
      more.set(cells);
      return more;
    };
    this.#elements = grown(this.#elements);
    this.#lows = grown(this.#lows);
    this.#highs = grown(this.#highs);
    this.#least = grown(this.#least);
    this.#largest = grown(this.#largest);
    this.#results = new Int32Array(Math.min(2 * this.#room, MOST_RESULTS) * CELLS).fill(-1);
    this.#places = new Int32Array(2 * this.#room);
    const mask = this.#places.length - 1;
    for (let node = 2; node < this.#count; node += 1) {
      let place = mixed(this.element(node), this.low(node), this.high(node)) & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = node;
    }
  }
}

/** Three numbers mixed to 32 bits, by multiplying with odd constants and folding high bits down. */
function mixed(one: number, two: number, three: number): number {
  let bits = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0xc2b2ae35) ^ Math.imul(three, 0x27d4eb2f);
  bits = Math.imul(bits ^ (bits >>> 13), 0x165667b1);
  return bits ^ (bits >>> 16);
}
