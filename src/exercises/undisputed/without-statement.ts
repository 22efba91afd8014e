import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Statement } from '../../domain/statement.js';
import type { Work } from '../../domain/work.js';
import { closure } from '../../reasoning/closure.js';
import {
  type AssumptionProgram,
  assumptionProgram,
} from '../../reasoning/labels/assumption-program.js';
import {
  type Labelling,
  labelling,
  labelOf,
  NO_SUPPOSITION,
} from '../../reasoning/labels/labelling.js';
import { buildMapIndex, type MapIndex, statementNumber } from '../../reasoning/map-index.js';
import { necessaryDownstream } from '../../reasoning/necessary.js';
import { row } from '../../reasoning/rows.js';
import type { Ground } from '../ground.js';
import { reportsKnowing } from '../text-cues.js';
import { readOtherwise } from './map-readings.js';
import { shareOfWords } from './shared-words.js';

/** So much of a statement said again by one that reports it, and the two stand or fall together. */
const SAME = 0.6;

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
  without(statement: EntityId): Work<WithoutStatement>;
}

/**
 * Makes a map ready for the question what falls and what stands without a statement p.
 *
 * A concluded statement s falls where p is NECESSARY for it, and s is IN with p and no longer
 * without; it stands where it is derived and IN, with p and without. Evidence is left aside. Both
 * accounts, of dependence and of labels, have to agree, and so do all readings: the map's own, each
 * alternative reading of one inference by itself, and one in which a loose step can spare any one of
 * its premises: one from MANY of them, or one from several that no word signals and that follows no
 * scheme, or one by which it does not show that it needs them all (see `linkage.ts`). (Whether such a step needs each of its premises is a thing that readers may well
 * disagree about.)
 *
 * What stands has to do so without what somebody is reported to know or say, too, where that is what
 * is given up or falls with it: nobody knows what is not so. What is neither, is not told.
 *
 * O(V + E) for each reading, once; an answer costs the same.
 *
 * @param loose see `looseSteps`
 */
export function* withouts(ground: Ground, loose: readonly Inference[]): Work<Withouts> {
  const pace = new Pace();
  const readings = [readingOf(ground.index)];
  for (const structure of readOtherwise(ground, loose)) {
    readings.push(readingOf(buildMapIndex(structure)));
    yield sizeOf(ground.index) * STEPS_FOR_A_READING;
  }
  const reports: Statement[] = [];
  for (const one of ground.statements) {
    if (pace.isDue(STEPS_FOR_A_TEXT)) yield pace.taken();
    if (reportsKnowing(ground.cues, one.text)) reports.push(one);
  }
  return {
    cost: readings.length * sizeOf(ground.index),
    without: (statement) => withoutStatement(ground, readings, reports, statement),
  };
}

/** About the steps of each thing of a map for making one reading of it ready. */
const STEPS_FOR_A_READING = 100;
/** About those of looking at the words of a text. */
const STEPS_FOR_A_TEXT = 200;

/** The statements, inferences and premises that are looked at in one reading. */
function sizeOf({ statementCount, inferenceCount, premises }: MapIndex): number {
  return statementCount + inferenceCount + premises.items.length;
}

function* withoutStatement(
  ground: Ground,
  readings: readonly MapReading[],
  reports: readonly Statement[],
  statement: EntityId,
): Work<WithoutStatement> {
  const { statements, given } = ground.index;
  const pace = new Pace();
  const answers: Becomes[] = [];
  for (const reading of readings) {
    answers.push(becomes(reading, statement));
    yield 5 * sizeOf(reading.index);
  }
  const falls: EntityId[] = [];
  const standing: EntityId[] = [];
  for (const [number, id] of statements.ids.entries()) {
    if (given[number] === 1) continue;
    if (pace.isDue(10 * answers.length)) yield pace.taken();
    const fate = answers[0]?.fateOf(id);
    if (!answers.every(({ fateOf }) => fateOf(id) === fate)) continue;
    if (fate === 'FALLS') falls.push(id);
    if (fate === 'STANDS') standing.push(id);
  }
  const gone = [statement, ...falls].map((id) => ground.statementOf(id).text);
  const reported: EntityId[] = [];
  for (const { id, text } of reports) {
    if (pace.isDue(STEPS_FOR_A_TEXT * gone.length)) yield pace.taken();
    if (gone.some((one) => shareOfWords(one, text) >= SAME)) reported.push(id);
  }
  const stands = new Set(standing);
  for (const { index } of reported.length === 0 ? [] : readings) {
    const isDerived = derivedWithout(index, [statement, ...reported]);
    for (const id of stands) if (!isDerived(id)) stands.delete(id);
    yield 5 * sizeOf(index);
  }
  return {
    falls,
    stands: [...stands],
    holds: (inference) => answers[0]?.holds(inference) ?? false,
  };
}

/** What is derived with none of some statements. */
function derivedWithout(
  index: MapIndex,
  lost: readonly EntityId[],
): (statement: EntityId) => boolean {
  const statements = new Uint8Array(index.statementCount);
  for (const id of lost) statements[statementNumber(index, id)] = 1;
  const derived = closure(index, index.given, { statements });
  return (statement) => derived[statementNumber(index, statement)] === 1;
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
    ...NO_SUPPOSITION,
    retracted: { ...NO_SUPPOSITION.retracted, statement: new Set([p]) },
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
