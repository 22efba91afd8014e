import type { MapStructure } from '../../domain/argument-map.js';
import type { EntityId } from '../../domain/identifier.js';
import type { AlternativeStep } from '../../domain/inference.js';
import { structureOf } from '../../domain/map-structure.js';
import { closure } from '../../reasoning/closure.js';
import {
  type AssumptionProgram,
  assumptionProgram,
} from '../../reasoning/labels/assumption-program.js';
import { type Labelling, labelling, labelOf, NO_CHANGE } from '../../reasoning/labels/labelling.js';
import { buildMapIndex, type MapIndex, statementNumber } from '../../reasoning/map-index.js';
import { necessaryDownstream } from '../../reasoning/necessary.js';
import { row } from '../../reasoning/rows.js';
import type { Ground } from '../ground.js';

/** So many premises that one of them may seem to be spared. */
const MANY = 4;

/** What becomes of the concluded statements of a map where one statement is given up. */
export interface WithoutStatement {
  /** In the order of the map, as are those below. */
  readonly falls: readonly EntityId[];
  readonly stands: readonly EntityId[];
  /** Whether an inference of the map's own reading still holds, on premises that are derived. */
  holds(inference: EntityId): boolean;
}

/** Tells what becomes of a map without one of its statements, in every reading of it. */
export interface Withouts {
  /** The statements, inferences and premises that one answer looks at, over all readings. */
  readonly cost: number;
  without(statement: EntityId): WithoutStatement;
}

/**
 * Makes a map ready for the question what falls and what stands without a statement p.
 *
 * A concluded statement s falls where p is NECESSARY for it, and s is IN with p and no longer
 * without; it stands where it is derived and IN, with p and without. Evidence is left aside. Both
 * accounts, of dependence and of labels, have to agree, and so do all readings: the map's own, each
 * alternative reading of one inference by itself, and one in which a step from MANY premises or
 * more can spare any one of them. (Whether a step from so many goes with each of them is a thing
 * that readers may well disagree about.) What is neither, is not told.
 *
 * O(V + E) for each reading, once; an answer costs the same.
 */
export function withouts(ground: Ground): Withouts {
  const own = readingOf(ground.index);
  const others = readOtherwise(ground).map((structure) => readingOf(buildMapIndex(structure)));
  const { statements, given, premises, inferenceCount } = ground.index;
  return {
    cost: (1 + others.length) * (statements.ids.length + inferenceCount + premises.items.length),
    without(statement) {
      const answers = [own, ...others].map((reading) => becomes(reading, statement));
      const inAll = (what: 'FALLS' | 'STANDS') =>
        statements.ids.filter(
          (id, number) => given[number] === 0 && answers.every(({ fateOf }) => fateOf(id) === what),
        );
      return {
        falls: inAll('FALLS'),
        stands: inAll('STANDS'),
        holds: (inference) => answers[0]?.holds(inference) ?? false,
      };
    },
  };
}

/** The most readings of a map that are looked at. */
export function countReadings({ inferences }: Pick<Ground, 'inferences'>): number {
  return inferences.reduce((sum, { alternatives }) => sum + alternatives.length, 2);
}

interface MapReading {
  readonly index: MapIndex;
  readonly program: AssumptionProgram;
  readonly before: Labelling;
  /** A mask of what is derived from the given statements. */
  readonly derived: Uint8Array;
}

function readingOf(index: MapIndex): MapReading {
  const program = assumptionProgram(index);
  const before = labelling(program, 'IGNORE');
  return { index, program, before, derived: closure(index, index.given) };
}

interface Becomes {
  fateOf(statement: EntityId): 'FALLS' | 'STANDS' | 'NEITHER';
  holds(inference: EntityId): boolean;
}

function becomes({ index, program, before, derived }: MapReading, without: EntityId): Becomes {
  const p = statementNumber(index, without);
  const necessary = necessaryDownstream(index, p);
  const after = labelling(program, 'IGNORE', {
    ...NO_CHANGE,
    retracted: { ...NO_CHANGE.retracted, statement: new Set([p]) },
  });
  const isIn = (labels: Labelling, kind: 'statement' | 'inference', number: number) =>
    labelOf(labels, { kind, number }) === 'IN';
  const isDerivedWithout = (s: number) => s !== p && derived[s] === 1 && necessary[s] === 0;
  return {
    fateOf(statement) {
      const s = statementNumber(index, statement);
      if (s === p || derived[s] !== 1 || !isIn(before, 'statement', s)) return 'NEITHER';
      if (isIn(after, 'statement', s)) return isDerivedWithout(s) ? 'STANDS' : 'NEITHER';
      return isDerivedWithout(s) ? 'NEITHER' : 'FALLS';
    },
    holds(inference) {
      const number = index.inferences.numbers.get(inference);
      return (
        number !== undefined &&
        isIn(after, 'inference', number) &&
        row(index.premises, number).every(isDerivedWithout)
      );
    },
  };
}

/** The structures of the map with each alternative reading in turn, and the one with steps to spare. */
function readOtherwise(ground: Ground): readonly MapStructure[] {
  const own = structureOf({ ...ground, concepts: [], asides: [] }, 1);
  const alternatives = ground.inferences.flatMap((inference) =>
    inference.alternatives.map(({ steps }) => ({
      ...own,
      inferences: own.inferences.flatMap((one) =>
        one.id === inference.id ? standIns(inference, steps) : [one],
      ),
    })),
  );
  if (!own.inferences.some(({ premises }) => premises.length >= MANY)) return alternatives;
  return [...alternatives, { ...own, inferences: own.inferences.flatMap(withOneToSpare) }];
}

type Step = MapStructure['inferences'][number];

/** A step from many premises as steps from all but one of them. */
function withOneToSpare(inference: Step): readonly Step[] {
  const { premises, conclusion } = inference;
  if (premises.length < MANY) return [inference];
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
