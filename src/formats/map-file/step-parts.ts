import type { EntityId } from '../../domain/identifier.js';
import type { Named } from './names.js';
import type { Part } from './part.js';
import type { MapFileReading } from './reading.js';
import { subjectFirst } from './subject.js';

/** What an inference and a step of another reading have in common. */
export interface StepParts {
  readonly part: Part;
  readonly premises: readonly EntityId[];
  /** Null where it names nothing. */
  readonly conclusion: Named | null;
  /** Whether all its names are known, each listed once, so that it can be compared. */
  readonly isWhole: boolean;
}

/** Reads from what to what a step goes, and reports one that has its conclusion as a premise. */
export function readStepParts(part: Part, { names, problems }: MapFileReading): StepParts {
  const listed = part.at('premises')?.items ?? [];
  const premises = names.resolveAll(part.at('premises'), ['statement']);
  const conclusion = names.resolve(part.at('conclusion'), ['statement']);
  for (const premise of listed) {
    if (conclusion === null || premise.text !== conclusion.name) continue;
    problems.error(premise.place, {
      code: 'premise-is-conclusion',
      message: `${subjectFirst(part.pointer)} has its conclusion "${conclusion.name}" among its premises.`,
      expected: 'premises other than the conclusion',
    });
  }
  const isWhole = conclusion !== null && listed.length > 0 && premises.length === listed.length;
  return { part, premises, conclusion, isWhole };
}
