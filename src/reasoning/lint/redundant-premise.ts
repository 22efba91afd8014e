import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import { finish, type Work } from '../../domain/work.js';
import { idsFor, type MapIndex } from '../map-index.js';
import { Propagation } from '../propagation.js';
import { cell, row } from '../rows.js';
import { derivationOf } from '../support.js';
import type { LintFact } from './lint-fact.js';
import { DEFAULT_LINT_BUDGET, type LintRule, type Noticed } from './lint-rule.js';

/**
 * A notice for each inference i that could do without a premise: p ∈ Pᵢ with cᵢ ∈ D(Pᵢ ∖ {p}), D
 * from those statements alone, without what is given. So either p follows from the others, or
 * another inference concludes cᵢ from fewer.
 *
 * The premises are left out in turn, by halves: with one half assumed the other is looked at, which
 * costs O(log k) times what k premises lead to. What all inferences lead to can grow with the square of the map, so a budget of
 * edge visits ends the search, passed by one inference at most; a notice then says how many
 * inferences were not looked at.
 */
export const redundantPremise: LintRule = {
  code: 'redundant-premise',
  severity: 'HINT',

  *check({ index, budget = DEFAULT_LINT_BUDGET }) {
    const propagation = new Propagation(index);
    const notices: Noticed[] = [];
    const linked = yield* linkedInferences(index);
    const pace = new Pace();
    for (const [place, inference] of linked.entries()) {
      if (propagation.steps > budget) {
        notices.push(notLookedAt(index, linked.slice(place), linked.length, budget));
        break;
      }
      const premises = row(index.premises, inference);
      const goal = cell(index.conclusions, inference);
      const spare: number[] = [];
      yield* findRedundant(propagation, premises, goal, spare, pace);
      const [first] = spare;
      if (first === undefined) continue;
      const by = inferencesWithout(index, propagation, inference, first);
      notices.push(noticed(index, inference, idsFor(index.statements, spare), by));
    }
    return notices;
  },
};

/** The inferences with several premises, rising. */
function* linkedInferences({ inferenceCount, premises: { starts } }: MapIndex): Work<number[]> {
  const pace = new Pace();
  const linked: number[] = [];
  for (let inference = 0; inference < inferenceCount; inference += 1) {
    if (cell(starts, inference + 1) - cell(starts, inference) > 1) linked.push(inference);
    if (pace.isDue(1)) yield pace.taken();
  }
  return linked;
}

/**
 * Finds, among some premises, those without which the others still lead to the goal, rising. Each of
 * k premises is assumed O(log k) times, and propagation goes on from where it stood.
 *
 * @param propagation all premises but these are assumed, it has run, and the goal is not derived; it
 *   is left so
 * @param among two or more
 */
function* findRedundant(
  propagation: Propagation,
  among: Int32Array,
  goal: number,
  found: number[],
  pace: Pace,
): Work<void> {
  const middle = among.length >> 1;
  const halves = [among.subarray(0, middle), among.subarray(middle)] as const;
  for (const [left, assumed] of [halves, [halves[1], halves[0]] as const]) {
    const before = propagation.steps;
    const mark = propagation.mark();
    propagation.assumeAll(assumed);
    const isDerived = propagation.propagate(goal);
    if (pace.isDue(propagation.steps - before)) yield pace.taken();
    // Each of them by itself, since the others derive the goal without any of them.
    if (isDerived) for (const premise of left) found.push(premise);
    else if (left.length > 1) yield* findRedundant(propagation, left, goal, found, pace);
    propagation.undo(mark);
  }
}

/** The inferences by which the premises lead to the conclusion without one of them, in order. */
function inferencesWithout(
  index: MapIndex,
  propagation: Propagation,
  inference: number,
  leftOut: number,
): readonly EntityId[] {
  const goal = cell(index.conclusions, inference);
  propagation.assumeAll(row(index.premises, inference).filter((one) => one !== leftOut));
  propagation.propagate(goal);
  const used = new Set(finish(derivationOf(index, propagation, [goal])).statements);
  const steps = [...propagation.derivedSince()]
    .filter((statement) => used.has(statement) && propagation.derivedBy(statement) >= 0)
    .map((statement) => propagation.derivedBy(statement));
  propagation.undo();
  return idsFor(index.inferences, steps);
}

/**
 * What is redundant, and by way of which inferences: where the inference itself is the last of
 * them, the premise follows from the others; else they conclude the same from fewer.
 */
function noticed(
  index: MapIndex,
  inference: number,
  spare: readonly EntityId[],
  steps: readonly EntityId[],
): Noticed {
  const it = idsFor(index.inferences, [inference]);
  const by = steps.filter((id) => !it.includes(id));
  return { fact: factOf(it, spare, by, by.length < steps.length), things: [...it, ...spare] };
}

function factOf(
  inference: readonly EntityId[],
  premises: readonly EntityId[],
  by: readonly EntityId[],
  isPremise: boolean,
): LintFact {
  const first = premises.slice(0, 1);
  if (premises.length === 1) {
    const kind = isPremise ? 'PREMISE_FOLLOWS' : 'CONCLUSION_FOLLOWS';
    return { kind, parts: { inference, premise: first, by } };
  }
  const kind = isPremise ? 'ANY_PREMISE_FOLLOWS' : 'CONCLUSION_FOLLOWS_WITHOUT_ANY';
  return { kind, parts: { inference, premises, first, by } };
}

function notLookedAt(
  index: MapIndex,
  left: readonly number[],
  all: number,
  budget: number,
): Noticed {
  const things = idsFor(index.inferences, left);
  const parts = { first: things.slice(0, 1) };
  return { fact: { kind: 'LINKED_LEFT', parts, left: left.length, all, budget }, things };
}
