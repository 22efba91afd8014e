import type { AlternativeReading } from '../../domain/inference.js';
import type { Part } from './part.js';
import type { MapFileReading } from './reading.js';
import { readStepParts, type StepParts } from './step-parts.js';
import { subject, subjectFirst } from './subject.js';

/**
 * Reads the other readings of an inference. Reported is one of which no step leads to the
 * inference's conclusion, and one that says what the inference or an earlier one says.
 */
export function readAlternatives(
  own: StepParts,
  reading: MapFileReading,
): readonly AlternativeReading[] {
  const known = new Map<string, string>();
  if (own.isWhole) known.set(keyOf([own]), 'the inference itself');
  return (own.part.at('alternatives')?.items ?? []).map((part, at) => {
    const steps = (part.at('steps')?.items ?? []).map((step) => readStepParts(step, reading));
    if (steps.length > 0 && steps.every(({ isWhole }) => isWhole)) {
      checkEnd(part, steps, own, reading);
      checkSteps(steps, reading);
      checkFresh(part, steps, known, reading);
      const key = keyOf(steps);
      if (!known.has(key)) known.set(key, `the same as alternative ${at + 1}`);
    }
    return {
      steps: steps.flatMap(({ premises, conclusion }) =>
        conclusion === null ? [] : [{ premises, conclusion: conclusion.id }],
      ),
      note: part.at('note')?.text ?? null,
    };
  });
}

/** What stands in the place of an inference has to get where it gets. */
function checkEnd(
  alternative: Part,
  steps: readonly StepParts[],
  { conclusion }: StepParts,
  { problems }: MapFileReading,
): void {
  if (conclusion === null || steps.some((step) => step.conclusion === conclusion)) return;
  problems.error(alternative.place, {
    code: 'alternative-elsewhere',
    message: `No step of ${subject(alternative.pointer)} leads to the conclusion "${conclusion.name}".`,
    expected: `a step with the conclusion "${conclusion.name}"`,
  });
}

function checkSteps(steps: readonly StepParts[], { problems }: MapFileReading): void {
  const numbers = new Map<string, number>();
  for (const [at, step] of steps.entries()) {
    const key = keyOfStep(step);
    const first = numbers.get(key);
    if (first === undefined) numbers.set(key, at + 1);
    else {
      problems.error(step.part.place, {
        code: 'listed-twice',
        message: `${subjectFirst(step.part.pointer)} is the same as step ${first}.`,
        expected: 'each step once',
      });
    }
  }
}

/** `known` says what each reading before it is, by its key. */
function checkFresh(
  alternative: Part,
  steps: readonly StepParts[],
  known: ReadonlyMap<string, string>,
  { problems }: MapFileReading,
): void {
  const same = known.get(keyOf(steps));
  if (same === undefined) return;
  problems.error(alternative.place, {
    code: 'alternative-repeated',
    message: `${subjectFirst(alternative.pointer)} is ${same}.`,
    expected: 'steps other than those of the inference and of its other alternatives',
  });
}

/** The same for the same steps in whatever order, each of them once or more often. */
function keyOf(steps: readonly StepParts[]): string {
  return [...new Set(steps.map(keyOfStep))].sort().join('; ');
}

function keyOfStep({ premises, conclusion }: StepParts): string {
  return `${[...premises].sort().join(' ')} > ${conclusion?.id ?? ''}`;
}
