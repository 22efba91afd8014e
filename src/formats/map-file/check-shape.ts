import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problems } from './problem.js';
import type { Schema } from './schema-parts.js';
import { shapeErrorInWords } from './shape-error.js';
import { placeIn, plainValue, type YamlFile } from './yaml-file.js';

/** Compiled once, when the first file of their kind is read. */
const compiled = new Map<Schema, ValidateFunction>();

/**
 * Holds a file against its JSON Schema and reports each mistake in a sentence.
 *
 * `languages` are suggested where a language could have been meant.
 */
export function checkShape(
  file: YamlFile,
  schema: Schema,
  problems: Problems,
  languages: readonly string[] = [],
): void {
  const validate = compiled.get(schema) ?? compile(schema);
  if (validate(plainValue(file.root))) return;
  for (const error of validate.errors ?? []) {
    const told = shapeErrorInWords(error, languages);
    if (told !== null) problems.error(placeIn(file, told.pointer, told.of), told.finding);
  }
}

function compile(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    allowMatchingProperties: true, // the key "on" of evidence has the form of a language
  });
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}
