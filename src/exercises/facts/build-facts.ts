import type { ExerciseFact, NoDetail } from './exercise-fact.js';

/** What is said of a map that is to be built. */
export interface BuildFacts {
  readonly buildTask: NoDetail;
}

export const BUILD_TASK: ExerciseFact<'buildTask'> = { say: 'buildTask' };
