import { MAX_NAME_LENGTH } from '../../domain/identifier.js';
import { DIFFICULTIES, EXERCISE_KINDS } from '../../exercises/exercise.js';
import { MAX_SEED } from '../../exercises/exercise-id.js';
import {
  LANGUAGE_PATTERN,
  NAME_PATTERN,
  record,
  ref,
  type Schema,
} from '../map-file/schema-parts.js';
import { VERSION } from './write-json.js';

/** A mapping of which no key is ever left out. */
const whole = (description: string, properties: Readonly<Record<string, Schema>>): Schema =>
  record(description, Object.keys(properties), properties);
const string = (description: string): Schema => ({ description, type: 'string' });
const maybe = (description: string): Schema => ({ description, type: ['string', 'null'] });
const list = (description: string, items: Schema, minItems = 0): Schema => ({
  description,
  type: 'array',
  ...(minItems > 0 ? { minItems } : {}),
  items,
});
const anyOf = (description: string, values: readonly string[]): Schema => ({
  description,
  enum: values,
});
const wholeNumber = (description: string, minimum: number, maximum?: number): Schema => ({
  description,
  type: 'integer',
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
});
const keyed = (description: string): Schema => list(description, string('A key.'), 1);

const exerciseId = string('Says how the exercise was made; the API marks answers by it.');

const passage = whole('A span of a document, with whole sentences around it.', {
  document: string('The identifier of the document.'),
  title: string('The title of the document.'),
  start: wholeNumber('Where it begins, in Unicode code points.', 0),
  end: wholeNumber('Where it ends, in Unicode code points; that one is not in it.', 0),
  exact: string('The words themselves.'),
  prefix: string('What stands before them.'),
  suffix: string('What stands after them.'),
});

const shown = whole('A statement or a finding that the exercise shows.', {
  key: string('Names it within the exercise: 1, 2 …'),
  caption: maybe('What it is here; null where that would tell.'),
  text: string('In neutral words.'),
  passages: list('In the text’s own words.', ref('passage', 'One place where it is said.')),
});

const part = whole('One question, of whose choices one is right.', {
  key: string('Names it within the exercise.'),
  question: string('What is asked.'),
  of: maybe('The key of the shown text it asks about, where it is one of several.'),
  choices: list(
    'The choices, in their order.',
    whole('One choice.', {
      key: string('Names it within the part: a, b …'),
      text: string('The choice in words.'),
    }),
    2,
  ),
});

const exercise = whole('An exercise, without its key.', {
  id: exerciseId,
  kind: anyOf('What it asks.', EXERCISE_KINDS),
  difficulty: anyOf('How hard it is.', DIFFICULTIES),
  map: string('The identifier of the map.'),
  mapTitle: string('The title of the map.'),
  language: ref('language', 'What it is in.'),
  task: string('What is to be done.'),
  shown: list('What it is about, in the order shown.', ref('shown', 'One text.')),
  parts: list('The questions; none where a map is to be built.', ref('part', 'One question.')),
  points: wholeNumber('The most that can be reached.', 1),
});

const key = whole('The key of one exercise.', {
  exercise: exerciseId,
  parts: list(
    'The key of each part, in their order.',
    whole('The key of one part.', {
      part: string('The key of the part.'),
      right: string('The key of the choice that is right.'),
      choices: list(
        'What each choice is worth, in their order.',
        whole('What one choice is worth.', {
          choice: string('The key of the choice.'),
          means: string('An identifier of the map, or a word of the API.'),
          credit: {
            description:
              '1 where it is right, above 0 where it is partly right, 0 where it is wrong.',
            type: 'number',
            minimum: 0,
            maximum: 1,
          },
          reason: string('Why.'),
          reread: list('What to read again.', ref('passage', 'One passage.')),
        }),
        2,
      ),
    }),
  ),
  readings: list(
    'The map to be built in every accepted reading, the map’s own first; none where there are parts.',
    whole('One reading, by the keys of the shown texts.', {
      inferences: list(
        'The inferences.',
        whole('Premises, taken together, to a conclusion.', {
          key: string('Names it within the reading.'),
          premises: keyed('The premises.'),
          conclusion: string('The conclusion.'),
        }),
      ),
      conflicts: list(
        'The conflicts.',
        whole('Attackers, taken together, against a target.', {
          key: string('Names it within the reading.'),
          attackers: keyed('The attackers.'),
          target: string('A shown text, an inference or a conflict.'),
        }),
      ),
      note: maybe('Why it is accepted; null for the map’s own.'),
    }),
  ),
});

/** The JSON Schema of exercises that were taken out. */
export const exercisesSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Exercises',
  ...record(
    'Exercises made from a map, and apart from them their key.',
    ['format', 'version', 'map', 'mapTitle', 'language', 'seed', 'exercises'],
    {
      format: { description: 'Tells such a file from others.', const: 'therefore-exercises' },
      version: { description: 'The version of this format.', const: VERSION },
      map: {
        description: `The identifier of the map, of at most ${MAX_NAME_LENGTH} characters.`,
        type: 'string',
        pattern: NAME_PATTERN,
      },
      mapTitle: string('The title of the map.'),
      language: ref('language', 'What the texts of the map are in.'),
      seed: wholeNumber('The seed that the exercises were made with.', 0, MAX_SEED),
      exercises: list('The questions.', ref('exercise', 'One exercise.')),
      key: list(
        'The key of each exercise, in their order; may be left out.',
        ref('key', 'One key.'),
      ),
    },
  ),
  $defs: {
    language: {
      description: 'A language tag: en, zh-Hant.',
      type: 'string',
      pattern: LANGUAGE_PATTERN,
    },
    passage,
    shown,
    part,
    exercise,
    key,
  },
};
