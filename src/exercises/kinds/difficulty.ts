import type { Difficulty } from '../exercise.js';

/**
 * How hard an exercise is, by what makes one of its kind harder: EASY where nothing does, MEDIUM
 * where one thing does, HARD where more do. Each maker says what those things are.
 */
export function difficultyBy(harder: readonly boolean[]): Difficulty {
  const count = harder.filter(Boolean).length;
  if (count === 0) return 'EASY';
  return count === 1 ? 'MEDIUM' : 'HARD';
}
