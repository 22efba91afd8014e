import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import { memoizedWork } from '../../domain/shared-work.js';
import type { Work } from '../../domain/work.js';
import { Propagation } from '../../reasoning/propagation.js';
import { cell, groupBy, type Rows, transpose } from '../../reasoning/rows.js';
import type { SupportGraph } from '../../reasoning/support-graph.js';
import { allSteps, type Ground, type Reading, readingsOf } from '../ground.js';

type Step = Reading['steps'][number];

/** Some of the statements of a map. */
type Statements = Pick<ReadonlySet<EntityId>, 'has'>;

/**
 * What supports what in any reading of a map that is accepted, so that nothing is offered as wrong
 * that is right by another reading.
 */
export interface AnyReading {
  /** The steps that conclude a statement. */
  concluding(statement: EntityId): readonly Step[];
  /** The steps that have a statement as a premise. */
  using(statement: EntityId): readonly Step[];
  /** Whether a statement is a premise of a step to another. */
  supports(from: EntityId, to: EntityId): boolean;
  /** Whether it supports another through just one statement in between, and not directly. */
  supportsThrough(from: EntityId, to: EntityId): boolean;
  /** All that a chain of steps leads to from any of some statements, not through `barred`. O(E). */
  reached(from: readonly EntityId[], barred?: EntityId): Statements;
  /** Whether any of some statements follows from others, taken as given, and from nothing else. O(E). */
  derives(from: readonly EntityId[], any: readonly EntityId[]): boolean;
}

/** Makes a map ready for questions over all its readings, in O(E), once for a ground. */
export const anyReading = memoizedWork(function* (ground: Ground): Work<AnyReading> {
  const { numbers } = ground.index.statements;
  const numberOf = (id: EntityId) => numbers.get(id) ?? -1;
  const concludingSteps = new Map<EntityId, Step[]>();
  const usingSteps = new Map<EntityId, Step[]>();
  const pace = new Pace();
  const steps = allSteps(ground);
  for (const step of steps) {
    add(concludingSteps, step.conclusion, step);
    for (const premise of step.premises) add(usingSteps, premise, step);
    if (pace.isDue(20 + 20 * step.premises.length)) yield pace.taken();
  }
  const using = (statement: EntityId): readonly Step[] => usingSteps.get(statement) ?? [];
  const concluding = (statement: EntityId): readonly Step[] => concludingSteps.get(statement) ?? [];
  const supports = (from: EntityId, to: EntityId) =>
    using(from).some(({ conclusion }) => conclusion === to);
  const graph = yield* graphOf(steps, numberOf, ground.index.statementCount);
  const propagation = new Propagation(graph);
  return {
    concluding,
    using,
    supports,
    supportsThrough: (from, to) =>
      !supports(from, to) && using(from).some(({ conclusion }) => supports(conclusion, to)),
    reached(from, barred) {
      const mask = reachedFrom(
        graph,
        from.map(numberOf),
        barred === undefined ? -1 : numberOf(barred),
      );
      return { has: (id) => mask[numberOf(id)] === 1 };
    },
    derives(from, any) {
      propagation.assumeAll(from.map(numberOf));
      propagation.propagate();
      const isDerived = any.some((id) => propagation.isDerived(numberOf(id)));
      propagation.undo();
      return isDerived;
    },
  };
});

/** All steps of all readings as inferences. */
function* graphOf(
  steps: readonly Step[],
  numberOf: (id: EntityId) => number,
  statementCount: number,
): Work<SupportGraph> {
  const pace = new Pace();
  const starts = new Int32Array(steps.length + 1);
  const conclusions = new Int32Array(steps.length);
  const items: number[] = [];
  for (const [at, { premises, conclusion }] of steps.entries()) {
    for (const premise of premises) items.push(numberOf(premise));
    starts[at + 1] = items.length;
    conclusions[at] = numberOf(conclusion);
    if (pace.isDue(10 + 10 * premises.length)) yield pace.taken();
  }
  const premises: Rows = { starts, items: Int32Array.from(items) };
  return {
    statementCount,
    inferenceCount: steps.length,
    premises,
    conclusions,
    uses: transpose(premises, statementCount),
    concluders: groupBy(conclusions, statementCount),
    given: new Uint8Array(statementCount), // nothing, but what is taken as given
  };
}

/** A mask of what steps lead to from some statements; of these it holds what is led back to. */
function reachedFrom(
  { uses, conclusions, statementCount }: SupportGraph,
  from: readonly number[],
  barred: number,
): Uint8Array {
  const mask = new Uint8Array(statementCount);
  const open = [...from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const end = cell(uses.starts, next + 1);
    for (let at = cell(uses.starts, next); at < end; at += 1) {
      const conclusion = cell(conclusions, cell(uses.items, at));
      if (conclusion === barred || mask[conclusion] === 1) continue;
      mask[conclusion] = 1;
      open.push(conclusion);
    }
  }
  return mask;
}

/** Whether a step of each reading of one of the inferences is as asked. */
export function holdsInEveryReading(
  ground: Pick<Ground, 'concluding' | 'using'>,
  statement: EntityId,
  place: 'premise' | 'conclusion',
): boolean {
  const inferences = place === 'premise' ? ground.using(statement) : ground.concluding(statement);
  return inferences.some((inference) =>
    readingsOf(inference).every(({ steps }) =>
      steps.some(({ premises, conclusion }) =>
        place === 'premise' ? premises.includes(statement) : conclusion === statement,
      ),
    ),
  );
}

function add(to: Map<EntityId, Step[]>, key: EntityId, step: Step): void {
  const steps = to.get(key);
  if (steps === undefined) to.set(key, [step]);
  else steps.push(step);
}
