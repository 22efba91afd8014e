import { describe, expect, it } from 'vitest';
import { dependenceMaker } from '../../src/exercises/kinds/dependence.js';
import type { MapSketch } from '../support/map-builder.js';
import { difficultiesOf, draftsOf, plainGround, reasonOf, rightOf, shownIn } from './drafts.js';

/** p carries m and s; t has a reason of its own as well. */
const argument: MapSketch = {
  inferences: { i: 'p -> m', j: 'm -> s', k: 'm -> t', l: 'a -> t' },
};

/** What becomes of the conclusions asked about, where a statement is given up. */
function fates(sketch: MapSketch, given: string): Readonly<Record<string, string | undefined>> {
  const draft = draftsOf(dependenceMaker, sketch).get(given);
  const [, ...asked] = shownIn(draft);
  return Object.fromEntries(asked.map((name, at) => [name, rightOf(draft?.parts[at])]));
}

describe('an exercise on what falls without a statement', () => {
  it('asks which conclusions fall, and which stand on something else', () => {
    expect(fates(argument, 'p')).toEqual({ m: 'FALLS', s: 'FALLS', t: 'STANDS' });
  });

  it('shows what is given up first, and has a part for each of the others', () => {
    const draft = draftsOf(dependenceMaker, argument).get('p');
    expect(shownIn(draft)[0]).toBe('p');
    expect(draft?.parts.map(({ key, of }) => [key, of])).toEqual([
      ['2', '2'],
      ['3', '3'],
      ['4', '4'],
    ]);
  });

  it('says on what it stands, and where to look for what it falls with', () => {
    const { parts } = draftsOf(dependenceMaker, argument).get('p') ?? { parts: [] };
    const [m, s, t] = parts;
    expect(reasonOf(m, 'FALLS')).toContain('drawn from statement 1');
    expect(reasonOf(s, 'STANDS')).toContain('“m holds”');
    expect(reasonOf(t, 'STANDS')).toContain('the text also draws it from “a holds”');
    expect(reasonOf(t, 'STANDS', 'zh-Hant')).toContain('「a holds」');
  });

  it('asks about the reasons for what is given up as well: the converse stands', () => {
    const sketch = { inferences: { i: 'p -> m', j: 'm -> s', k: 's -> u', l: 's -> v' } };
    expect(fates(sketch, 's')).toEqual({ m: 'STANDS', u: 'FALLS', v: 'FALLS' });
    const part = draftsOf(dependenceMaker, sketch).get('s')?.parts[0];
    expect(reasonOf(part, 'FALLS')).toContain('Look which way the argument runs');
  });

  it('leaves out what would fall by one reading and stand by another', () => {
    const sketch = { ...argument, alternatives: { i: [['a -> m']] } };
    expect(fates(sketch, 'p')).toEqual({});
    expect(fates({ ...argument, alternatives: { j: [['a -> s']] } }, 'p')).not.toHaveProperty('s');
  });

  it('leaves out what a step from four premises would perhaps not need', () => {
    const sketch = {
      inferences: { ...argument.inferences, i: 'p -> m', j: 'm + b + c + d -> s' },
    };
    expect(fates(sketch, 'p')).not.toHaveProperty('s');
  });

  it('leaves out what an objection has struck already', () => {
    expect(fates({ ...argument, conflicts: { x: 'y -> s' } }, 'p')).not.toHaveProperty('s');
  });

  it('is not made where nothing falls, nothing stands, or there is too little', () => {
    expect(fates({ inferences: { i: 'p -> c' } }, 'p')).toEqual({});
    expect(fates({ inferences: { i: 'p -> c', j: 'q -> c', k: 'q -> d' } }, 'p')).toEqual({});
    expect(dependenceMaker.candidates(plainGround({ statements: { p: {}, q: {} } }))).toEqual([]);
  });

  it('is the harder the longer the way, and where one stands though a way leads to it', () => {
    const apart = { i: 'p -> m', j: 'm -> s', l: 'a -> t' };
    const long = { ...apart, x: 's -> u' };
    const difficulty = (inferences: Readonly<Record<string, string>>) =>
      difficultiesOf(dependenceMaker, { inferences })['p'];
    expect(difficulty(apart)).toBe('EASY');
    expect(difficulty(long)).toBe('MEDIUM');
    expect(difficulty({ ...long, k: 'm -> t' })).toBe('HARD');
  });
});
