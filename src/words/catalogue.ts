import type { TextCues } from '../exercises/text-cues.js';
import type { ExerciseSentences } from './exercise-words.js';
import type { LabelWords } from './label-words.js';

import type { LintWords } from './lint-words.js';
import type { LossWords } from './loss-words.js';
import type { QuestionWords } from './question-words.js';
import type { ReportWords } from './report-words.js';
import type { SheetWords } from './sheet-words.js';

/** All that the program says in one language, by what it is about. */
export interface Catalogue {
  /** Why a thing is IN, OUT or UNDECIDED. */
  readonly labels: LabelWords;
  /** What lint notices, and how it is mended. */
  readonly lint: LintWords;
  /** Exercises, their keys and their marks. */
  readonly exercises: ExerciseSentences;
  /** What the command reports. */
  readonly reports: ReportWords;
  /** What goes out with exercises. */
  readonly exerciseQuestions: QuestionWords;
  /** Exercises on paper. */
  readonly exerciseSheet: SheetWords;
  /** What formats cannot hold of exercises. */
  readonly exerciseLosses: LossWords;
  /** What exercises have to know of a text by its words. */
  readonly textCues: TextCues;
}
