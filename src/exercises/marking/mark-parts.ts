import type { Draft, DraftPart } from '../draft.js';
import type { PartMark } from '../mark.js';

/** Marks each part of an exercise: a choice is worth its credit, and no choice nothing. */
export function markParts(
  { parts }: Pick<Draft, 'parts'>,
  choices: ReadonlyMap<string, string>,
): readonly PartMark[] {
  return parts.map((part) => markPart(part, choices.get(part.key)));
}

function markPart({ key: part, choices }: DraftPart, chosen: string | undefined): PartMark {
  const choice = choices.find(({ key }) => key === chosen);
  if (choice === undefined) {
    return {
      part,
      choice: null,
      outcome: 'UNANSWERED',
      points: 0,
      outOf: 1,
      reason: { say: 'notAnswered' },
      reread: [],
    };
  }
  const { key, credit, reason, reread } = choice;
  return {
    part,
    choice: key,
    outcome: credit === 1 ? 'RIGHT' : credit > 0 ? 'PARTLY' : 'WRONG',
    points: credit,
    outOf: 1,
    reason,
    reread,
  };
}
