import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import { exercisesSchema } from '../../../src/formats/exercise-json/exercises-schema.js';
import { writeJson } from '../../../src/formats/exercise-json/write-json.js';
import { hostileTexts, setOf } from './keyed-sets.js';
import { seedSet } from './seed-sets.js';

const validate = new Ajv2020({ allErrors: true }).compile(exercisesSchema);

function problems(content: string) {
  validate(JSON.parse(content));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function expectBack(set: KeyedSet) {
  const { content } = writeJson(set, { withKey: true });
  expect(problems(content)).toEqual([]);
  const { exercises, key, ...head } = JSON.parse(content);
  expect(exercises).toEqual(set.exercises.map(({ exercise }) => exercise));
  expect(key).toEqual(
    set.exercises.map(({ exercise, parts, readings }) => ({
      exercise: exercise.id,
      parts,
      readings: readings.map(({ reread: _, ...reading }) => reading),
    })),
  );
  expect(head).toMatchObject({ map: set.map, mapTitle: set.mapTitle, seed: set.seed });
}

describe('Exercises as JSON', () => {
  it('come back as they went out, and fit their schema, whatever their texts hold', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => expectBack(setOf(texts))),
      { numRuns: 20 },
    );
    expectBack(setOf(['half \ud83d a pair', 'a \u0000 nothing', ' blanks ']));
  });

  it('come back as they went out, of a map as it is', () => {
    expectBack(seedSet('saturday-library', 'en'));
  });

  it('can leave out the key, and then tell nothing of it', () => {
    const set = seedSet('saturday-library', 'en');
    const { content } = writeJson(set, { withKey: false });
    expect(problems(content)).toEqual([]);
    expect(content).not.toMatch(/"(?:credit|means|reason|right|premises)"/);
    expect(JSON.parse(content)).not.toHaveProperty('key');
  });

  it('have their schema published as the code describes them', async () => {
    await expect(`${JSON.stringify(exercisesSchema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../schema/exercises.schema.json',
    );
  });

  it('do not fit it where anything is missing, or is not known', () => {
    const whole = JSON.parse(writeJson(setOf(['words']), { withKey: true }).content);
    const [first] = whole.exercises;
    const { task: _, ...taskless } = first;
    for (const broken of [
      { ...whole, version: 2 },
      { ...whole, more: true },
      { ...whole, exercises: [taskless] },
      { ...whole, exercises: [{ ...first, kind: 'ESSAY' }] },
      { ...whole, key: [{ ...whole.key[0], parts: [{}] }] },
    ]) {
      expect(problems(JSON.stringify(broken))).not.toEqual([]);
    }
  });
});
