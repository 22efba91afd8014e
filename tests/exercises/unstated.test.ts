import { describe, expect, it } from 'vitest';
import { unstatedMaker } from '../../src/exercises/kinds/unstated.js';
import type { MapSketch } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, rightOf, shownIn, told } from './drafts.js';

/** One step with a premise that is not said, and the argument around it. */
const argument: MapSketch = {
  statements: { q: { implicit: true } },
  inferences: { i: 'p + q -> c', j: 's + t -> p', k: 'c + n -> d', o: 'p -> u' },
  conflicts: { x: 'a -> i' },
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

  it('offers what goes on from the conclusion, speaks against it, or leads elsewhere', () => {
    const part = draftsOf(unstatedMaker, argument).get('i')?.parts[0];
    const expected = {
      n: 'It belongs to the next step',
      d: 'It is drawn from the conclusion',
      a: 'It speaks against',
      u: 'in another step, and leads elsewhere',
    };
    const offered = choices(argument)?.filter((name) => name !== 'q') ?? [];
    expect(offered).toHaveLength(3);
    for (const [name, reason] of Object.entries(expected)) {
      if (offered.includes(name)) expect(reasonOf(part, name)).toContain(reason);
    }
  });

  it('offers neither a reason behind a premise, nor what another step joins to one', () => {
    const sister = { ...argument.inferences, l: 'p + w -> v' };
    const offered = choices({ ...argument, inferences: sister });
    for (const name of ['s', 't', 'w']) expect(offered).not.toContain(name);
  });

  it('does not offer what leads to the conclusion, or to what is missing, by any reading', () => {
    const more = { ...argument.inferences, l: 'u -> q', m: 'p + v -> c', o: 'w -> c' };
    const crowded = { ...argument, inferences: more };
    for (const name of ['u', 'v', 'w']) expect(choices(crowded)).not.toContain(name);
    const alternatives = { i: [['p + n -> c']] };
    expect(choices({ ...argument, alternatives })).not.toContain('n');
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
    expect(choices({ ...argument, statements: {} })).toBeUndefined();
    const inferences = { ...argument.inferences, l: 'q -> p' };
    expect(choices({ ...argument, inferences })).toBeUndefined();
  });

  it('is not made where too little stands around the step', () => {
    expect(choices({ inferences: { i: 'p + q -> c', k: 'c -> d' } })).toBeUndefined();
  });

  it('is hard where the premise is not said, else by the length of the step', () => {
    const of = (sketch: MapSketch) => difficultiesOf(unstatedMaker, sketch)['i'];
    expect(of(argument)).toBe('HARD');
    const statements: MapSketch['statements'] = { p: { kind: 'DEFINITIONAL' } };
    expect(of({ statements, inferences: { i: 'p + q -> c' } })).toBe('EASY');
    expect(of({ statements, inferences: { i: 'p + q + r -> c' } })).toBe('MEDIUM');
  });
});
