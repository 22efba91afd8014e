import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isName } from '../../../src/domain/identifier.js';
import { isLanguage } from '../../../src/domain/language.js';
import { mapSchema } from '../../../src/formats/map-file/map-schema.js';
import { LANGUAGE_PATTERN, NAME_PATTERN } from '../../../src/formats/map-file/schema-parts.js';
import { schemesSchema } from '../../../src/formats/map-file/schemes-schema.js';

/** `npx vitest run tests/formats/map-file/schema.test.ts -u` writes the files anew. */
const published = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`;

describe('The JSON Schemas', () => {
  it('are published in schema/ as the reader uses them', async () => {
    await expect(published(mapSchema)).toMatchFileSnapshot('../../../schema/map.schema.json');
    await expect(published(schemesSchema)).toMatchFileSnapshot(
      '../../../schema/schemes.schema.json',
    );
  });

  it.each([
    ['map', mapSchema],
    ['schemes', schemesSchema],
  ])('describe every key of a %s file, so that editors can explain it', (_name, schema) => {
    expect(undescribed(schema, '')).toEqual([]);
  });

  it('know names and languages as the domain does', () => {
    const names = fc.stringMatching(/^[a-z0-9A-Z_-]{0,90}$/);
    const tags = fc.stringMatching(/^[a-zA-Z]{1,4}(?:-[A-Za-z0-9]{1,5}){0,3}$/);
    fc.assert(
      fc.property(fc.oneof(names, fc.string()), (text) => {
        expect(new RegExp(NAME_PATTERN, 'u').test(text)).toBe(isName(text));
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(tags, fc.constantFrom('en', 'zh-Hant', 'es-419', 'zh-Hant-TW')),
        (tag) => {
          expect(new RegExp(LANGUAGE_PATTERN, 'u').test(tag)).toBe(isLanguage(tag));
        },
      ),
    );
  });
});

/** The pointers of properties that have no description. */
function undescribed(schema: unknown, at: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const isList = keyword === 'properties' || keyword === 'patternProperties';
    const silent = isList
      ? Object.entries(value).flatMap(([key, described]) =>
          typeof described === 'object' && described !== null && 'description' in described
            ? []
            : [`${at}/${keyword}/${key}`],
        )
      : [];
    return [...silent, ...undescribed(value, `${at}/${keyword}`)];
  });
}
