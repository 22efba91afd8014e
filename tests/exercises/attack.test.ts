import { describe, expect, it } from 'vitest';
import { attackMaker } from '../../src/exercises/kinds/attack.js';
import type { MapSketch } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, rightOf, shownIn, told } from './drafts.js';

const step = { i: 'p + q -> c' };
const answered: MapSketch = { inferences: step, conflicts: { k: 'x -> i', r: 'y -> k' } };

/** What each objection of a sketch hits, by the key. */
function hits(sketch: MapSketch): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...draftsOf(attackMaker, sketch)].map(([name, { parts }]) => [name, rightOf(parts[0])]),
  );
}

describe('an exercise on what an objection hits', () => {
  it('tells apart a premise, a conclusion, a step and another objection', () => {
    expect(hits({ inferences: step, conflicts: { k: 'x -> p' } })).toEqual({ k: 'p' });
    expect(hits({ inferences: step, conflicts: { k: 'x -> c' } })).toEqual({ k: 'c' });
    expect(hits(answered)).toEqual({ k: 'i', r: 'k' });
  });

  it('shows an objection with the answer to it, whichever of the two is asked about', () => {
    const drafts = draftsOf(attackMaker, answered);
    expect(shownIn(drafts.get('k'))).toEqual(['p', 'q', 'c', 'x', 'y']);
    expect(shownIn(drafts.get('r'))).toEqual(['p', 'q', 'c', 'x', 'y']);
    expect(creditsOf(drafts.get('k')?.parts[0])).toEqual({ p: 0, q: 0, c: 0.5, i: 1, r: 0 });
    expect(creditsOf(drafts.get('r')?.parts[0])).toEqual({ p: 0, q: 0, c: 0, i: 0, k: 1 });
    expect(drafts.get('k')?.parts[0]?.of).toBe('4');
  });

  it('shows a premise that answers an objection once, as an objection like any other', () => {
    const sketch = { inferences: step, conflicts: { k: 'x -> i', r: 'p -> k' } };
    const draft = draftsOf(attackMaker, sketch).get('r');
    expect(draft?.shown.map(({ caption }) => caption && told(caption))).toEqual([
      'Premise',
      'Conclusion',
      'Objection',
      'Objection',
    ]);
    expect(creditsOf(draft?.parts[0])).toEqual({ q: 0, c: 0, i: 0, k: 1 });
    expect(reasonOf(draft?.parts[0], 'c')).toContain('one of the reasons for it');
  });

  it('shows a concluded statement that is struck with what it is drawn from', () => {
    const sketch = { inferences: { ...step, j: 'c -> d' }, conflicts: { k: 'x -> c' } };
    expect(shownIn(draftsOf(attackMaker, sketch).get('k'))).toEqual(['p', 'q', 'c', 'x']);
  });

  it('says why not, without naming what is hit', () => {
    const part = draftsOf(attackMaker, answered).get('k')?.parts[0];
    expect(reasonOf(part, 'r')).toContain('the other way round');
    expect(reasonOf(part, 'p')).toContain('This premise is not denied');
    expect(reasonOf(part, 'c', 'zh-Hant')).toContain('對了一半');
  });

  it('is not made where the same objection strikes another thing that would be offered', () => {
    const sketch = { inferences: step, conflicts: { k: 'x -> i', also: 'x -> c' } };
    expect(hits(sketch)).toEqual({});
  });

  it('is not made without an argument, of what strikes itself, or in a circle of objections', () => {
    expect(hits({ conflicts: { k: 'x -> y' } })).toEqual({});
    expect(hits({ inferences: step, conflicts: { k: 'p -> p' } })).toEqual({});
    expect(hits({ inferences: step, conflicts: { k: 'x -> r', r: 'y -> k' } })).toEqual({});
  });

  it('gives half for the step to a conclusion that is hit', () => {
    const part = draftsOf(attackMaker, { inferences: step, conflicts: { k: 'x -> c' } }).get('k')
      ?.parts[0];
    expect(creditsOf(part)).toEqual({ p: 0, q: 0, c: 1, i: 0.5 });
    expect(reasonOf(part, 'i')).toContain('Half of it');
  });

  it('is not made of an objection that is far from what it is against', () => {
    const statements = { x: {}, a: {}, b: {}, d: {}, p: {}, q: {}, c: {} };
    expect(hits({ statements, inferences: step, conflicts: { k: 'x -> p' } })).toEqual({});
  });

  it('is harder where it hits a step, and where no words signal it', () => {
    const sketch = { inferences: step, conflicts: { a: 'w -> p', k: 'x -> i', r: 'y -> k' } };
    expect(difficultiesOf(attackMaker, sketch)).toEqual({ a: 'MEDIUM', k: 'HARD', r: 'MEDIUM' });
  });
});
