/** What the page knows of exercises and marks, as plain data: the API's own form. */
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

export const DIFFICULTIES = ['EASY', 'MEDIUM', 'HARD'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export interface ExerciseSetData {
  readonly mapTitle: string;
  readonly exercises: readonly ExerciseData[];
  readonly shortfalls: readonly ShortfallData[];
}

/** Why there are fewer exercises of a kind than were asked for. */
export interface ShortfallData {
  readonly kind: ExerciseKind;
  readonly wanted: number;
  readonly made: number;
  readonly reason: string;
}

export interface ExerciseData {
  readonly id: string;
  readonly kind: ExerciseKind;
  readonly difficulty: Difficulty;
  readonly map: string;
  readonly language: string;
  readonly task: string;
  readonly shown: readonly ShownText[];
  /** Empty where a map is to be built. */
  readonly parts: readonly PartData[];
  readonly points: number;
}

export interface ShownText {
  readonly key: string;
  readonly caption: string | null;
  readonly text: string;
  readonly passages: readonly ShownPassage[];
}

/** Words of a text with what stands around them. Places count code points, the end is exclusive. */
export interface ShownPassage {
  readonly document: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface PartData {
  readonly key: string;
  readonly question: string;
  /** The key of the shown text that it asks about. */
  readonly of: string | null;
  readonly choices: readonly ChoiceData[];
}

export interface ChoiceData {
  readonly key: string;
  readonly text: string;
}

export const PART_OUTCOMES = ['RIGHT', 'PARTLY', 'WRONG', 'UNANSWERED'] as const;
export type PartOutcome = (typeof PART_OUTCOMES)[number];

export const RELATION_OUTCOMES = [
  'RIGHT',
  'RIGHT_ELSEWHERE',
  'REVERSED',
  'WRONGLY_LINKED',
  'WRONG_TARGET',
  'WRONG_FUNCTION',
  'NOT_IN_MAP',
  'MISSING',
] as const;
export type RelationOutcome = (typeof RELATION_OUTCOMES)[number];

/** The levels at which two maps are compared, the coarsest first. */
export const MEASURES = [
  'centralClaim',
  'role',
  'function',
  'attachment',
  'labelledAttachment',
] as const;
export type Measure = (typeof MEASURES)[number];

export interface MarkData {
  readonly points: number;
  readonly outOf: number;
  readonly score: number;
  readonly feedback: string;
  readonly parts: readonly PartMarkData[];
  readonly built: BuiltMarkData | null;
}

export interface PartMarkData {
  readonly part: string;
  readonly choice: string | null;
  readonly outcome: PartOutcome;
  readonly points: number;
  readonly outOf: number;
  readonly reason: string;
  readonly reread: readonly ShownPassage[];
}

export interface BuiltMarkData {
  readonly relations: readonly RelationMarkData[];
  readonly measures: Readonly<Record<Measure, number>>;
}

export interface RelationMarkData {
  readonly outcome: RelationOutcome;
  readonly relation: 'INFERENCE' | 'CONFLICT';
  /** The key of what was drawn; null for what is missing. */
  readonly drawn: string | null;
  readonly from: readonly string[];
  readonly to: string;
  readonly points: number;
  readonly reason: string;
  readonly reread: readonly ShownPassage[];
}
