import { expect, test } from 'vitest';
import { SOURCE_FILES } from './source-files.js';

const LONGEST = 250;

/** What is data, and may be as long as what it holds. Style sheets are no TypeScript at all. */
const DATA: readonly RegExp[] = [
  /\/words\//, // the sentences and texts of the interface, by language
  /-schema\.ts$/, // the JSON Schemas of files
  /^web\/explorer\/(?:.*\/)?queries\.ts$/, // the page's GraphQL documents
];

/** Longer still, and to be taken apart: nothing is to be added to these, nor to the list. */
const TO_BE_SPLIT: readonly string[] = [
  'exercises/kinds/attach.ts',
  'exercises/kinds/attack.ts',
  'exercises/kinds/dependence.ts',
  'exercises/kinds/linked.ts',
  'exercises/kinds/role.ts',
  'exercises/kinds/scheme-neighbours.ts',
  'exercises/kinds/scheme.ts',
  'exercises/kinds/unstated.ts',
  'exercises/kinds/without-statement.ts',
];

test(`no file of src that is not data has more than ${LONGEST} lines`, () => {
  const long = SOURCE_FILES.filter(({ name }) => !DATA.some((form) => form.test(name)))
    .map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }))
    .filter(({ name, lines }) => lines > LONGEST && !TO_BE_SPLIT.includes(name))
    .map(({ name, lines }) => `${name}: ${lines}`);
  expect(long).toEqual([]);
});
