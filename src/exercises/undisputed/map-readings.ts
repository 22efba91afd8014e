import type { MapStructure } from '../../domain/argument-map.js';
import type { EntityId } from '../../domain/identifier.js';
import type { AlternativeStep, Inference } from '../../domain/inference.js';
import { structureOf } from '../../domain/map-structure.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';
import { isLinkageShown } from './linkage.js';

/** So many premises that one of them may seem to be spared. */
const MANY = 4;

/** The inferences of which nothing tells that they need each one of their premises. */
export function looseSteps(ground: Ground): Work<readonly Inference[]> {
  return flatMapInPieces(ground.inferences, (one) => (isLoose(ground, one) ? one : []), 100);
}

/** The most readings of a map that are looked at. */
export function countReadings({ inferences }: Pick<Ground, 'inferences'>): number {
  return inferences.reduce((sum, { alternatives }) => sum + alternatives.length, 2);
}

/** The structures of the map with each alternative reading in turn, and the one with steps to spare. */
export function* readOtherwise(
  ground: Ground,
  loose: readonly Inference[],
): Generator<MapStructure, void> {
  const own = structureOf({ ...ground, concepts: [], asides: [] }, 1);
  for (const inference of ground.inferences) {
    for (const { steps } of inference.alternatives) {
      const inferences = own.inferences.flatMap((one) =>
        one.id === inference.id ? standIns(inference, steps) : [one],
      );
      yield { ...own, inferences };
    }
  }
  if (loose.length === 0) return;
  const ids = new Set(loose.map(({ id }) => id));
  const spared = own.inferences.flatMap((one) => (ids.has(one.id) ? withOneToSpare(one) : [one]));
  yield { ...own, inferences: spared };
}

/** Whether nothing tells that a step needs each one of its premises. */
function isLoose(ground: Ground, inference: Inference): boolean {
  const { premises, scheme, signals } = inference;
  if (premises.length >= MANY) return true;
  if (premises.length < 2 || signals.length > 0) return false;
  return scheme === null || !isLinkageShown(ground, inference);
}

type Step = MapStructure['inferences'][number];

/** A step from several premises as steps from all but one of them. */
function withOneToSpare(inference: Step): readonly Step[] {
  const { premises, conclusion } = inference;
  const steps = premises.map((spared) => ({
    premises: premises.filter((one) => one !== spared),
    conclusion,
  }));
  return standIns(inference, steps);
}

/** The steps of a reading; the first to the same conclusion goes by the inference's identifier. */
function standIns(
  { id, conclusion }: Pick<Step, 'id' | 'conclusion'>,
  steps: readonly AlternativeStep[],
): readonly Step[] {
  const first = steps.findIndex((step) => step.conclusion === conclusion);
  return steps.map((step, at) => ({
    // No identifier holds a question mark, so that this one is new within the structure.
    id: at === first ? id : (`${id}?${at}` as EntityId),
    premises: step.premises,
    conclusion: step.conclusion,
  }));
}
