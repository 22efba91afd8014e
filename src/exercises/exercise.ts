import type { Passage } from '../domain/document.js';
import type { MapId } from '../domain/identifier.js';
import type { Language } from '../domain/language.js';
import type { ExerciseId } from './exercise-id.js';

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

/**
 * One exercise in one language, without its key. It holds all that is needed to do it, and no
 * identifier of anything in the map: those could tell.
 */
export interface Exercise {
  readonly id: ExerciseId;
  readonly kind: ExerciseKind;
  readonly difficulty: Difficulty;
  readonly map: MapId;
  readonly mapTitle: string;
  readonly language: Language;
  /** What is to be done. */
  readonly task: string;
  /** What the exercise is about, in the order in which it is shown. */
  readonly shown: readonly ShownText[];
  /** The questions; none where a map is to be built. */
  readonly parts: readonly ExercisePart[];
  /** The most that can be reached: one for each part, or for each relation of the map to build. */
  readonly points: number;
}

/** A statement or a finding as an exercise shows it. */
export interface ShownText {
  /** Names it within the exercise: `1`, `2` … */
  readonly key: string;
  /** What it is here, for example “Conclusion”; null where that would tell. */
  readonly caption: string | null;
  /** In the neutral wording of the map. */
  readonly text: string;
  /** In the text's own words, with what stands around them. */
  readonly passages: readonly ShownPassage[];
}

/** A passage with the title of its document, and more around it: see `withSurroundings`. */
export interface ShownPassage extends Passage {
  readonly title: string;
}

/** One question, of whose choices one is right. */
export interface ExercisePart {
  /** Names it within the exercise: a word, as `role`, or the key of the text it asks about. */
  readonly key: string;
  readonly question: string;
  /** The key of the shown text that it asks about, where it is one of several. */
  readonly of: string | null;
  readonly choices: readonly ExerciseChoice[];
}

export interface ExerciseChoice {
  /** Names it within the part: `a`, `b` … */
  readonly key: string;
  readonly text: string;
}
