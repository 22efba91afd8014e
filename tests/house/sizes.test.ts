import { expect, test } from 'vitest';
import { SOURCE_FILES } from './source-files.js';

const LONGEST = 250;

/** What is data, and may be as long as what it holds. Style sheets are no TypeScript at all. */
const DATA: readonly RegExp[] = [
  /\/words\//, // the sentences and texts of the interface, by language
  /-schema\.ts$/, // the JSON Schemas of files
  /^web\/explorer\/(?:.*\/)?queries\.ts$/, // the page's GraphQL documents
];

test(`no file of src that is not data has more than ${LONGEST} lines`, () => {
  const long = SOURCE_FILES.filter(({ name }) => !DATA.some((form) => form.test(name)))
    .map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ name, lines }) => `${name}: ${lines}`);
  expect(long).toEqual([]);
});
