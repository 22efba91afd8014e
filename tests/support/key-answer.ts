import type { ExerciseAnswer } from '../../src/exercises/answer.js';
import type { Draft } from '../../src/exercises/draft.js';

/** The answer that the key of an exercise gives; for a map to be built, the map's own reading. */
export function keyAnswer({ parts, readings }: Draft): ExerciseAnswer {
  const [own] = readings ?? [];
  return {
    choices: new Map(
      parts.flatMap(({ key, choices }) => {
        const right = choices.find(({ credit }) => credit === 1);
        return right === undefined ? [] : [[key, right.key]];
      }),
    ),
    built: own === undefined ? null : { inferences: own.inferences, conflicts: own.conflicts },
  };
}
