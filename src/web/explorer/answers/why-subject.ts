import type { MapData } from '../map-data.js';
import type { WhyStep } from './use-labels.js';

/** What a step of a why is about, and the statement to show for it. */
export interface WhySubject {
  readonly kind: 'statement' | 'inference' | 'conflict' | 'evidence';
  readonly statement: string;
}

/** The statement to show for a thing: itself, its conclusion, what it strikes or bears on. */
export function subjectOf(of: WhyStep['of'], map: MapData): WhySubject | null {
  if ('statement' in of) return { kind: 'evidence', statement: of.statement.id };
  return subjectById(of.id, map);
}

function subjectById(id: string, map: MapData): WhySubject | null {
  if (map.statements.some((statement) => statement.id === id)) {
    return { kind: 'statement', statement: id };
  }
  const inference = map.inferences.find((one) => one.id === id);
  if (inference !== undefined) return { kind: 'inference', statement: inference.conclusion };
  const conflict = map.conflicts.find((one) => one.id === id);
  if (conflict === undefined) return null;
  // A counter strikes a conflict, and so on, up to one that strikes a statement or an inference.
  const struck = subjectById(conflict.target, map);
  return struck && { kind: 'conflict', statement: struck.statement };
}

/** The numbers, from 1, of the steps that each step goes on to; those not listed are left out. */
export function stepsAfter(steps: readonly WhyStep[]): readonly (readonly number[])[] {
  const places = new Map(steps.map(({ of }, place) => [of.id, place + 1]));
  return steps.map(({ why }) =>
    why.restsOn
      .map(({ of }) => places.get(of.id))
      .filter((place) => place !== undefined)
      .sort((one, other) => one - other),
  );
}
