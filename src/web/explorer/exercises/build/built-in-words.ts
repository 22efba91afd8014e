import type { ExerciseWords } from '../words/exercise-words.js';
import type { DrawnConflict, DrawnInference, DrawnMap } from './built-map.js';

/** Says an inference in words, its statements by their numbers. */
export function inferenceInWords(
  { premises, conclusion }: Pick<DrawnInference, 'premises' | 'conclusion'>,
  words: ExerciseWords,
): string {
  return words.inference(premises, conclusion);
}

/** Says a conflict in words, with what it is against. */
export function conflictInWords(
  { attackers, target }: Pick<DrawnConflict, 'attackers' | 'target'>,
  built: DrawnMap,
  words: ExerciseWords,
): string {
  return words.conflict(attackers, thingInWords(target, built, words));
}

/** Says what a key names: a statement by its number, an inference or an objection by its own. */
export function thingInWords(key: string, built: DrawnMap, words: ExerciseWords): string {
  const inference = built.inferences.find((one) => one.key === key);
  if (inference !== undefined) return words.stepOf(inference.premises, inference.conclusion);
  const conflict = built.conflicts.find((one) => one.key === key);
  return conflict === undefined ? key : words.objectionOf(conflict.attackers);
}
