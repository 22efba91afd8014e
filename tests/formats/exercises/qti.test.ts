import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { KeyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import {
  isMatching,
  type QuestionItem,
} from '../../../src/formats/exercise-items/question-item.js';
import { questionItems } from '../../../src/formats/exercise-items/question-items.js';
import { writeQti } from '../../../src/formats/qti/write-qti.js';
import { hostileTexts, setOf } from './keyed-sets.js';
import { type QtiItem, readQtiItem } from './qti-reader.js';
import { seedSet } from './seed-sets.js';

function filesOf(set: KeyedSet): Readonly<Record<string, string>> {
  const files = unzipSync(writeQti(set).content);
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(new URL(name, import.meta.url), 'utf8'),
});

/** What libxml2 finds against a schema. */
async function problems(files: readonly (readonly [string, string])[], name: string) {
  const { errors } = await validateXML({
    xml: files.map(([path, contents]) => ({ fileName: path.replace('/', '-'), contents })),
    schema: [schema(name)],
    preload: [schema('xml-lang.xsd')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

function expectBack(item: QuestionItem, read: QtiItem) {
  const { choices, stems } = item;
  expect([read.identifier, read.title]).toEqual([item.id, item.name]);
  expect(read.body[0]).toBe(item.task);
  if (item.question !== '') expect(read.body.at(-1)).toBe(item.question);
  const texts = new Map(choices.map(({ key, text }) => [key, text]));
  const statements = new Map(stems.map((stem) => [`s-${stem.key}`, stem.text ?? '']));
  expect(read.choices).toEqual(isMatching(item) ? [statements, texts] : [texts]);
  const responseOf = (stem: (typeof stems)[number], choice: string) =>
    isMatching(item) ? `s-${stem.key} ${choice}` : choice;
  for (const stem of stems) {
    for (const { choice, credit, remark } of stem.answers) {
      const { score, said } = read.respond([responseOf(stem, choice)]);
      expect(score).toBe(credit);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(remark.reason);
    }
  }
  expect(read.respond(read.right).score).toBe(stems.length);
  expect(read.respond([])).toEqual({ score: 0, said: [] });
}

function expectAllBack(set: KeyedSet) {
  const files = filesOf(set);
  for (const item of questionItems(set).items) {
    expectBack(item, readQtiItem(files[`items/${item.id}.xml`] ?? ''));
  }
}

describe('Exercises as QTI 3', () => {
  it('come back as they went out, and are scored and answered so, whatever their texts hold', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => expectAllBack(setOf(texts))),
      { numRuns: 10 },
    );
  });

  it('come back as they went out, of a map as it is', () => {
    expectAllBack(seedSet('saturday-library', 'en'));
  });

  it('keep to the schema of items and tests, as far as it is used', async () => {
    const sets = [
      setOf(['</text> ]]> &amp; 😀 "', 'two\nlines', '<b>', '美聯儲放水'], 'zh-Hant'),
      seedSet('saturday-library', 'en'),
    ];
    for (const set of sets) {
      const { 'imsmanifest.xml': _, ...rest } = filesOf(set);
      expect(await problems(Object.entries(rest), 'qti-part.xsd')).toEqual([]);
    }
  });

  it('are told from what does not keep to it', async () => {
    const item = filesOf(setOf(['words']))['items/role-1.xml'] ?? '';
    const broken = {
      'no-time.xml': item.replace(' time-dependent="false"', ''),
      'no-body.xml': item.replace(/<qti-item-body>.*<\/qti-item-body>/s, ''),
      'no-number.xml': item.replace('mapped-value="1"', 'mapped-value="all"'),
      'no-identifier.xml': item.replace('identifier="a"', 'identifier="1"'),
    };
    const found = await problems(Object.entries(broken), 'qti-part.xsd');
    for (const name of Object.keys(broken)) expect(found.join('\n')).toContain(name);
  });

  it('have a manifest that keeps to its schema and names every file', async () => {
    const files = filesOf(setOf(['words']));
    const manifest = files['imsmanifest.xml'] ?? '';
    expect(await problems([['imsmanifest.xml', manifest]], 'qti-manifest-part.xsd')).toEqual([]);
    const named = [...manifest.matchAll(/<file href="(?<path>[^"]+)"/g)];
    expect(named.map(({ groups }) => groups?.['path']).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'imsmanifest.xml')
        .sort(),
    );
  });

  it('are the same bytes each time', () => {
    const set = setOf(['words', '詞']);
    expect(writeQti(set).content).toEqual(writeQti(set).content);
    const times = [...new Uint8Array(writeQti(set).content.slice(10, 14))];
    expect(times).toEqual([0, 0, 0x21, 0]); // the first of January 1980, at midnight
  });

  it('hold what is said to each choice, and partial credit, also where statements are matched', () => {
    const whats = writeQti(setOf(['words'])).losses.map(({ what }) => what);
    expect(whats).toEqual(['drawing']);
  });
});
