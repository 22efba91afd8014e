import { cell, row } from '../rows.js';
import type { RuleProgram } from './rule-program.js';
import { UNDEFINED } from './truth-values.js';
import type { WellFoundedModel } from './well-founded.js';

/**
 * Why undefined atoms are undefined: from each, one other that is undefined as well.
 *
 * The rule looked at is one that founds the atom, so steps over what has to hold lead out of every
 * circle of support; the steps can only come round by way of something that must not hold. So each
 * way of steps ends in a cycle that holds an attack.
 */
export interface Undecided {
  /** The undefined rule that keeps an undefined atom from being false. */
  ruleFor(atom: number): number;
  /** The undefined atom that keeps an undefined rule from being true; what must not hold first. */
  atomIn(rule: number): number;
  /** Whether the steps from an undefined atom come back to it. */
  isOnCycle(atom: number): boolean;
}

/** Finds the cycles once, in O(atoms + rules + body atoms), when one is first asked for. */
export function undecided(program: RuleProgram, model: WellFoundedModel): Undecided {
  const { atoms, rules, by } = model;
  const ruleFor = (atom: number): number => {
    const founding = cell(by, atom);
    if (founding >= 0) return founding;
    return firstUndefined(row(program.rulesFor, atom), rules);
  };
  const atomIn = (rule: number): number => {
    const negative = firstUndefined(row(program.negative, rule), atoms);
    return negative >= 0 ? negative : firstUndefined(row(program.positive, rule), atoms);
  };
  let found: Uint8Array | undefined;
  const cycles = () => {
    found ??= cyclesOf(program.atomCount, (atom) =>
      atoms[atom] === UNDEFINED ? atomIn(ruleFor(atom)) : -1,
    );
    return found;
  };
  return { ruleFor, atomIn, isOnCycle: (atom) => cycles()[atom] === 1 };
}

function firstUndefined(numbers: Int32Array, values: Uint8Array): number {
  return numbers.find((number) => values[number] === UNDEFINED) ?? -1;
}

/** The nodes that steps come back to; a step from a node without one is -1. O(nodes). */
function cyclesOf(count: number, step: (node: number) => number): Uint8Array {
  const onCycle = new Uint8Array(count);
  /** Node → the walk that came to it first, from 1. */
  const walks = new Int32Array(count);
  for (let start = 0; start < count; start += 1) {
    let node = start;
    while (node >= 0 && walks[node] === 0) {
      walks[node] = start + 1;
      node = step(node);
    }
    if (node < 0 || walks[node] !== start + 1) continue;
    while (onCycle[node] === 0) {
      onCycle[node] = 1;
      node = step(node);
    }
  }
  return onCycle;
}
