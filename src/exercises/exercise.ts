/**
 * What an exercise asks:
 *
 * - ROLE: what a statement does in the argument
 * - ATTACH: what statements support
 * - LINKED: whether two premises need each other
 * - UNSTATED: which statement must be added for a step
 * - SCHEME: which pattern a step follows, and which critical question fits it
 * - ATTACK: what an objection hits
 * - DEPENDENCE: which conclusions fall without a premise, and which stand
 * - EVIDENCE: what a finding does to a claim
 * - BUILD: statements in disorder, between which the inferences and conflicts are to be drawn
 */
export const EXERCISE_KINDS = [
  'ROLE',
  'ATTACH',
  'LINKED',
  'UNSTATED',
  'SCHEME',
  'ATTACK',
  'DEPENDENCE',
  'EVIDENCE',
  'BUILD',
] as const;
export type ExerciseKind = (typeof EXERCISE_KINDS)[number];

/** How hard an exercise is, by what the map holds: depth, distance, implicit parts. */
export const DIFFICULTIES = ['EASY', 'MEDIUM', 'HARD'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];
