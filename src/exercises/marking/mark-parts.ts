import type { Draft, DraftPart } from '../draft.js';
import type { Ground } from '../ground.js';
import type { PartMark } from '../mark.js';
import { titled } from '../shown.js';
import type { Telling } from '../telling.js';
import { notAnswered } from '../words/marking-words.js';

/** Marks each part of an exercise: a choice is worth its credit, and no choice nothing. */
export function markParts(
  ground: Ground,
  { parts }: Pick<Draft, 'parts'>,
  choices: ReadonlyMap<string, string>,
  telling: Telling,
): readonly PartMark[] {
  return parts.map((part) => markPart(ground, part, choices.get(part.key), telling));
}

function markPart(
  ground: Ground,
  { key: part, choices }: DraftPart,
  chosen: string | undefined,
  telling: Telling,
): PartMark {
  const choice = choices.find(({ key }) => key === chosen);
  if (choice === undefined) {
    const reason = notAnswered(telling);
    return { part, choice: null, outcome: 'UNANSWERED', points: 0, outOf: 1, reason, reread: [] };
  }
  const { key, credit } = choice;
  return {
    part,
    choice: key,
    outcome: credit === 1 ? 'RIGHT' : credit > 0 ? 'PARTLY' : 'WRONG',
    points: credit,
    outOf: 1,
    reason: choice.reason(telling),
    reread: titled(ground, choice.reread, telling),
  };
}
