import type { Language } from '../../../src/domain/language.js';
import { EXERCISE_KINDS } from '../../../src/exercises/exercise.js';
import { type KeyedSet, keyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import { made, seedGround } from '../../exercises/exercise-grounds.js';

const kept = new Map<string, KeyedSet>();

/** Two exercises of each kind from a map of the seed folder. */
export function seedSet(name: string, language: Language): KeyedSet {
  const key = `${name} ${language}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const ground = seedGround(name);
  const order = { count: 2 * EXERCISE_KINDS.length, seed: 1, language };
  const set = keyedSet(ground, made(ground, order), order);
  kept.set(key, set);
  return set;
}
