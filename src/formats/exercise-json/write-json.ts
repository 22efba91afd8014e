import type { KeyedSet } from '../exercise-items/keyed-set.js';
import type { Written } from '../exercise-items/losses.js';

/** Raised where a reader of the last one would misread this one. */
export const VERSION = 1;

/**
 * Takes exercises out as JSON, as `schema/exercises.schema.json` describes it: the questions, just
 * as the API gives them, and apart from them the key. Half a surrogate pair is written as `\ud83d`,
 * so that even such a text comes back the same.
 */
export function writeJson(
  set: KeyedSet,
  { withKey }: { readonly withKey: boolean },
): Written<string> {
  const { map, mapTitle, language, seed, exercises } = set;
  const key = exercises.map(({ exercise, parts, readings }) => ({
    exercise: exercise.id,
    parts,
    readings: readings.map(({ inferences, conflicts, note }) => ({ inferences, conflicts, note })),
  }));
  const written = {
    format: 'therefore-exercises',
    version: VERSION,
    map,
    mapTitle,
    language,
    seed,
    exercises: exercises.map(({ exercise }) => exercise),
    ...(withKey ? { key } : {}),
  };
  return { content: `${JSON.stringify(written, null, 2)}\n`, losses: [] };
}
