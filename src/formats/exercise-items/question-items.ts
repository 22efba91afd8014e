import { CATALOGUES } from '../../words/catalogues.js';
import type { ExercisePart } from '../../words/exercise-in-words.js';
import type { PartKey } from '../../words/key-in-words.js';
import type { LossName } from '../../words/loss-words.js';
import { builtQuestion } from './built-question.js';
import type { KeyedExercise, KeyedSet } from './keyed-set.js';
import { type Loss, LossReport } from './losses.js';
import { cutToSentences } from './passage-sentences.js';
import type { QuestionItem, Stem } from './question-item.js';

/** The fewest statements that course systems take for a question of matching. */
const FEWEST_TO_MATCH = 3;

/** What a question holds, before it has a name. */
export type QuestionBody = Pick<QuestionItem, 'task' | 'question' | 'choices' | 'stems'>;

export interface QuestionItems {
  readonly items: readonly QuestionItem[];
  /** What no question can hold, whatever the format. */
  readonly losses: readonly Loss[];
}

/**
 * A set as questions for a course system: parts that share their choices are matched in one
 * question, unlike parts are questions of their own (`scheme-2a`, `scheme-2b`), and a map to be
 * built is asked for statement by statement.
 */
export function questionItems(set: KeyedSet): QuestionItems {
  const { exerciseQuestions: words } = CATALOGUES[set.words];
  const report = new LossReport();
  const items = set.exercises.flatMap((keyed): readonly QuestionItem[] => {
    const { exercise, number } = keyed;
    const name = `${words.kinds[exercise.kind]} ${number}`;
    const bodies = bodiesOf(keyed, set, (what) => report.add(what, name));
    return bodies.map((body, at) => {
      const letter = bodies.length === 1 ? '' : String.fromCodePoint(0x61 + at);
      return {
        id: `${exercise.kind.toLowerCase()}-${number}${letter}`,
        name: name + letter,
        exercise,
        origin: exercise.id + (letter && `.${letter}`),
        ...body,
      };
    });
  });
  return { items, losses: report.list() };
}

function bodiesOf(
  keyed: KeyedExercise,
  { words }: KeyedSet,
  lose: (what: LossName) => void,
): readonly QuestionBody[] {
  if (keyed.readings.length > 0) {
    const built = builtQuestion(keyed, CATALOGUES[words].exerciseQuestions.built);
    for (const what of built.losses) lose(what);
    return built.body === null ? [] : [built.body];
  }
  return groupsOf(keyed.exercise.parts).flatMap((group) =>
    group.length < FEWEST_TO_MATCH
      ? group.map((part) => single(part, keyed))
      : [matching(group, keyed)],
  );
}

/** Parts that stand together and have the same choices. */
function groupsOf(parts: readonly ExercisePart[]): readonly (readonly ExercisePart[])[] {
  const groups: ExercisePart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (
      last?.[0] !== undefined &&
      JSON.stringify(last[0].choices) === JSON.stringify(part.choices)
    ) {
      last.push(part);
    } else groups.push([part]);
  }
  return groups;
}

function single(part: ExercisePart, keyed: KeyedExercise): QuestionBody {
  const { question, choices } = part;
  const { task } = keyed.exercise;
  return { task, question, choices, stems: [stem(part, null, keyed.parts)] };
}

/** Each statement with its number. Questions that only name their statement are left to the task. */
function matching(group: readonly ExercisePart[], keyed: KeyedExercise): QuestionBody {
  const { task, shown } = keyed.exercise;
  const questions = new Set(group.map(({ question }) => question));
  const patterns = new Set(group.map(({ question, of }) => question.replace(of ?? '', '')));
  const textOf = new Map(shown.map(({ key, text }) => [key, `${key}. ${text}`]));
  return {
    task,
    question: questions.size === 1 ? [...questions].join('') : '',
    choices: group[0]?.choices ?? [],
    stems: group.map((part) => {
      const about = part.of === null ? undefined : textOf.get(part.of);
      const isSaid = questions.size === 1 || patterns.size === 1;
      const text = about !== undefined && isSaid ? about : [about, part.question].join('\n').trim();
      return stem(part, text, keyed.parts);
    }),
  };
}

function stem(part: ExercisePart, text: string | null, keys: readonly PartKey[]): Stem {
  const key = keys.find((one) => one.part === part.key);
  return {
    key: part.key,
    text,
    right: key?.right ?? '',
    answers: (key?.choices ?? []).map(({ choice, credit, reason, reread }) => ({
      choice,
      credit,
      remark: { reason, reread: reread.map(cutToSentences) },
    })),
  };
}
