import { questionMarkup, remarkMarkup } from '../exercise-items/item-markup.js';
import type { KeyedSet } from '../exercise-items/keyed-set.js';
import { element, fragment, lined, type Markup, stacked } from '../exercise-items/markup.js';
import { isMatching, type QuestionItem, type Stem } from '../exercise-items/question-item.js';

/** The namespace of items and tests. */
export const QTI = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';

/** The names of the variables of an item. */
const RESPONSE = 'RESPONSE';
const SCORE = 'SCORE';
const FEEDBACK = 'FEEDBACK';

/** One question as an item: what is answered, how it is scored, and what is said to it. */
export function qtiItem(item: QuestionItem, set: KeyedSet): Markup {
  const parts = isMatching(item) ? matchParts(item, set) : choiceParts(item, set);
  return element(
    'qti-assessment-item',
    {
      xmlns: QTI,
      identifier: item.id,
      title: item.name,
      'xml:lang': set.words,
      adaptive: false,
      'time-dependent': false,
    },
    stacked([
      parts.response,
      outcome(SCORE, 'float', 'single', 0, item.stems.length),
      outcome('MAXSCORE', 'float', 'single', item.stems.length, null),
      outcome(FEEDBACK, 'identifier', isMatching(item) ? 'multiple' : 'single', null, null),
      element(
        'qti-item-body',
        {},
        element('div', {}, questionMarkup(item, set)),
        parts.interaction,
      ),
      element('qti-response-processing', {}, scoring(), ...parts.feedback),
      ...parts.remarks,
    ]),
  );
}

interface ItemParts {
  readonly response: Markup;
  readonly interaction: Markup;
  /** The rules that choose what is said. */
  readonly feedback: readonly Markup[];
  readonly remarks: readonly Markup[];
}

/** The answer is the key of a choice, and what is said to it has the same name. */
function choiceParts({ choices, stems }: QuestionItem, set: KeyedSet): ItemParts {
  const [stem] = stems;
  const answers = stem?.answers ?? [];
  return {
    response: response(
      'single',
      'identifier',
      [stem?.right ?? ''],
      answers.map(({ choice, credit }) => [choice, credit]),
    ),
    interaction: element(
      'qti-choice-interaction',
      { 'response-identifier': RESPONSE, shuffle: false, 'max-choices': 1, 'min-choices': 1 },
      ...choices.map(({ key, text }) =>
        element('qti-simple-choice', { identifier: key }, textIn(text, set)),
      ),
    ),
    feedback: [setOutcome(FEEDBACK, variable(RESPONSE))],
    remarks: answers.map(({ choice, remark }) => modal(choice, remarkMarkup(remark, set))),
  };
}

/** The answer is a list of pairs of statement and choice; each pair has a name for what is said. */
function matchParts({ choices, stems }: QuestionItem, set: KeyedSet): ItemParts {
  const pairs = stems.flatMap((stem) =>
    stem.answers.map((answer) => ({
      pair: `${sourceId(stem)} ${answer.choice}`,
      name: `${sourceId(stem)}-${answer.choice}`,
      ...answer,
      stem,
    })),
  );
  return {
    response: response(
      'multiple',
      'directedPair',
      stems.map((stem) => `${sourceId(stem)} ${stem.right}`),
      pairs.map(({ pair, credit }) => [pair, credit]),
    ),
    interaction: element(
      'qti-match-interaction',
      {
        'response-identifier': RESPONSE,
        shuffle: false,
        'max-associations': stems.length,
        'min-associations': stems.length,
      },
      element(
        'qti-simple-match-set',
        {},
        ...stems.map((stem) => associable(sourceId(stem), stem.text ?? '', 1, set)),
      ),
      element(
        'qti-simple-match-set',
        {},
        ...choices.map(({ key, text }) => associable(key, text, stems.length, set)),
      ),
    ),
    feedback: pairs.map(({ pair, name }) => sayTo(pair, name)),
    remarks: pairs.map(({ name, remark, stem }) =>
      modal(
        name,
        fragment(
          element('p', {}, element('strong', {}, textIn(stem.text ?? '', set))),
          remarkMarkup(remark, set),
        ),
      ),
    ),
  };
}

/** Keys of choices are letters; those of statements may be figures, which begin no identifier. */
function sourceId({ key }: Stem): string {
  return `s-${key}`;
}

function associable(identifier: string, text: string, most: number, set: KeyedSet): Markup {
  return element(
    'qti-simple-associable-choice',
    { identifier, 'match-max': most },
    textIn(text, set),
  );
}

function response(
  cardinality: 'single' | 'multiple',
  type: 'identifier' | 'directedPair',
  right: readonly string[],
  credits: readonly (readonly [key: string, credit: number])[],
): Markup {
  return element(
    'qti-response-declaration',
    { identifier: RESPONSE, cardinality, 'base-type': type },
    element('qti-correct-response', {}, ...right.map((one) => element('qti-value', {}, one))),
    element(
      'qti-mapping',
      { 'default-value': 0, 'lower-bound': 0 },
      ...credits.map(([key, credit]) =>
        element('qti-map-entry', { 'map-key': key, 'mapped-value': credit }),
      ),
    ),
  );
}

function outcome(
  identifier: string,
  type: 'float' | 'identifier',
  cardinality: 'single' | 'multiple',
  value: number | null,
  most: number | null,
): Markup {
  return element(
    'qti-outcome-declaration',
    {
      identifier,
      cardinality,
      'base-type': type,
      'normal-maximum': most,
      'normal-minimum': most === null ? null : 0,
    },
    ...(value === null
      ? []
      : [element('qti-default-value', {}, element('qti-value', {}, String(value)))]),
  );
}

/** As in the template `map_response`: nothing answered is 0, else the mapping says. */
function scoring(): Markup {
  return element(
    'qti-response-condition',
    {},
    element(
      'qti-response-if',
      {},
      element('qti-is-null', {}, variable(RESPONSE)),
      setOutcome(SCORE, baseValue('float', '0')),
    ),
    element(
      'qti-response-else',
      {},
      setOutcome(SCORE, element('qti-map-response', { identifier: RESPONSE })),
    ),
  );
}

/** Adds to what is said where a pair is among those answered. */
function sayTo(pair: string, name: string): Markup {
  return element(
    'qti-response-condition',
    {},
    element(
      'qti-response-if',
      {},
      element('qti-member', {}, baseValue('directedPair', pair), variable(RESPONSE)),
      setOutcome(
        FEEDBACK,
        element('qti-multiple', {}, variable(FEEDBACK), baseValue('identifier', name)),
      ),
    ),
  );
}

function setOutcome(identifier: string, value: Markup): Markup {
  return element('qti-set-outcome-value', { identifier }, value);
}

function variable(identifier: string): Markup {
  return element('qti-variable', { identifier });
}

function baseValue(type: 'float' | 'identifier' | 'directedPair', value: string): Markup {
  return element('qti-base-value', { 'base-type': type }, value);
}

function modal(identifier: string, said: Markup): Markup {
  return element(
    'qti-modal-feedback',
    { 'outcome-identifier': FEEDBACK, 'show-hide': 'show', identifier },
    element('qti-content-body', {}, said),
  );
}

function textIn(text: string, { language }: KeyedSet): Markup {
  return element('span', { lang: language }, lined(text));
}
