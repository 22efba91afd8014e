import type { DrawnMap } from '../build/built-map.js';
import {
  type BuiltMarkData,
  type ExerciseData,
  type MarkData,
  MEASURES,
  PART_OUTCOMES,
  type PartMarkData,
  RELATION_OUTCOMES,
  type RelationMarkData,
  type ShownPassage,
} from '../exercise-data.js';
import { type Answer, NO_ANSWER } from './exercise-answer.js';

/** How far somebody has come with one exercise. */
export interface Progress {
  readonly answer: Answer;
  /** What that answer was worth; null before it was marked, and while it is tried again. */
  readonly mark: MarkData | null;
}

export const NO_PROGRESS: Progress = { answer: NO_ANSWER, mark: null };

export function writtenProgress({ answer, mark }: Progress): string {
  return JSON.stringify({ answer, mark });
}

/**
 * Reads the progress that was kept for an exercise. Whatever is not as this page writes it, or
 * does not fit the exercise, is left aside: the kept text may be from another time.
 */
export function readProgress(exercise: ExerciseData, text: string | null): Progress {
  const kept = parsed(text);
  if (!isRecord(kept) || !isRecord(kept['answer'])) return NO_PROGRESS;
  const answer = {
    choices: choicesFrom(exercise, kept['answer']['choices']),
    built: builtFrom(exercise, kept['answer']['built']),
  };
  const mark = kept['mark'];
  return { answer, mark: isMark(mark) && fits(exercise, mark) ? mark : null };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function choicesFrom({ parts }: ExerciseData, kept: unknown): Answer['choices'] {
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    parts.flatMap(({ key, choices }) => {
      const chosen = choices.find((choice) => choice.key === kept[key]);
      return chosen === undefined ? [] : [[key, chosen.key]];
    }),
  );
}

function builtFrom({ parts, shown }: ExerciseData, kept: unknown): DrawnMap {
  const { built: none } = NO_ANSWER;
  if (parts.length > 0 || !isRecord(kept)) return none;
  const { inferences, conflicts } = kept;
  if (!isListOf(inferences, isInference) || !isListOf(conflicts, isConflict)) return none;
  const texts = new Set(shown.map(({ key }) => key));
  const relations = [...inferences, ...conflicts].map(({ key }) => key);
  const all = new Set([...texts, ...relations]);
  const isWhole =
    all.size === texts.size + relations.length &&
    inferences.every((one) => [...one.premises, one.conclusion].every((key) => texts.has(key))) &&
    conflicts.every((one) => one.attackers.every((key) => texts.has(key)) && all.has(one.target));
  return isWhole ? { inferences, conflicts } : none;
}

function fits({ parts }: ExerciseData, mark: MarkData): boolean {
  const marked = new Set(mark.parts.map(({ part }) => part));
  return (
    (mark.built !== null) === (parts.length === 0) && parts.every(({ key }) => marked.has(key))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<Value>(
  value: unknown,
  isOne: (value: unknown) => value is Value,
): value is readonly Value[] {
  return Array.isArray(value) && value.every(isOne);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);

const isInference = (value: unknown): value is DrawnMap['inferences'][number] =>
  isRecord(value) &&
  isText(value['key']) &&
  isListOf(value['premises'], isText) &&
  isText(value['conclusion']);

const isConflict = (value: unknown): value is DrawnMap['conflicts'][number] =>
  isRecord(value) &&
  isText(value['key']) &&
  isListOf(value['attackers'], isText) &&
  isText(value['target']);

const isPassage = (value: unknown): value is ShownPassage =>
  isRecord(value) &&
  ['document', 'title', 'exact', 'prefix', 'suffix'].every((name) => isText(value[name])) &&
  isNumber(value['start']) &&
  isNumber(value['end']);

const isPartMark = (value: unknown): value is PartMarkData =>
  isRecord(value) &&
  isText(value['part']) &&
  isTextOrNull(value['choice']) &&
  PART_OUTCOMES.some((one) => one === value['outcome']) &&
  isNumber(value['points']) &&
  isNumber(value['outOf']) &&
  isText(value['reason']) &&
  isListOf(value['reread'], isPassage);

const isRelationMark = (value: unknown): value is RelationMarkData =>
  isRecord(value) &&
  RELATION_OUTCOMES.some((one) => one === value['outcome']) &&
  (value['relation'] === 'INFERENCE' || value['relation'] === 'CONFLICT') &&
  isTextOrNull(value['drawn']) &&
  isListOf(value['from'], isText) &&
  isText(value['to']) &&
  isNumber(value['points']) &&
  isText(value['reason']) &&
  isListOf(value['reread'], isPassage);

const isBuiltMark = (value: unknown): value is BuiltMarkData => {
  if (!isRecord(value) || !isListOf(value['relations'], isRelationMark)) return false;
  const { measures } = value;
  return isRecord(measures) && MEASURES.every((name) => isNumber(measures[name]));
};

const isMark = (value: unknown): value is MarkData =>
  isRecord(value) &&
  isNumber(value['points']) &&
  isNumber(value['outOf']) &&
  isNumber(value['score']) &&
  isText(value['feedback']) &&
  isListOf(value['parts'], isPartMark) &&
  (value['built'] === null || isBuiltMark(value['built']));
