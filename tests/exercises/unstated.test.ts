import { describe, expect, it } from 'vitest';
import { unstatedMaker } from '../../src/exercises/kinds/unstated.js';
import type { MapSketch } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, rightOf, shownIn, told } from './drafts.js';

/** One step with a premise that is not said, and the argument around it. */
const argument: MapSketch = {
  statements: { q: { implicit: true } },
  inferences: { i: 'p + q -> c', j: 's + t -> p', k: 'c + n -> d' },
};

function choices(sketch: MapSketch): readonly string[] | undefined {
  const part = draftsOf(unstatedMaker, sketch).get('i')?.parts[0];
  return part === undefined ? undefined : Object.keys(creditsOf(part)).sort();
}

describe('an exercise on an unstated premise', () => {
  it('leaves out the premise that the text does not say', () => {
    const draft = draftsOf(unstatedMaker, argument).get('i');
    expect(shownIn(draft)).toEqual(['p', 'c']);
    expect(draft?.shown.map(({ caption }) => caption && told(caption))).toEqual([
      'Premise',
      'Conclusion',
    ]);
    expect(rightOf(draft?.parts[0])).toBe('q');
    expect(Object.values(creditsOf(draft?.parts[0])).sort()).toEqual([0, 0, 0, 1]);
  });

  it('offers what stands behind a premise, goes on from the conclusion, or speaks against it', () => {
    const part = draftsOf(unstatedMaker, {
      ...argument,
      inferences: { i: 'p + q -> c', j: 's -> p', k: 'c + n -> d' },
      conflicts: { x: 'a -> i' },
    }).get('i')?.parts[0];
    const reasons = ['s', 'n', 'd', 'a'].map((name) => reasonOf(part, name));
    expect(reasons.filter((one) => one !== undefined)).toHaveLength(3);
    const expected = ['It is a reason for statement 1', 'It belongs to the next step'];
    expected.push('It is drawn from the conclusion', 'It speaks against');
    reasons.forEach((one, at) => {
      if (one !== undefined) expect(one).toContain(expected[at]);
    });
  });

  it('does not offer what leads to the conclusion, or to what is missing, by any reading', () => {
    const more = { ...argument.inferences, l: 'u -> q', m: 'p + v -> c', o: 'w -> c' };
    const crowded = { ...argument, inferences: more };
    for (const name of ['u', 'v', 'w']) expect(choices(crowded)).not.toContain(name);
    const alternatives = { i: [['p + s -> c']] };
    expect(choices({ ...argument, alternatives })).not.toContain('s');
  });

  it('does not offer what says in all but the same words what is missing', () => {
    const statements = {
      q: { implicit: true, text: { en: 'Gold rises' } },
      n: { text: { en: 'Gold rises.' } },
    };
    expect(choices({ ...argument, statements })).not.toContain('n');
  });

  it('is not made where the premise can be spared, or is a reason for one that is shown', () => {
    expect(choices({ ...argument, alternatives: { i: [['p -> c']] } })).toBeUndefined();
    const inferences = { ...argument.inferences, l: 'q -> p' };
    expect(choices({ ...argument, inferences })).toBeUndefined();
  });

  it('is not made where too little stands around the step', () => {
    expect(choices({ inferences: { i: 'p + q -> c', k: 'c -> d' } })).toBeUndefined();
  });

  it('is hard where the premise is not said, else by the length of the step', () => {
    const of = (sketch: MapSketch) => difficultiesOf(unstatedMaker, sketch)['i'];
    expect(of(argument)).toBe('HARD');
    expect(of({ inferences: { i: 'p + q -> c' } })).toBe('EASY');
    expect(of({ inferences: { i: 'p + q + r -> c' } })).toBe('MEDIUM');
  });
});
