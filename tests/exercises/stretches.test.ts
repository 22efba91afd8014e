import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { finish } from '../../src/domain/work.js';
import { EXERCISE_KINDS } from '../../src/exercises/exercise.js';
import { exerciseGround, type Ground } from '../../src/exercises/ground.js';
import { MAKERS } from '../../src/exercises/kinds/makers.js';
import { makeExercises } from '../../src/exercises/make-exercises.js';
import { difference } from '../../src/exercises/marking/difference.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { seedMaps } from '../golden/golden-maps.js';
import { mapContent } from '../support/map-builder.js';
import { counter, stretchesOf } from '../support/stretches.js';
import { reading } from './drawings.js';

const { maps, schemes } = seedMaps('ai-bubble');
const [essay] = maps;
if (essay === undefined) throw new Error('The essay is not in the seed folder.');

/** The essay so many times side by side, in one map. */
function essays(content: MapContent, times: number): MapContent {
  const copies = Array.from({ length: times }, (_, copy): MapContent => {
    const text = JSON.stringify(content).replaceAll('"ai-bubble/', `"essays/c${copy}-`);
    return JSON.parse(text) as MapContent; // it was one
  });
  const all = <Name extends keyof Omit<MapContent, 'map'>>(name: Name) =>
    copies.flatMap((copy): readonly unknown[] => copy[name]);
  const lists = Object.keys(content).filter((name) => name !== 'map');
  const joined = lists.map((name) => [name, all(name as keyof Omit<MapContent, 'map'>)]);
  return { ...content, ...Object.fromEntries(joined) };
}

/** Everything hangs on one statement: many inferences to it, and many from it. */
const hub = mapContent('hub', {
  text: 'Hub. A thing.',
  statements: { hub: { said: ['Hub.'] } },
  inferences: Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [
      [`to${at}`, `p${at} + q${at} -> hub`],
      [`from${at}`, `hub + q${at} -> r${at}`],
    ]).flat(),
  ),
});

/** How often something may be looked at between two yields; much less than there is. */
const MOST_LOOKS = 4_000;

/** The same ground, counting how often anything of it is looked at. */
function counted(ground: Ground) {
  const { takeCount, list, calls } = counter();
  const watched: Ground = {
    ...ground,
    statements: list(ground.statements),
    inferences: list(ground.inferences),
    conflicts: list(ground.conflicts),
    evidence: list(ground.evidence),
    statementOf: calls(ground.statementOf),
    concluding: calls(ground.concluding),
    using: calls(ground.using),
    against: calls(ground.against),
    attacking: calls(ground.attacking),
  };
  return { takeCount, watched };
}

const grounds = [
  {
    name: 'many essays',
    ground: finish(exerciseGround({ ...essays(essay, 10), schemes, cues: CUES_BY_LANGUAGE })),
  },
  { name: 'a hub', ground: finish(exerciseGround({ ...hub, schemes, cues: CUES_BY_LANGUAGE })) },
];

describe.each(grounds)('exercises of $name', { timeout: 30_000 }, ({ ground }) => {
  it.each(EXERCISE_KINDS)('of the kind %s are looked for and made in pieces', (kind) => {
    const { takeCount, watched } = counted(ground);
    const candidates = stretchesOf(MAKERS[kind].candidates(watched), takeCount);
    expect(candidates.mostCounted).toBeLessThanOrEqual(MOST_LOOKS);
    const order = { kinds: [kind], count: 20, seed: 1, difficulty: null, language: 'en' };
    const made = stretchesOf(makeExercises(watched, order), takeCount);
    expect(made.mostCounted).toBeLessThanOrEqual(MOST_LOOKS);
  });
});

describe('a mark', () => {
  it('of a drawing against many readings is worked out reading by reading', () => {
    const readings = Array.from({ length: 64 }, () => reading('1 + 2 > 3; 4 > 1; 5 x i1'));
    const drawn = reading('1 > 3; 2 > 3; 4 > 1; 5 x i1; 5 x i2');
    expect(stretchesOf(difference(drawn, readings)).yields).toBeGreaterThanOrEqual(64);
  });
});
