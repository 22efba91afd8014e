import type { EntityId } from '../../domain/identifier.js';
import { allSteps, type Ground, type Reading, readingsOf } from '../ground.js';

type Step = Reading['steps'][number];

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
  /** All that a chain of steps leads to from a statement, without passing through `barred`. O(E). */
  reached(from: EntityId, barred?: EntityId): ReadonlySet<EntityId>;
  /** All that follows from statements taken as given, and from nothing else; these included. O(E). */
  derived(from: readonly EntityId[]): ReadonlySet<EntityId>;
}

/** Makes a map ready for questions over all its readings, in O(E). */
export function anyReading(ground: Ground): AnyReading {
  const concludingSteps = new Map<EntityId, Step[]>();
  const usingSteps = new Map<EntityId, Step[]>();
  for (const step of allSteps(ground)) {
    add(concludingSteps, step.conclusion, step);
    for (const premise of step.premises) add(usingSteps, premise, step);
  }
  const using = (statement: EntityId): readonly Step[] => usingSteps.get(statement) ?? [];
  const concluding = (statement: EntityId): readonly Step[] => concludingSteps.get(statement) ?? [];
  const supports = (from: EntityId, to: EntityId) =>
    using(from).some(({ conclusion }) => conclusion === to);
  return {
    concluding,
    using,
    supports,
    supportsThrough: (from, to) =>
      !supports(from, to) && using(from).some(({ conclusion }) => supports(conclusion, to)),
    reached(from, barred) {
      const found = new Set<EntityId>();
      const open = [from];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const { conclusion } of using(next)) {
          if (conclusion === barred || found.has(conclusion)) continue;
          found.add(conclusion);
          open.push(conclusion);
        }
      }
      return found;
    },
    derived(from) {
      const found = new Set(from);
      const open = [...from];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const { premises, conclusion } of using(next)) {
          if (found.has(conclusion) || !premises.every((one) => found.has(one))) continue;
          found.add(conclusion);
          open.push(conclusion);
        }
      }
      return found;
    },
  };
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
