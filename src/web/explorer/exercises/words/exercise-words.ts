import type { PageLanguage } from '../../words/languages.js';
import type { BuildProblem } from '../build/built-map.js';
import type {
  Difficulty,
  ExerciseKind,
  Measure,
  PartOutcome,
  RelationOutcome,
} from '../exercise-data.js';
import { EXERCISE_EN } from './exercise-words-en.js';
import { EXERCISE_ZH } from './exercise-words-zh.js';

/** A name, and what it means in a line. */
export interface Told {
  readonly name: string;
  readonly means: string;
}

/** The words of the page of exercises. Numbers come written for the reader. */
export interface ExerciseWords {
  readonly exercises: string;
  readonly explorer: string;
  readonly keyList: readonly (readonly [key: string, does: string])[];
  readonly loading: string;
  readonly tooLarge: string;
  readonly cannot: string;

  readonly choose: string;
  readonly chooseOn: (map: string) => string;
  readonly kinds: string;
  readonly kind: Readonly<Record<ExerciseKind, Told>>;
  readonly allKinds: string;
  readonly noKind: string;
  readonly difficulty: string;
  readonly difficulties: Readonly<Record<Difficulty | 'ANY', string>>;
  readonly count: string;
  readonly seed: string;
  readonly seedMeans: string;
  readonly between: (least: string, most: string) => string;
  readonly anotherSeed: string;
  readonly language: string;
  readonly begin: string;

  readonly kept: string;
  readonly keptCount: (count: number, written: string) => string;
  readonly keptNone: string;
  readonly notKept: string;
  readonly forget: string;
  readonly forgetAll: string;
  readonly doNotForget: string;
  readonly forgotten: string;

  readonly set: string;
  readonly setOf: (written: string, seed: string) => string;
  readonly otherSet: string;
  readonly progress: (marked: string, all: string) => string;
  readonly ofAll: (number: string, all: string) => string;
  readonly notBegun: string;
  readonly begun: string;
  readonly marked: (points: string, outOf: string) => string;
  readonly none: string;
  readonly fewer: string;
  readonly fewerOf: (kind: string, made: string, wanted: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly toTotal: string;
  readonly total: string;
  readonly totalPoints: (points: string, outOf: string) => string;
  readonly totalOpen: (count: number, written: string) => string;
  readonly byKind: string;

  readonly shown: string;
  readonly inTheText: string;
  readonly yourAnswer: string;
  readonly result: string;
  readonly choices: string;
  readonly dragHint: string;
  readonly drag: (key: string) => string;
  readonly choice: (letter: string, text: string) => string;
  readonly markIt: string;
  readonly marking: string;
  readonly nothingYet: string;
  readonly open: (count: number, written: string) => string;
  readonly points: (points: string, outOf: string) => string;
  readonly tryAgain: string;
  readonly outcomes: Readonly<Record<PartOutcome, string>>;
  readonly reread: string;
  readonly changed: string;
  readonly beginAnew: string;

  readonly drawing: string;
  readonly drawingMeans: string;
  readonly lines: string;
  readonly supports: string;
  readonly objects: string;
  readonly howToSupport: string;
  readonly howToObject: string;
  readonly form: string;
  readonly premises: string;
  readonly objecting: string;
  readonly conclusion: string;
  readonly target: string;
  readonly choosePlease: string;
  readonly draw: string;
  readonly drawn: string;
  readonly drawnNone: string;
  readonly removed: string;
  readonly undone: string;
  readonly remove: (relation: string) => string;
  readonly removeShort: string;
  readonly undo: string;
  readonly clear: string;
  readonly inference: (premises: readonly string[], conclusion: string) => string;
  readonly conflict: (attackers: readonly string[], target: string) => string;
  readonly stepOf: (premises: readonly string[], conclusion: string) => string;
  readonly objectionOf: (attackers: readonly string[]) => string;
  readonly missing: Readonly<Record<'INFERENCE' | 'CONFLICT', (to: string) => string>>;
  readonly noSupport: string;
  readonly problems: Readonly<Record<BuildProblem, string>>;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly relations: string;
  readonly relationOutcomes: Readonly<Record<RelationOutcome, Told>>;
  readonly relationPoints: (points: number, written: string) => string;
  readonly measures: string;
  readonly measuresMean: string;
  readonly measure: Readonly<Record<Measure, Told>>;
}

const BY_LANGUAGE: Readonly<Record<PageLanguage, ExerciseWords>> = {
  en: EXERCISE_EN,
  'zh-Hant': EXERCISE_ZH,
};

/** The words of exercises in a language. */
export function exerciseWords(language: PageLanguage): ExerciseWords {
  return BY_LANGUAGE[language];
}
