import { MAX_NAME_LENGTH } from '../../domain/identifier.js';
import { RATINGS } from '../../domain/statement.js';

/**
 * The parts that the JSON Schemas of the files are made of (draft 2020-12).
 *
 * A value that may be of several types has one schema with a list of types, not a choice of
 * schemas: keywords for other types hold vacuously, so each mistake gives one complaint.
 */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** What the names of things look like; `isName` in the domain says the same. */
export const NAME_PATTERN = `^(?=.{1,${MAX_NAME_LENGTH}}$)[a-z0-9]+(?:-[a-z0-9]+)*$`;
/** What language tags look like; `isLanguage` in the domain says the same. */
export const LANGUAGE_PATTERN = '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$';
/** A year, a month or a day. */
export const DATE_PATTERN = '^[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?$';
/** Anything but white space alone. */
export const FILLED_PATTERN = '\\S';
/** An address without `https://`. */
export const ADDRESS_PATTERN = '^(?![A-Za-z][A-Za-z0-9+.-]*://).*\\S';

export const ref = (name: string, description: string): Schema => ({
  $ref: `#/$defs/${name}`,
  description,
});

export const text = (description: string): Schema => ({
  type: 'string',
  pattern: FILLED_PATTERN,
  description,
});

/** Host and path, as they were noted. */
export const address = (description: string): Schema => ({
  type: 'string',
  pattern: ADDRESS_PATTERN,
  description,
});

export const flag = (description: string): Schema => ({ type: 'boolean', description });

/** A mapping of fixed keys. */
export const record = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
): Schema => ({
  description,
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

/** A mapping of fixed keys beside which each language is a key. */
export const recordWithLanguages = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
  inLanguage: string,
): Schema => ({
  ...record(description, required, properties),
  patternProperties: { [LANGUAGE_PATTERN]: text(inLanguage) },
});

/** A mapping from names to things of one kind; it may be left empty. */
export const namedList = (description: string, thing: Schema): Schema => ({
  description,
  type: ['object', 'null'],
  patternProperties: { [NAME_PATTERN]: thing },
  additionalProperties: false,
});

/** A list of names of other things. */
export const names = (description: string, least: number): Schema => ({
  description,
  type: 'array',
  minItems: least,
  items: { type: 'string', pattern: FILLED_PATTERN },
});

const lowerCase = (values: readonly string[]) => values.map((value) => value.toLowerCase());
export const oneOf = (description: string, values: readonly string[]): Schema => ({
  description,
  enum: lowerCase(values),
});
export const rating = oneOf('How the claim stands once its findings are weighed.', RATINGS);

/** A text by language, in both kinds of file. */
export const localizedDefinition: Schema = {
  description: 'A text by language, for example {zh-Hant: 美聯儲, en: the Federal Reserve}.',
  type: 'object',
  minProperties: 1,
  patternProperties: { [LANGUAGE_PATTERN]: text('The text in this language.') },
  additionalProperties: false,
};
/** A date; a bare year is a number to YAML. */
export const dateDefinition: Schema = {
  description: 'A year, a month or a day: 2025, 2025-09 or 2025-09-01.',
  type: ['string', 'integer'],
  pattern: DATE_PATTERN,
  minimum: 1000,
  maximum: 9999,
};
