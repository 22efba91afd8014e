import { LINKAGES } from '../../domain/scheme-teaching.js';
import {
  localizedDefinition,
  namedList,
  names,
  oneOf,
  record,
  ref,
  type Schema,
  text,
} from './schema-parts.js';

const teaching = record('What exercises know of the scheme; all of it may be left out.', [], {
  restsOn: ref('localized', 'What a step of it rests on, as the end of “It rests on …”.'),
  mistakenFor: names(
    'Other schemes that are taken for it, or are its converse, and that no step of it follows.',
    1,
  ),
  ownQuestions: names('Its questions that can be put to no step of another scheme, by key.', 1),
  linkage: oneOf(
    'Whether its premises do nothing one without the other, do so where one states an aim, or each do something.',
    LINKAGES,
  ),
  byLikeness: {
    description: 'Whether it goes from one case to another, or to all such cases.',
    type: 'boolean',
  },
  reversible: {
    description: 'Whether a step of it may be read from its end to its beginning.',
    type: 'boolean',
  },
});

const scheme = record(
  'A pattern of reasoning with the questions it has to stand up to.',
  ['name', 'source', 'premises', 'conclusion', 'questions'],
  {
    name: ref('localized', 'What the scheme is called, by language.'),
    source: text('Where the pattern is described.'),
    premises: {
      description: "The forms of the pattern's premises, in order.",
      type: 'array',
      minItems: 1,
      items: ref('localized', 'The form of one premise, by language.'),
    },
    conclusion: ref('localized', "The form of the pattern's conclusion, by language."),
    questions: {
      ...namedList(
        'The critical questions, by key.',
        ref('localized', 'The question, by language.'),
      ),
      type: 'object',
      minProperties: 1,
    },
    teaching,
  },
);

/** The JSON Schema of the catalogue of schemes. */
export const schemesSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Catalogue of schemes',
  description: 'Patterns of reasoning that inferences can name, with their critical questions.',
  type: 'object',
  required: ['schemes'],
  properties: { schemes: namedList('The schemes, by name.', scheme) },
  additionalProperties: false,
  $defs: {
    localized: {
      ...localizedDefinition,
      required: ['en'],
      properties: { en: text('The text in English.') },
    },
  },
};
