import type { Exercise } from '../../words/exercise-in-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';

/**
 * A question as course systems have it: one or several statements, each to be matched with one of
 * the same choices. With one alone it is the familiar choice among several.
 */
export interface QuestionItem {
  /** Names it within the set: `role-1`, `scheme-2b`. */
  readonly id: string;
  /** In words: “Role 1”. */
  readonly name: string;
  readonly exercise: Exercise;
  /** The identifier of the exercise, with a letter where it has become several questions. */
  readonly origin: string;
  /** What is to be done. */
  readonly task: string;
  /** What is asked, after what is to be done and what it is about; nothing where that says it all. */
  readonly question: string;
  readonly choices: readonly ItemChoice[];
  readonly stems: readonly Stem[];
}

export interface ItemChoice {
  readonly key: string;
  readonly text: string;
}

export interface Stem {
  readonly key: string;
  /** What is to be matched; null where the question says it all. */
  readonly text: string | null;
  /** The key of the choice that is right. */
  readonly right: string;
  /** What each choice is worth here, in the order of the choices. */
  readonly answers: readonly StemAnswer[];
}

export interface StemAnswer {
  readonly choice: string;
  /** 1 where it is right, above 0 where it is partly right, 0 where it is wrong. */
  readonly credit: number;
  readonly remark: Remark;
}

/** What is said to an answer. */
export interface Remark {
  readonly reason: string;
  readonly reread: readonly ShownPassage[];
}

/** Whether the statements of a question are to be matched, or there is just one. */
export function isMatching({ stems }: QuestionItem): boolean {
  return stems.length > 1;
}

/** Whether a text that stands alone begins or ends with blanks, which most formats trim. */
export function hasOuterBlanks({ choices, stems }: QuestionItem): boolean {
  const alone = [
    ...choices.map(({ text }) => text),
    ...stems.flatMap(({ text, answers }) => [
      text ?? '',
      ...answers.map(({ remark }) => remark.reason),
    ]),
  ];
  return alone.some((text) => text.trim() !== text);
}

/** All texts of a question, for a format that cannot hold everything. */
export function textsOf({
  exercise,
  task,
  question,
  choices,
  stems,
}: QuestionItem): readonly string[] {
  const passages = [
    ...exercise.shown.flatMap((shown) => shown.passages),
    ...stems.flatMap(({ answers }) => answers.flatMap(({ remark }) => remark.reread)),
  ];
  return [
    task,
    ...exercise.shown.flatMap(({ caption, text }) => [caption ?? '', text]),
    ...passages.flatMap(({ title, prefix, exact, suffix }) => [title, prefix, exact, suffix]),
    question,
    ...choices.map(({ text }) => text),
    ...stems.flatMap(({ text, answers }) => [
      text ?? '',
      ...answers.map(({ remark }) => remark.reason),
    ]),
  ];
}
