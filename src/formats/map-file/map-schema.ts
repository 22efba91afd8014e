import { LINT_RULES } from '../../reasoning/lint/lint-rules.js';
import { keySchemas } from './plain-fields.js';
import {
  dateDefinition,
  FILLED_PATTERN,
  flag,
  LANGUAGE_PATTERN,
  localizedDefinition,
  NAME_PATTERN,
  namedList,
  names,
  oneOf,
  rating,
  record,
  recordWithLanguages,
  ref,
  type Schema,
  text,
} from './schema-parts.js';

const note = 'A remark, for whoever reads the map.';
const signals = ref('quotations', 'The words that signal it, for example 因此.');

const document = record(
  'A text that the map is about, in a file of its own.',
  ['file', 'title'],
  keySchemas('document', {
    file: text('The text file (UTF-8), in the folder of the map.'),
    title: 'The title, by language, or in the language of the map.',
    language: ref('language', "The language of the text. Without it, the map's."),
    author: 'Who wrote it.',
    published: 'When it appeared.',
    rights: 'Who holds the rights, and on what terms the text stands here.',
    headings: ref('quotations', "The words that are the document's own title in the text."),
    accounted: flag(
      'With true, each character must lie in a statement, a signal, a heading or an aside, and each overlap must be declared as shared.',
    ),
  }),
);

const section = record(
  "A part of the text's own plan.",
  ['title'],
  keySchemas('section', {
    title: 'The title, by language, or in the language of the map.',
    parent: 'The section it is a part of.',
    headings: ref('quotations', 'The words with which the text names the section.'),
  }),
);

const statement = recordWithLanguages(
  'A proposition in its own neutral wording, in the language of the map and in English.',
  ['kind'],
  keySchemas('statement', {
    kind: 'What sort of proposition it is.',
    section: 'The section in which it is said.',
    concepts: 'The concepts it speaks of.',
    said: ref('quotations', 'Where the text says it: one quotation, or a list of all places.'),
    implicit: 'True where the text only presupposes it; then it has no "said".',
    confidence: 'How sure you are that the text says it.',
    note,
  }),
  'The statement in this language.',
);

/** A step of another reading; `readAlternatives` holds it against the inference. */
const alternativeStep = record(
  'A step of this reading: premises, taken together, to one conclusion.',
  ['premises', 'conclusion'],
  {
    premises: names('The statements that carry the conclusion together.', 1),
    conclusion: ref('reference', 'The statement that is concluded.'),
  },
);

const alternative = record('Another reading of the inference, as good as this one.', ['steps'], {
  steps: {
    description: 'The steps that would stand in its place; one at least has its conclusion.',
    type: 'array',
    minItems: 1,
    items: alternativeStep,
  },
  note: text('Why one can read it so.'),
});

const inference = record(
  'A step of the argument: premises, taken together, to one conclusion.',
  ['premises', 'conclusion'],
  keySchemas('inference', {
    premises: names('The statements that carry the conclusion together.', 1),
    conclusion: ref('reference', 'The statement that is concluded.'),
    scheme: ref('reference', 'The pattern of reasoning, by its name in the catalogue of schemes.'),
    signals,
    questions: {
      description: "The scheme's critical questions that were looked into, by their keys.",
      type: 'object',
      patternProperties: {
        [NAME_PATTERN]: record('What was found about this question.', [], {
          answeredBy: names('Statements that answer the question.', 0),
          raisedBy: names('Conflicts and evidence that raise the question.', 0),
        }),
      },
      additionalProperties: false,
    },
    alternatives: {
      description: 'Other readings of the inference that are as good; reasoning goes by this one.',
      type: 'array',
      items: alternative,
    },
    note,
  }),
);

const conflict = record(
  'One or more statements, taken together, against a statement, an inference or a conflict.',
  ['attackers', 'target'],
  keySchemas('conflict', {
    attackers: names('The statements that attack together.', 1),
    target: ref('reference', 'The statement, inference or conflict that is attacked.'),
    signals,
    note,
  }),
);

const aside = recordWithLanguages(
  'Passages that argue nothing, with the reason why they are left out.',
  ['said'],
  { said: ref('quotations', 'The words that are left out.') },
  'The reason, in this language.',
);

const source: Schema = {
  ...record(
    'Who published a finding, and where; as much of it as is known.',
    [],
    keySchemas('source', {
      title: 'The title of the publication.',
      publisher: 'Who published it.',
      published: 'When it appeared.',
      address: 'Where it stands: host and path, without https://.',
      via: 'Where it was read, if that is another address; without https://.',
    }),
  ),
  minProperties: 1,
};

