import type { Ground } from '../exercises/ground.js';
import type { Mark } from '../exercises/mark.js';
import type { ExerciseLocalizer } from './exercise-localizer.js';
import { type ShownPassage, shownPassages } from './shown-passages.js';

/** What an answer is worth, as a learner is told it in one language. */
export type MarkInWords = Mark<string, ShownPassage>;

export function markInWords(
  ground: Pick<Ground, 'documentOf' | 'textOf'>,
  { feedback, parts, built, ...mark }: Mark,
  { say, text }: ExerciseLocalizer,
): MarkInWords {
  const told = <One extends Mark['parts'][number] | Relation>({ reason, reread, ...one }: One) => ({
    ...one,
    reason: say(reason),
    reread: shownPassages(ground, reread, text),
  });
  return {
    ...mark,
    feedback: say(feedback),
    parts: parts.map(told),
    built: built === null ? null : { ...built, relations: built.relations.map(told) },
  };
}

type Relation = NonNullable<Mark['built']>['relations'][number];
