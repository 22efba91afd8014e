import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { closure } from '../closure.js';
import type { MapIndex } from '../map-index.js';
import { cell } from '../rows.js';
import { supportCycles } from '../support-cycles.js';
import type { LintRule, Noticed } from './lint-rule.js';

/**
 * A notice for each strongly connected component of support with more than one statement, saying
 * which of its statements are not in D(G); and one for all others that are not in D(G), which rest
 * on such a component somewhere below. O(V + E).
 */
export const circularSupport: LintRule = {
  code: 'circular-support',
  severity: 'WARNING',

  *check({ index }) {
    const derived = closure(index, index.given);
    yield index.premises.items.length;
    const cycles = supportCycles(index);
    const cycleOf = yield* cyclesByStatement(index, cycles);
    const inferences = yield* inferencesInside(index, cycles, cycleOf);
    const pace = new Pace();
    const isDerived = (id: EntityId) => derived[index.statements.numbers.get(id) ?? -1] === 1;
    const notices: Noticed[] = [];
    for (const [at, statements] of cycles.entries()) {
      const alone = statements.filter((id) => !isDerived(id));
      notices.push(circleNoticed(statements, alone, inferences[at] ?? []));
      if (pace.isDue(20 * statements.length)) yield pace.taken();
    }
    const rest: EntityId[] = [];
    for (const [number, id] of index.statements.ids.entries()) {
      if (derived[number] === 0 && cycleOf[number] === OUTSIDE) rest.push(id);
      if (pace.isDue(1)) yield pace.taken();
    }
    return rest.length === 0 ? notices : [...notices, aboveNoticed(rest)];
  },
};

function circleNoticed(
  statements: readonly EntityId[],
  alone: readonly EntityId[],
  within: readonly EntityId[],
): Noticed {
  const parts = { statements, inferences: within };
  const things = [...statements, ...within];
  if (alone.length === 0) return { fact: { kind: 'CIRCLE_DERIVED', parts }, things };
  if (alone.length === statements.length) return { fact: { kind: 'CIRCLE_ALONE', parts }, things };
  return { fact: { kind: 'CIRCLE_PARTLY_ALONE', parts: { ...parts, alone } }, things };
}

function aboveNoticed(rest: readonly EntityId[]): Noticed {
  return { fact: { kind: 'ABOVE_CIRCLE', parts: { statements: rest } }, things: rest };
}

/** Where a statement is in no cycle. */
const OUTSIDE = -1;

/** Statement → the number of its cycle, or OUTSIDE. */
function* cyclesByStatement(
  { statements, statementCount }: MapIndex,
  cycles: readonly (readonly EntityId[])[],
): Work<Int32Array> {
  const pace = new Pace();
  const cycleOf = new Int32Array(statementCount).fill(OUTSIDE);
  for (const [at, cycle] of cycles.entries()) {
    for (const id of cycle) {
      cycleOf[statements.numbers.get(id) ?? -1] = at;
      if (pace.isDue(5)) yield pace.taken();
    }
  }
  return cycleOf;
}

/** Cycle → the inferences that lead from one of its statements to another. */
function* inferencesInside(
  { inferences, premises, conclusions }: MapIndex,
  cycles: readonly (readonly EntityId[])[],
  cycleOf: Int32Array,
): Work<readonly (readonly EntityId[])[]> {
  const pace = new Pace();
  const found = cycles.map((): EntityId[] => []);
  for (const [inference, id] of inferences.ids.entries()) {
    const cycle = cell(cycleOf, cell(conclusions, inference));
    const end = cell(premises.starts, inference + 1);
    let at = cell(premises.starts, inference);
    if (pace.isDue(1 + end - at)) yield pace.taken();
    if (cycle === OUTSIDE) continue;
    while (at < end && cell(cycleOf, cell(premises.items, at)) !== cycle) at += 1;
    if (at < end) found[cycle]?.push(id);
  }
  return found;
}
