import { localizedDefinition, named, record, ref, type Schema, text } from './schema-parts.js';

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
      ...named('The critical questions, by key.', ref('localized', 'The question, by language.')),
      type: 'object',
      minProperties: 1,
    },
  },
);

/** The JSON Schema of the catalogue of schemes. */
export const schemesSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Catalogue of schemes',
  description: 'Patterns of reasoning that inferences can name, with their critical questions.',
  type: 'object',
  required: ['schemes'],
  properties: { schemes: named('The schemes, by name.', scheme) },
  additionalProperties: false,
  $defs: {
    localized: {
      ...localizedDefinition,
      required: ['en'],
      properties: { en: text('The text in English.') },
    },
  },
};
