import type { Properties } from '../../domain/codecs/field.js';
import { type EntityId, nameOf } from '../../domain/identifier.js';
import type { AlternativeReading, AlternativeStep, Inference } from '../../domain/inference.js';
import type { LinkCodec } from './link-codecs.js';

/** A step of another reading that becomes a node beside the inferences. */
export interface PlacedStep extends AlternativeStep {
  readonly inference: EntityId;
  readonly id: string;
  readonly node: Properties & { readonly id: string };
  /** Where it stands at its inference: in which alternative, and where in that. Both from 0. */
  readonly place: { readonly reading: number; readonly position: number };
}

/** One end of a step as `ALTERNATIVES` gives it. */
export interface StepEnd {
  readonly type: 'MAY_BE_PREMISE_OF' | 'MAY_CONCLUDE';
  readonly reading: number;
  readonly step: number;
  /** Null for the conclusion, of which there is one. */
  readonly position: number | null;
  readonly id: EntityId;
  readonly note: string | null;
}

/**
 * The steps of all other readings as nodes, so that a person in a browser follows them like
 * inferences; but by types of their own, so that no chain of inferences leads through them. Each
 * carries the note of its reading. `step-z~2.1` is the first step of the second alternative of the
 * inference `step-z`; no name holds a `~`.
 */
export function placedSteps(inferences: readonly Inference[]): readonly PlacedStep[] {
  return inferences.flatMap(({ id: inference, map, alternatives }) =>
    alternatives.flatMap(({ steps, note }, reading) =>
      steps.map((step, position) => {
        const place = { reading, position };
        const suffix = `~${reading + 1}.${position + 1}`;
        const id = `${inference}${suffix}`;
        const node = { id, map, name: `${nameOf(inference)}${suffix}`, note };
        return { ...step, inference, id, place, node };
      }),
    ),
  );
}

/** All ends of all steps that stand for the inference `n`, in one list without an order. */
export const ALTERNATIVES = `[(n)<-[stands:STANDS_FOR]-(step)-[at:MAY_BE_PREMISE_OF|MAY_CONCLUDE]-(x) | {
    type: type(at), reading: stands.reading, step: stands.position, position: at.position,
    id: x.id, note: step.note}]`;

/** Other readings are no relationships of their inference: their steps are nodes beside it. */
export function readings(): LinkCodec<readonly AlternativeReading[]> {
  return {
    out: [],
    into: [],
    linksOf: () => [],
    valueOf: ({ alternatives }) => alternativesFrom(alternatives ?? []),
  };
}

/** The other readings again. Linear in the ends, but for putting them in order. */
function alternativesFrom(ends: readonly StepEnd[]): readonly AlternativeReading[] {
  const inOrder = [...ends].sort(
    (a, b) => a.reading - b.reading || a.step - b.step || (a.position ?? 0) - (b.position ?? 0),
  );
  return grouped(inOrder, ({ reading }) => reading).map((ofReading) => ({
    steps: grouped(ofReading, ({ step }) => step).map(stepFrom),
    note: ofReading[0]?.note ?? null,
  }));
}

function stepFrom(ends: readonly StepEnd[]): AlternativeStep {
  const conclusion = ends.find(({ type }) => type === 'MAY_CONCLUDE');
  if (conclusion === undefined) {
    throw new Error(`A step from ${ends[0]?.id} has no end: the graph was changed by hand.`);
  }
  const premises = ends.filter(({ type }) => type === 'MAY_BE_PREMISE_OF').map(({ id }) => id);
  return { premises, conclusion: conclusion.id };
}

/** Those with one key together, in the order in which the keys are first met. */
function grouped<T>(things: readonly T[], keyOf: (thing: T) => number): readonly (readonly T[])[] {
  const lists = new Map<number, T[]>();
  for (const thing of things) {
    const list = lists.get(keyOf(thing));
    if (list === undefined) lists.set(keyOf(thing), [thing]);
    else list.push(thing);
  }
  return [...lists.values()];
}
