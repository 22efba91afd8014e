import { invalidInput } from '../domain/domain-error.js';
import { type MapId, parseMapId } from '../domain/identifier.js';
import { isLanguage, type Language } from '../domain/language.js';
import { EXERCISE_KINDS, type ExerciseKind } from './exercise.js';

/**
 * Says how an exercise was made, so that it can be made again and nothing has to be kept:
 * `ai-bubble?2.role.en.7.9f31c07d52ab.1a2b3c4d5e6f`, for map, form of the identifier, kind,
 * language, seed, place and fingerprint.
 */
export type ExerciseId = `${MapId}?${string}`;

export interface ExerciseOrigin {
  readonly map: MapId;
  readonly kind: ExerciseKind;
  readonly language: Language;
  readonly seed: number;
  /**
   * Where it stands among those of its kind and seed, by what it is about: twelve hexadecimal digits.
   * What it is about cannot be told from them.
   */
  readonly place: string;
  /** Of what it shows and of its key: twelve hexadecimal digits. */
  readonly fingerprint: string;
}

/** How long a place and a fingerprint are, in hexadecimal digits. */
export const DIGITS = 12;

/** The greatest seed; the least is 0. */
export const MAX_SEED = 2 ** 31 - 1;

/** The identifier of an exercise that was made so. */
export function exerciseId(origin: ExerciseOrigin): ExerciseId {
  const { map, kind, language, seed, place, fingerprint } = origin;
  return `${map}?2.${kind.toLowerCase()}.${language}.${seed}.${place}.${fingerprint}`;
}

/**
 * An identifier as it was given out before the second form. It named an exercise by its number in a
 * list, and its fingerprint was over the whole map, so that it cannot be made again.
 */
export interface FormerExercise {
  readonly map: MapId;
  /** The identifier. */
  readonly former: string;
}

/** What an identifier says. */
export type ExerciseReference = ExerciseOrigin | FormerExercise;

const LANGUAGE_AND_SEED = '(?<language>[A-Za-z0-9-]+)\\.(?<seed>0|[1-9][0-9]{0,9})';
const HEX = `[0-9a-f]{${DIGITS}}`;
const FORM = new RegExp(
  `^(?<map>[^?]+)\\?2\\.(?<kind>[a-z]+)\\.${LANGUAGE_AND_SEED}\\.(?<place>${HEX})\\.(?<fingerprint>${HEX})$`,
);
const FORMER = new RegExp(
  `^(?<map>[^?]+)\\?(?<kind>[a-z]+)\\.(?:any|easy|medium|hard)\\.${LANGUAGE_AND_SEED}\\.[1-9][0-9]{0,8}\\.${HEX}$`,
);

/**
 * Reads the identifier of an exercise.
 *
 * @throws DomainError INVALID_INPUT where it is none
 */
export function parseExerciseId(text: string, argument = 'exercise'): ExerciseReference {
  const start = text.slice(0, 300);
  const current = FORM.exec(start)?.groups;
  const found = current ?? FORMER.exec(start)?.groups;
  const { language = '', seed = '' } = found ?? {};
  const kind = EXERCISE_KINDS.find((one) => one.toLowerCase() === found?.['kind']);
  if (kind === undefined || !isLanguage(language) || Number(seed) > MAX_SEED) {
    throw notAnId(text, argument);
  }
  const map = parseMapId(found?.['map'] ?? '', argument);
  if (current === undefined) return { map, former: start };
  const { place = '', fingerprint = '' } = current;
  return { map, kind, language, seed: Number(seed), place, fingerprint };
}

function notAnId(text: string, argument: string) {
  const shown = JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
  return invalidInput({
    argument,
    message: `${shown} is not the identifier of an exercise.`,
    expected: 'the `id` of an exercise, just as `exercises` gave it',
  });
}
