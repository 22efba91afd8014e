import type { Passage } from '../domain/document.js';
import type { MapId } from '../domain/identifier.js';
import type { Language } from '../domain/language.js';
import type { Work } from '../domain/work.js';
import { type Draft, pointsOf } from '../exercises/draft.js';
import type { Difficulty, ExerciseKind } from '../exercises/exercise.js';
import {
  DIGITS,
  type ExerciseId,
  type ExerciseReference,
  exerciseId,
} from '../exercises/exercise-id.js';
import type { MadeExercise } from '../exercises/exercise-line.js';
import { type Ground, passagesOf } from '../exercises/ground.js';
import { changedSince, originOf, remakeExercise } from '../exercises/make-exercises.js';
import { fingerprintOf } from './exercise-fingerprint.js';
import { type ExerciseLocalizer, exerciseLocalizer } from './exercise-localizer.js';
import { type ShownPassage, shownPassages } from './shown-passages.js';

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

/** About the steps of putting an exercise into words. */
const STEPS_FOR_WORDS = 10_000;

/** The words of each exercise that was last put into any, so that the same order costs once. */
const lastInWords = new WeakMap<Draft, Exercise>();

/** Exercises as a learner sees them, in one language and without their keys. */
export function* exercisesInWords(
  ground: Ground,
  made: readonly MadeExercise[],
  localizer: ExerciseLocalizer,
): Work<readonly Exercise[]> {
  const exercises: Exercise[] = [];
  for (const one of made) exercises.push(yield* inWordsOnce(ground, one, localizer));
  return exercises;
}

function* inWordsOnce(
  ground: Ground,
  made: MadeExercise,
  localizer: ExerciseLocalizer,
): Work<Exercise> {
  const known = lastInWords.get(made.draft);
  if (known?.language === localizer.language) return known;
  yield STEPS_FOR_WORDS;
  const exercise = exerciseInWords(ground, made, localizer);
  lastInWords.set(made.draft, exercise);
  return exercise;
}

/** An exercise as a learner sees it, in one language and without its key. */
export function exerciseInWords(
  ground: Ground,
  made: MadeExercise,
  localizer: ExerciseLocalizer,
): Exercise {
  const { kind, seed, place, draft } = made;
  const { map } = ground;
  const { language, say, text } = localizer;
  const untold = untoldIn(ground, draft);
  const exercise: Omit<Exercise, 'id'> = {
    kind: draft.kind,
    difficulty: draft.difficulty,
    map: map.id,
    mapTitle: text(map.title),
    language,
    task: say(draft.task),
    shown: draft.shown.map((one) => ({
      key: one.key,
      caption: one.caption === null ? null : say(one.caption),
      text: say(one.text),
      passages: shownPassages(ground, one.passages, text, untold),
    })),
    parts: draft.parts.map(({ key, question, of, choices }) => ({
      key,
      question: say(question),
      of,
      choices: choices.map((choice) => ({ key: choice.key, text: say(choice.text) })),
    })),
    points: pointsOf(draft),
  };
  const origin = { map: map.id, kind, language, seed, place: place.slice(0, DIGITS) };
  const fingerprint = fingerprintOf(exercise, draft, localizer);
  return { id: exerciseId({ ...origin, fingerprint }), ...exercise };
}

/**
 * Where what is offered to fill a gap is said, right or wrong: beside what is shown, that would
 * tell which of it belongs there.
 */
function untoldIn(ground: Ground, { kind, parts }: Draft): readonly Passage[] {
  if (kind !== 'UNSTATED') return [];
  const offered = new Set(parts.flatMap(({ choices }) => choices.map(({ means }) => means)));
  return passagesOf(ground.statements.filter(({ id }) => offered.has(id)));
}

/** An exercise as it was made, and as a learner saw it. */
export interface ExerciseAgain {
  readonly draft: Draft;
  readonly exercise: Exercise;
  readonly localizer: ExerciseLocalizer;
}

/**
 * Makes an exercise again from its identifier, in the same language.
 *
 * @throws DomainError CONFLICT where it is not the same as it was: the map has changed since
 */
export function* exerciseAgainInWords(
  ground: Ground,
  reference: ExerciseReference,
): Work<ExerciseAgain> {
  const origin = originOf(reference);
  const again = yield* remakeExercise(ground, origin);
  const localizer = exerciseLocalizer(origin.language, ground.map);
  const id = exerciseId(origin);
  for (const made of again) {
    const exercise = yield* inWordsOnce(ground, made, localizer);
    if (exercise.id === id) return { draft: made.draft, exercise, localizer };
  }
  throw changedSince(origin);
}
