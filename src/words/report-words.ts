import type { QuestionCounts } from '../domain/inference-question.js';
import type { Role } from '../domain/role.js';

/** What the command reports beside what lint notices: tables, and a line or two for each thing done. */
export interface ReportWords {
  readonly check: CheckWords;
  readonly accounting: AccountingWords;
  readonly import: ImportWords;
  readonly verify: VerifyWords;
  readonly exercises: ExerciseReportWords;
}

/** The names of what is counted, and what is said beside a count. */
export interface CheckWords {
  /** How many problems a map has. */
  problems(path: string, count: number): string;
  /** What the two tables are of. */
  readonly map: string;
  readonly lint: string;
  readonly statements: string;
  roles(counts: Readonly<Record<Role, number>>): string;
  readonly inferences: string;
  readonly conflicts: string;
  readonly claims: string;
  findings(count: number): string;
  readonly concepts: string;
  readonly longestChain: string;
  readonly lengthInInferences: string;
  readonly questions: string;
  questionsBy(counts: QuestionCounts): string;
  readonly warnings: string;
  readonly hints: string;
  readonly accepted: string;
}

/** What the characters of a text are used for. */
export interface AccountingWords {
  title(document: string): string;
  readonly statements: string;
  readonly signals: string;
  readonly headings: string;
  readonly asides: string;
  readonly inMoreThanOne: string;
  readonly accounted: string;
  readonly notAccounted: string;
  readonly all: string;
  overlaps(all: number, undeclared: number): string;
  readonly holes: string;
  readonly undeclaredOverlaps: string;
  /** A hole, or an overlap with the names of the two that overlap. */
  at(place: { readonly line: number; readonly column: number; readonly exact: string }): string;
  between(at: string, first: string, second: string): string;
  more(count: number): string;
}

export interface ImportWords {
  imported(map: string, revision: number): string;
  unchanged(map: string, revision: number): string;
  readonly nothing: string;
  /** Nothing was, since two of the files are the same map. */
  readonly oneTwice: string;
}

/** What stands in a store. What of it is damaged is told as the store tells it, in English. */
export interface VerifyWords {
  sound(map: string, revision: number, things: number): string;
  damaged(map: string, revision: number, damage: string): string;
  schemesSound(count: number): string;
  schemesDamaged(schemes: readonly string[]): string;
  /** What was made anew: all that is derived in the file, a part of a map, nodes of one. */
  mendedFile(fault: string): string;
  mendedPart(what: string, map: string): string;
  mendedNodes(count: number, map: string): string;
  compacted(before: string, after: string): string;
  readonly lostImport: string;
  readonly notCompacted: string;
}

export interface ExerciseReportWords {
  shortfall(kind: string, made: number, wanted: number, reason: string): string;
  readonly none: string;
  written(count: number, file: string): string;
  /** What a format does not hold, of which exercises, and of how many more. */
  lost(format: string, what: string, names: readonly string[], more: number): string;
}
