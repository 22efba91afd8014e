import { didYouMean } from '../domain/domain-error.js';
import type { Language } from '../domain/language.js';
import { nearestNames } from '../domain/nearest-names.js';
import { DIFFICULTIES, EXERCISE_KINDS, type ExerciseKind } from '../exercises/exercise.js';
import { MAX_SEED } from '../exercises/exercise-id.js';
import { type ExerciseOrder, MAX_EXERCISES } from '../exercises/make-exercises.js';
import { UsageError } from './command.js';
import { parseCommandLine } from './command-line.js';
import { EXERCISE_FORMATS, type ExerciseFormat } from './exercise-formats.js';
import { refuseMoreArguments } from './more-arguments.js';
import { languageOption } from './report-reader.js';

/** What the command line asks for. */
export interface ExerciseOptions {
  /** A path, or the identifier of a map. */
  readonly map: string;
  readonly order: Omit<ExerciseOrder, 'language'>;
  /** Null for the map's own. */
  readonly language: Language | null;
  readonly format: ExerciseFormat;
  readonly out: string | null;
  readonly withKey: boolean;
  /** Another catalogue of schemes; null for the program's own. */
  readonly schemes: string | null;
}

/** @throws UsageError naming what is wrong, and what would have been right. */
export function exerciseOptions(args: readonly string[]): ExerciseOptions {
  const { values, positionals } = parseCommandLine(args, {
    seed: { type: 'string' },
    count: { type: 'string' },
    kinds: { type: 'string' },
    difficulty: { type: 'string' },
    language: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    schemes: { type: 'string' },
    'without-key': { type: 'boolean' },
  });
  const [map, ...rest] = positionals;
  if (map === undefined) throw new UsageError('Name a map: its folder, or its identifier.');
  refuseMoreArguments(rest);
  const { language, out, schemes } = values;
  const format = formatOf(values.format);
  const withKey = values['without-key'] !== true;
  if (!withKey && !format.mayLackKey) {
    throw new UsageError(
      `--without-key has no sense for ${format.name}: a course system marks by the key. ` +
        `Expected it with ${namesOf(EXERCISE_FORMATS.filter(({ mayLackKey }) => mayLackKey))}.`,
    );
  }
  if (format.isBinary && out === undefined) {
    throw new UsageError(`--format ${format.name} is a zip file: say with --out where to put it.`);
  }
  return {
    map,
    order: {
      kinds: kindsOf(values.kinds),
      count: wholeNumber('--count', values.count ?? '10', 1, MAX_EXERCISES),
      seed: wholeNumber('--seed', values.seed ?? '1', 0, MAX_SEED),
      difficulty:
        values.difficulty === undefined
          ? null
          : named('difficulty', values.difficulty, DIFFICULTIES),
    },
    language: languageOption(language),
    format,
    out: out ?? null,
    withKey,
    schemes: schemes ?? null,
  };
}

function formatOf(typed: string | undefined): ExerciseFormat {
  if (typed === undefined) {
    throw new UsageError(`Say with --format which of ${namesOf(EXERCISE_FORMATS)} to write.`);
  }
  const names = EXERCISE_FORMATS.map(({ name }) => name);
  const name = named('format', typed, names);
  const [format] = EXERCISE_FORMATS.filter((one) => one.name === name);
  if (format === undefined) throw new UsageError(`There is no format "${typed}".`);
  return format;
}

/** Each kind once, in the order asked for; all of them where none is named. */
function kindsOf(typed: string | undefined): readonly ExerciseKind[] {
  if (typed === undefined) return EXERCISE_KINDS;
  const kinds = typed.split(',').map((one) => named('kind', one.trim(), EXERCISE_KINDS));
  return [...new Set(kinds)];
}

/** The name that was typed, in whichever case. */
function named<const Name extends string>(
  what: string,
  typed: string,
  names: readonly Name[],
): Name {
  const found = names.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (found !== undefined) return found;
  const known = names.map((name) => name.toLowerCase());
  const near = didYouMean(nearestNames(typed.toLowerCase(), known), '');
  throw new UsageError(`There is no ${what} "${typed}".${near} Known are ${known.join(', ')}.`);
}

function wholeNumber(option: string, typed: string, least: number, most: number): number {
  const number = /^[0-9]{1,10}$/.test(typed) ? Number(typed) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(
    `${option} is "${typed}". Expected a whole number from ${least} to ${most}.`,
  );
}

function namesOf(formats: readonly ExerciseFormat[]): string {
  const names = formats.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
