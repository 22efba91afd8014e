import type { ErrorObject } from 'ajv/dist/2020.js';
import { EXAMPLE_TAG } from '../../domain/language.js';
import { pointerTo } from './json-pointer.js';
import type { ProblemDetails } from './problem.js';
import {
  ADDRESS_PATTERN,
  DATE_PATTERN,
  FILLED_PATTERN,
  LANGUAGE_PATTERN,
  NAME_PATTERN,
  type Schema,
} from './schema-parts.js';
import { shown } from './shown.js';
import { subject, subjectFirst } from './subject.js';

export interface ShapeError {
  readonly finding: ProblemDetails;
  readonly pointer: string;
  /** Whether the key or the value at the pointer is at fault. */
  readonly of: 'key' | 'value';
}

/**
 * A complaint of the schema's validator in a sentence, and the place it is about; null where
 * there is nothing to complain of after all.
 */
export function shapeErrorInWords(
  error: ErrorObject,
  languages: readonly string[],
): ShapeError | null {
  const { instancePath, keyword, params, parentSchema = {}, data } = error;
  const tell = (finding: ProblemDetails): ShapeError => ({
    finding,
    pointer: instancePath,
    of: 'value',
  });
  const subjectHere = subjectFirst(instancePath);
  const isDate = parentSchema['pattern'] === DATE_PATTERN;
  switch (keyword) {
    case 'type':
      return tell({
        code: 'type-wrong',
        message: `${subjectHere} is ${typeInWords(data)}.`,
        expected: isDate ? DATE_FORM : expectedTypes(params['type'], data),
      });
    case 'dependentRequired':
      return null; // for editors: which file is the first, and needs them, is known elsewhere
    case 'required': {
      const key = String(params['missingProperty']);
      return tell({
        code: 'key-missing',
        message: `${subjectHere} has no "${key}".`,
        expected: `the key "${key}"${purpose(parentSchema, key)}`,
      });
    }
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      return {
        finding: unknownKey(instancePath, key, parentSchema, languages),
        pointer: pointerTo(instancePath, key),
        of: 'key',
      };
    }
    case 'enum': {
      const allowed: readonly unknown[] = Array.isArray(error.schema) ? error.schema : [];
      const names = allowed.map(String);
      const typed = typeof data === 'string' ? data.toLowerCase() : '';
      if (names.includes(typed)) return null; // capitals are read, though editors suggest none
      return tell({
        code: 'value-wrong',
        message: `${subjectHere} is ${valueInWords(data)}.`,
        expected: `one of ${names.join(', ')}`,
        near: { typed, names },
      });
    }
    case 'pattern':
      return tell({
        code: 'value-wrong',
        ...outOfPattern(subjectHere, String(params['pattern']), data),
      });
    case 'minItems':
    case 'minProperties':
      return tell({
        code: 'value-wrong',
        message: `${subjectHere} is empty.`,
        expected: 'at least one entry',
      });
    case 'minimum':
    case 'maximum':
      return tell({
        code: 'value-wrong',
        message: `${subjectHere} is ${valueInWords(data)}.`,
        expected: isDate
          ? DATE_FORM
          : `a number ${keyword === 'minimum' ? 'from' : 'up to'} ${params['limit']}`,
      });
    default:
      return tell({
        code: 'value-wrong',
        message: `${subjectHere} ${error.message ?? 'is not of its form'}.`,
      });
  }
}

function unknownKey(
  pointer: string,
  key: string,
  schema: Schema,
  languages: readonly string[],
): ProblemDetails {
  const patterns = Object.keys(schema['patternProperties'] ?? {});
  const known = Object.keys(schema['properties'] ?? {});
  if (patterns.includes(NAME_PATTERN)) {
    return {
      code: 'name-malformed',
      message: `${shown(key)} in ${subject(pointer)} cannot be a name.`,
      expected: NAME_FORM,
    };
  }
  if (/\s/.test(key)) {
    return {
      code: 'key-unknown',
      message: `${subjectFirst(pointer)} has ${shown(key)} as a key.`,
      expected: 'a text that holds a comma or a colon in quotation marks',
    };
  }
  const takesLanguages = patterns.includes(LANGUAGE_PATTERN);
  const names = takesLanguages ? [...known, ...new Set(['en', ...languages])] : known;
  const listed = known.map((name) => `"${name}"`).join(', ');
  return {
    code: 'key-unknown',
    message: `${subjectFirst(pointer)} can have no ${shown(key)}.`,
    expected: takesLanguages
      ? `${known.length > 0 ? `one of ${listed}, or ` : ''}a language such as "${EXAMPLE_TAG}" or "en"`
      : `one of ${listed}`,
    near: { typed: key, names },
  };
}

const DATE_FORM = 'a year, a month or a day: 2025, 2025-09 or 2025-09-01';
const NAME_FORM = 'lower-case letters, digits and single hyphens, at most 80 characters';

function outOfPattern(
  subjectHere: string,
  pattern: string,
  data: unknown,
): { readonly message: string; readonly expected: string } {
  const message = `${subjectHere} is ${valueInWords(data)}.`;
  switch (pattern) {
    case FILLED_PATTERN:
      return { message: `${subjectHere} is blank.`, expected: 'a text' };
    case NAME_PATTERN:
      return { message, expected: NAME_FORM };
    case LANGUAGE_PATTERN:
      return { message, expected: `a language tag such as "${EXAMPLE_TAG}" or "en"` };
    case DATE_PATTERN:
      return { message, expected: DATE_FORM };
    case ADDRESS_PATTERN:
      return { message, expected: 'host and path as they were noted, without https://' };
    default:
      return { message, expected: `a text that fits ${pattern}` };
  }
}

/** What a missing key is for, from its description in the schema. */
function purpose(schema: Schema, key: string): string {
  const properties = schema['properties'];
  // The schemas are ours: "properties" holds schemas, whose descriptions are texts.
  const described = (properties as Record<string, Schema> | undefined)?.[key]?.['description'];
  return typeof described === 'string' ? `: ${described.replace(/\.$/, '')}` : '';
}

function valueInWords(data: unknown): string {
  return typeof data === 'string' ? shown(data) : typeInWords(data);
}

function typeInWords(data: unknown): string {
  if (data === null) return 'empty';
  if (Array.isArray(data)) return 'a list';
  switch (typeof data) {
    case 'string':
      return 'a text';
    case 'boolean':
      return `the value ${data}`;
    case 'number':
      return `the number ${data}`;
    default:
      return 'a mapping';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  object: 'a mapping',
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
};

function expectedTypes(type: unknown, data: unknown): string {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null').map(String);
  const isScalar = typeof data === 'number' || typeof data === 'boolean';
  if (isScalar && types.includes('string')) return 'a text, in quotation marks';
  return types.map((one) => TYPES[one] ?? one).join(' or ');
}
