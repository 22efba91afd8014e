import { expect, test } from 'vitest';
import { WORDS_LANGUAGES } from '../../src/words/catalogues.js';
import { SOURCE_FILES } from './source-files.js';

/*
 * What a language needs stands in its catalogues, so that a further one is a folder more; any other
 * code that names one would be a place to find again. English stands in for all others, and every
 * map has it: it may be named anywhere.
 */
const MAY_NAME: readonly RegExp[] = [
  /^words\//,
  /^web\/(?:.*\/)?words\//,
  /^domain\/language\.ts$/, // a tag to show where one is expected
  /(?:-schema|\/schema-parts)\.ts$/, // the examples of the JSON Schemas
];

test.each(WORDS_LANGUAGES.filter((tag) => tag !== 'en'))(
  'no code names the language %s but the catalogues and the schemas',
  (tag) => {
    const word = new RegExp(`(?<![\\w-])${tag}(?![\\w-])`);
    const naming = SOURCE_FILES.filter(({ text }) => word.test(text)).map(({ name }) => name);
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((name) => !MAY_NAME.some((form) => form.test(name)))).toEqual([]);
  },
);