/** What lint notices and the map lets stand. */
const acceptance = record(
  'Notices of one rule of lint that are let stand, for one reason.',
  ['rule', 'at', 'because'],
  {
    rule: oneOf(
      'The code of the rule.',
      LINT_RULES.map(({ code }) => code),
    ),
    at: names('Things that the notices name, one at least of each notice.', 1),
    because: text('Why that is right here.'),
  },
);

const assessment = record('How one statement stands as a whole.', ['rating'], {
  rating,
  note: text(note),
});

const evidence = recordWithLanguages(
  'A finding that bears on a statement.',
  ['statement', 'verdict', 'basis'],
  keySchemas('evidence', {
    statement: 'The statement it bears on.',
    verdict: 'How the finding bears on the statement.',
    source: 'The source it comes from.',
    date: 'The day, month or year of what it reports.',
    basis: 'Whether it was read, remembered or calculated.',
    later: 'True where it appeared after the text.',
    note,
  }),
  'What the source says, in this language.',
);

/** The quotation of a passage: the words alone, or the words and what tells them apart. */
const quotation: Schema = {
  description:
    'Words of a document, exactly as they stand there; or a mapping of the words and what tells the place apart.',
  type: ['string', 'object'],
  pattern: FILLED_PATTERN,
  required: ['quote'],
  properties: {
    quote: text('The words, exactly as they stand in the document.'),
    occurrence: {
      type: 'integer',
      minimum: 1,
      description: 'Which of the places, counted from 1, where the words occur more than once.',
    },
    document: ref('reference', 'The document, where the map has more than one.'),
    shared: {
      type: 'boolean',
      description: 'True where something else is anchored in these words as well.',
    },
  },
  additionalProperties: false,
};

/** The JSON Schema of a map file and of the files it includes. */
export const mapSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Map file',
  description:
    'A text as statements, inferences and conflicts, anchored in its words. The map itself is told once, in the first file; the files it includes hold only collections.',
  type: 'object',
  dependentRequired: {
    map: ['title', 'language'],
    title: ['map'],
    description: ['map'],
    language: ['map'],
  },
  properties: {
    map: {
      type: 'string',
      pattern: NAME_PATTERN,
      description: 'The identifier of the map, for example ai-bubble.',
    },
    ...keySchemas('map', {
      title: 'The title of the map, by language, or in its own language.',
      description: 'What the map shows, by language, or in its own language.',
    }),
    language: ref('language', 'The language of the map, for example zh-Hant.'),
    include: {
      description: 'Further files with any of the collections below, in the folder of the map.',
      type: ['array', 'null'],
      items: text('The path of a file, from the folder of the map.'),
    },
    documents: namedList('The texts, by name.', document),
    sections: namedList("The parts of the texts' own plan, by name.", section),
    concepts: namedList(
      'The things that statements speak of, by name.',
      ref('localized', 'What the concept is called, by language, or in the language of the map.'),
    ),
    statements: namedList('The propositions of the argument, by name.', statement),
    inferences: namedList('The steps of the argument, by name.', inference),
    conflicts: namedList('The attacks in the argument, by name.', conflict),
    asides: namedList('What argues nothing, by name.', aside),
    sources: namedList('Who published findings, by name.', source),
    assessments: namedList(
      'How statements stand as a whole, by the name of the statement.',
      assessment,
    ),
    evidence: namedList('Findings that bear on statements, by name.', evidence),
    accepted: {
      description: 'What lint notices and need not tell again, with the reasons.',
      type: ['array', 'null'],
      items: acceptance,
    },
  },
  additionalProperties: false,
  $defs: {
    localized: { ...localizedDefinition, type: ['string', 'object'], pattern: FILLED_PATTERN },
    date: dateDefinition,
    language: {
      description: 'A language tag: language, then script and region where needed.',
      type: 'string',
      pattern: LANGUAGE_PATTERN,
    },
    reference: {
      description: 'The name of another thing in the map.',
      type: 'string',
      pattern: FILLED_PATTERN,
    },
    quotation,
    quotations: {
      ...quotation,
      description: 'A quotation, or a list of quotations.',
      type: ['string', 'object', 'array'],
      minItems: 1,
      items: ref('quotation', 'A quotation.'),
    },
  },
};
