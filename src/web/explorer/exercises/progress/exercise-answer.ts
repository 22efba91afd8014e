import { type DrawnMap, NOTHING_DRAWN } from '../build/built-map.js';
import type { ExerciseData } from '../exercise-data.js';
import type { MarkVariables } from '../use-exercises.js';

/** An answer as far as it was given. */
export interface Answer {
  /** The key of the choice, by the key of the part. */
  readonly choices: Readonly<Record<string, string>>;
  readonly built: DrawnMap;
}

export const NO_ANSWER: Answer = { choices: {}, built: NOTHING_DRAWN };

/** How many parts, or relations, an answer has of the exercise's own. */
export function answered({ parts }: ExerciseData, { choices, built }: Answer): number {
  if (parts.length === 0) return built.inferences.length + built.conflicts.length;
  return parts.filter(({ key }) => choices[key] !== undefined).length;
}

/** An answer in the form of the API. */
export function answerInput(
  { parts }: ExerciseData,
  { choices, built }: Answer,
): MarkVariables['answer'] {
  if (parts.length === 0) {
    const { inferences, conflicts } = built;
    return {
      built: {
        inferences: inferences.map((one) => ({ ...one, premises: [...one.premises] })),
        conflicts: conflicts.map((one) => ({ ...one, attackers: [...one.attackers] })),
      },
    };
  }
  return {
    parts: parts.flatMap(({ key }) => {
      const choice = choices[key];
      return choice === undefined ? [] : [{ part: key, choice }];
    }),
  };
}
