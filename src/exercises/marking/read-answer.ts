import { invalidInput } from '../../domain/domain-error.js';
import { quoted } from '../../domain/quoted.js';
import type { ExerciseAnswer, RawAnswer, RawPart } from '../answer.js';
import { expectedOneOf } from './answer-errors.js';
import { readBuiltMap } from './read-built-map.js';

/** What an answer has to fit: the keys of an exercise. */
export interface ExerciseKeys {
  readonly shown: readonly Keyed[];
  readonly parts: readonly (Keyed & { readonly choices: readonly Keyed[] })[];
}

interface Keyed {
  readonly key: string;
}

/**
 * Reads an answer to an exercise.
 *
 * Parts may be left out, but not all of them. A map is drawn for an exercise without parts, and for
 * no other.
 *
 * @throws DomainError INVALID_INPUT that names the part at fault, for example
 * `answer.parts[2].choice`, and says what the exercise has
 */
export function readAnswer(exercise: ExerciseKeys, raw: RawAnswer): ExerciseAnswer {
  const parts = raw.parts ?? [];
  const built = raw.built ?? null;
  if (exercise.parts.length === 0) {
    if (parts.length > 0) throw misplaced('answer.parts', 'has no parts to choose in', MAP);
    if (built === null) throw empty(MAP);
    return { choices: new Map(), built: readBuiltMap(exercise.shown, built) };
  }
  if (built !== null) throw misplaced('answer.built', 'has no map to draw', CHOICES);
  if (parts.length === 0) throw empty(CHOICES);
  return { choices: readChoices(exercise.parts, parts), built: null };
}

const MAP = 'a drawn map in `answer.built`, with one inference or conflict at least';
const CHOICES = 'a choice for one part at least, in `answer.parts`';

function empty(expected: string) {
  return invalidInput({ argument: 'answer', message: 'It holds nothing.', expected });
}

function misplaced(argument: string, why: string, expected: string) {
  return invalidInput({ argument, message: `This exercise ${why}.`, expected });
}

function readChoices(
  parts: ExerciseKeys['parts'],
  raw: readonly RawPart[],
): ReadonlyMap<string, string> {
  if (raw.length > parts.length) {
    throw invalidInput({
      argument: 'answer.parts',
      message: `There are ${raw.length} of them, and the exercise has ${parts.length}.`,
      expected: 'each part of the exercise once at most',
    });
  }
  const choices = new Map<string, string>();
  raw.forEach(({ part, choice }, at) => {
    const asked = parts.find(({ key }) => key === part);
    if (asked === undefined) {
      throw invalidInput({
        argument: `answer.parts[${at}].part`,
        message: `The exercise has no part ${quoted(part)}.`,
        expected: expectedOneOf(parts.map(({ key }) => key)),
      });
    }
    if (choices.has(part)) {
      throw invalidInput({
        argument: `answer.parts[${at}].part`,
        message: `The part ${quoted(part)} is answered twice.`,
        expected: 'each part of the exercise once at most',
      });
    }
    if (!asked.choices.some(({ key }) => key === choice)) {
      throw invalidInput({
        argument: `answer.parts[${at}].choice`,
        message: `The part ${quoted(part)} has no choice ${quoted(choice)}.`,
        expected: expectedOneOf(asked.choices.map(({ key }) => key)),
      });
    }
    choices.set(part, choice);
  });
  return choices;
}
