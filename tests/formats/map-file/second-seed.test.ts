import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapContent } from '../../../src/domain/argument-map.js';
import { ATTACKS, attackOn } from '../../../src/domain/conflict.js';
import { VERDICTS } from '../../../src/domain/evidence.js';
import type { Scheme } from '../../../src/domain/inference.js';
import type { LocalizedText } from '../../../src/domain/language.js';
import { structureOf } from '../../../src/domain/map-structure.js';
import { finish } from '../../../src/domain/work.js';
import { EXERCISE_KINDS } from '../../../src/exercises/exercise.js';
import { exerciseGround } from '../../../src/exercises/ground.js';
import { makeExercises } from '../../../src/exercises/make-exercises.js';
import { type MapReading, readMap } from '../../../src/formats/map-file/read-map.js';
import { readSchemes } from '../../../src/formats/map-file/read-schemes.js';
import { lintMap } from '../../../src/reasoning/lint/lint-map.js';
import { buildMapIndex } from '../../../src/reasoning/map-index.js';
import { CUES_BY_LANGUAGE } from '../../../src/words/cues-by-language.js';
import { type Folder, fileReader } from './read-inline.js';

const SEED = new URL('../../../seed/', import.meta.url);
const FOLDER = new URL('saturday-library/', SEED);
const GUIDE = new URL('../../../docs/guide/educator.md', import.meta.url);

/* The map that the educator's guide works through. */
describe('The plea for the library on Saturdays', () => {
  const files: Folder = Object.fromEntries(
    readdirSync(FOLDER).map((name) => [name, textOf(new URL(name, FOLDER))]),
  );
  let reading: MapReading;
  let content: MapContent;
  let schemes: readonly Scheme[];
  beforeAll(() => {
    ({ schemes } = readSchemes('s', fileReader({ s: textOf(new URL('schemes.yaml', SEED)) })));
    reading = readMap('map.yaml', fileReader(files), schemes);
    if (reading.content === null) throw new Error(reading.problems[0]?.message);
    content = reading.content;
  });

  it('has no problem, and its text is used up', () => {
    expect(reading.problems).toEqual([]);
    expect(reading.accounting).toMatchObject([{ isRequired: true, holes: [], overlaps: [] }]);
    expect(content.documents[0]?.text.split(/\s+/).length).toBeLessThanOrEqual(500);
  });

  it('has nothing for lint to notice but what it accepts', () => {
    const index = buildMapIndex(structureOf(content, 1));
    const notices = finish(lintMap({ ...content, index, schemes, accepted: content.map.accepted }));
    expect(notices.filter(({ accepted }) => accepted === null)).toEqual([]);
  });

  it('is told in English and in Chinese, each text another one', () => {
    const { map, documents, sections, concepts, statements, evidence, asides } = content;
    const texts: readonly (LocalizedText | null)[] = [
      ...[map.title, map.description],
      ...[...documents, ...sections].map(({ title }) => title),
      ...concepts.map(({ name }) => name),
      ...statements.map(({ text }) => text),
      ...evidence.map(({ finding }) => finding),
      ...asides.map(({ reason }) => reason),
    ];
    for (const text of texts) expect(Object.keys(text ?? {}).sort()).toEqual(['en', 'zh-Hant']);
    for (const language of ['en', 'zh-Hant']) {
      const told = statements.map(({ text }) => text[language]);
      expect(new Set(told).size).toBe(told.length);
    }
  });

  it('holds what an exercise of every kind needs', () => {
    const { statements, inferences, conflicts, evidence } = content;
    const concluded = inferences.map(({ conclusion }) => conclusion);
    const attacks = conflicts.map(({ target }) =>
      attackOn(
        target,
        concluded.some((id) => id === target.id),
      ),
    );
    expect(new Set(attacks)).toEqual(new Set(ATTACKS));
    expect(new Set(evidence.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
    expect(statements.filter(({ implicit }) => implicit)).toHaveLength(2);
    expect(new Set(concluded).size).toBeLessThan(concluded.length); // some are convergent
    expect(inferences.filter(({ alternatives }) => alternatives.length > 0)).toHaveLength(2);
    expect(inferences.filter(({ scheme }) => scheme !== null).length).toBeGreaterThanOrEqual(5);
  });

  it('gives three exercises of every kind', () => {
    const order = { kinds: EXERCISE_KINDS, count: 27, seed: 1, difficulty: null };
    const { made, shortfalls } = finish(
      makeExercises(finish(exerciseGround({ ...content, schemes, cues: CUES_BY_LANGUAGE })), order),
    );
    expect(shortfalls).toEqual([]);
    expect(made).toHaveLength(27);
  });

  it('finds only what its own figures give', () => {
    expect(content.sources).toEqual([]);
    expect(new Set(content.evidence.map(({ basis }) => basis))).toEqual(new Set(['CALCULATED']));
  });

  it('is quoted in the guide for the educator as it is', () => {
    const blocks = [...textOf(GUIDE).matchAll(QUOTED)];
    expect(blocks.length).toBeGreaterThanOrEqual(4);
    for (const [, file = '', quoted = ''] of blocks) {
      for (const part of quoted.split(LEFT_OUT)) expect(files[file]).toContain(part.trimEnd());
    }
  });
});

/** A block of the guide that quotes a file of this map, named in its title. */
const QUOTED = /```\w+ title="saturday-library\/([\w.-]+)"\n([\s\S]*?)```/g;
/** Where a quotation leaves lines out. */
const LEFT_OUT = /^ *# …\n/m;

function textOf(file: URL): string {
  return readFileSync(fileURLToPath(file), 'utf8');
}
