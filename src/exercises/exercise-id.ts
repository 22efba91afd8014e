import { invalidInput } from '../domain/domain-error.js';
import { type MapId, parseMapId } from '../domain/identifier.js';
import { isLanguage, type Language } from '../domain/language.js';
import { DIFFICULTIES, type Difficulty, EXERCISE_KINDS, type ExerciseKind } from './exercise.js';

/**
 * Says how an exercise was made, so that it can be made again and nothing has to be kept:
 * `ai-bubble?role.easy.zh-Hant.7.3.1a2b3c4d5e6f`, for map, kind, difficulty asked for (or `any`),
 * language, seed, number in that order, and the fingerprint of the map and of the exercise.
 */
export type ExerciseId = `${MapId}?${string}`;

export interface ExerciseOrigin {
  readonly map: MapId;
  readonly kind: ExerciseKind;
  /** As it was asked for; null where any was. */
  readonly difficulty: Difficulty | null;
  readonly language: Language;
  readonly seed: number;
  /** Its place among those of the same kind, difficulty and seed, from 1. */
  readonly number: number;
  /** Twelve hexadecimal digits. */
  readonly fingerprint: string;
}

/** The greatest seed; the least is 0. */
export const MAX_SEED = 2 ** 31 - 1;

/** The identifier of an exercise that was made so. */
export function exerciseId(origin: ExerciseOrigin): ExerciseId {
  const { map, kind, difficulty, language, seed, number, fingerprint } = origin;
  const how = [kind.toLowerCase(), (difficulty ?? 'any').toLowerCase(), language, seed, number];
  return `${map}?${how.join('.')}.${fingerprint}`;
}

const FORM =
  /^(?<map>[^?]+)\?(?<kind>[a-z]+)\.(?<difficulty>[a-z]+)\.(?<language>[A-Za-z0-9-]+)\.(?<seed>0|[1-9][0-9]{0,9})\.(?<number>[1-9][0-9]{0,8})\.(?<fingerprint>[0-9a-f]{12})$/;

/**
 * Reads the identifier of an exercise.
 *
 * @throws DomainError INVALID_INPUT where it is none
 */
export function parseExerciseId(text: string, argument = 'exercise'): ExerciseOrigin {
  const found = FORM.exec(text.slice(0, 300))?.groups;
  const kind = EXERCISE_KINDS.find((one) => one.toLowerCase() === found?.['kind']);
  const difficulty = [...DIFFICULTIES, null].find(
    (one) => (one ?? 'any').toLowerCase() === found?.['difficulty'],
  );
  const { map = '', language = '', seed = '', number = '', fingerprint = '' } = found ?? {};
  if (kind === undefined || difficulty === undefined || !isLanguage(language)) {
    throw notAnId(text, argument);
  }
  if (Number(seed) > MAX_SEED) throw notAnId(text, argument);
  return {
    map: parseMapId(map, argument),
    kind,
    difficulty,
    language,
    seed: Number(seed),
    number: Number(number),
    fingerprint,
  };
}

function notAnId(text: string, argument: string) {
  const shown = JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
  return invalidInput({
    argument,
    message: `${shown} is not the identifier of an exercise.`,
    expected: 'the `id` of an exercise, just as `exercises` gave it',
  });
}
