import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { dependenceMaker } from '../../src/exercises/kinds/dependence.js';
import { randomFrom } from '../../src/exercises/random.js';
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

/** The part about a conclusion, where a statement is given up. */
function partOn(sketch: MapSketch, given: string, asked: string) {
  const draft = draftsOf(dependenceMaker, sketch).get(given);
  return draft?.parts[shownIn(draft).indexOf(asked) - 1];
}

/** What each of some statements says, in English. */
function saying(texts: Readonly<Record<string, string>>): NonNullable<MapSketch['statements']> {
  return Object.fromEntries(Object.entries(texts).map(([name, en]) => [name, { text: { en } }]));
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
    const [m, s, t] = ['m', 's', 't'].map((name) => partOn(argument, 'p', name));
    expect(reasonOf(m, 'FALLS')).toContain('drawn from statement 1');
    expect(reasonOf(s, 'STANDS')).toContain('“m holds”');
    expect(reasonOf(t, 'STANDS')).toContain('the text also draws it from “a holds”');
    expect(reasonOf(t, 'STANDS', 'zh-Hant')).toContain('「a holds」');
  });

  it('asks about the reasons for what is given up as well: the converse stands', () => {
    const sketch = { inferences: { i: 'p -> m', j: 'm -> s', k: 's -> u', l: 's -> v' } };
    expect(fates(sketch, 's')).toEqual({ m: 'STANDS', u: 'FALLS', v: 'FALLS' });
    expect(reasonOf(partOn(sketch, 's', 'm'), 'FALLS')).toContain(
      'Look which way the argument runs',
    );
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

  it('leaves out what an unsignalled step without a scheme would perhaps not need', () => {
    const inferences = { ...argument.inferences, j: 'm + b -> s', n: 'm -> u' };
    expect(fates({ inferences }, 'p')).toMatchObject({ m: 'FALLS', u: 'FALLS' });
    expect(fates({ inferences }, 'p')).not.toHaveProperty('s');
    expect(fates({ inferences, schemeOf: { j: 'opposition' } }, 'p')).toMatchObject({ s: 'FALLS' });
  });

  it('leaves out what falls only along a step from afar that no word signals', () => {
    const between = Object.fromEntries([...'cdefghijk'].map((one) => [one, {}]));
    const near = { ...argument, statements: { p: {}, m: {}, s: {} } };
    const far = { ...argument, statements: { p: {}, m: {}, ...between, s: {} } };
    expect(fates(near, 'p')).toHaveProperty('s');
    expect(fates(far, 'p')).not.toHaveProperty('s');
  });

  it('leaves out a conclusion that only supposes what is given up', () => {
    const inferences = { ...argument.inferences, n: 'm -> u' };
    const texts = { p: 'Prices of gold rise.', u: 'Once prices of gold rise, bonds fall.' };
    expect(fates({ inferences }, 'p')).toHaveProperty('u');
    expect(fates({ inferences, statements: saying(texts) }, 'p')).not.toHaveProperty('u');
  });

  it('leaves out what only reports somebody’s knowing, and what stands on that', () => {
    const inferences = { ...argument.inferences, n: 'm -> u' };
    const texts = { p: 'Prices of gold rise.', a: 'Everybody knows that prices of gold rise.' };
    expect(fates({ inferences }, 'p')).toMatchObject({ t: 'STANDS' });
    expect(fates({ inferences, statements: saying(texts) }, 'p')).toEqual({});
    const said = { u: 'The bank says that bonds fall.' };
    expect(fates({ inferences, statements: saying(said) }, 'p')).not.toHaveProperty('u');
  });

  it('asks in any order, and as often about several that stand as about several that fall', () => {
    const inferences = {
      ...argument.inferences,
      n: 'm -> u',
      o: 'b -> t',
      q: 'm -> w',
      r: 'b -> w',
    };
    const [candidate] = finish(dependenceMaker.candidates(plainGround({ inferences })));
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1) {
      const draft = candidate && finish(candidate.make(randomFrom(seed)));
      const fell = draft?.parts.map((part) => rightOf(part)) ?? [];
      expect(fell).toHaveLength(5);
      seen.add(fell.join(' '));
    }
    const counts = [...seen].map((one) => one.split('FALLS').length - 1);
    expect(new Set(counts)).toEqual(new Set([3]));
    expect(seen.size).toBeGreaterThan(4);
  });

  it('leaves out what an objection has struck already', () => {
    expect(fates({ ...argument, conflicts: { x: 'y -> s' } }, 'p')).not.toHaveProperty('s');
  });

  it('is not made where nothing falls, nothing stands, or there is too little', () => {
    expect(fates({ inferences: { i: 'p -> c' } }, 'p')).toEqual({});
    expect(fates({ inferences: { i: 'p -> c', j: 'q -> c', k: 'q -> d' } }, 'p')).toEqual({});
    expect(
      finish(dependenceMaker.candidates(plainGround({ statements: { p: {}, q: {} } }))),
    ).toEqual([]);
  });

  it('is the harder the longer a way, the more is asked, and of something implicit', () => {
    const apart = { i: 'p -> m', j: 'm -> s', l: 'a -> t' };
    const long = { ...apart, x: 's -> u' };
    const difficulty = (inferences: Readonly<Record<string, string>>, implicit = false) =>
      difficultiesOf(dependenceMaker, { inferences, statements: { p: { implicit } } })['p'];
    expect(difficulty(apart)).toBe('EASY');
    expect(difficulty(long)).toBe('MEDIUM');
    expect(difficulty(long, true)).toBe('HARD');
    expect(difficulty({ ...long, n: 'a -> v' })).toBe('HARD');
  });

  it('is as hard whether what is far falls or stands', () => {
    const difficulty = (last: string) =>
      difficultiesOf(dependenceMaker, {
        inferences: { i: 'p -> m', j: 'm -> s', l: 'a -> t', x: 's -> u', y: last },
      })['p'];
    expect([difficulty('a -> u'), difficulty('m -> v')]).toEqual(['MEDIUM', 'MEDIUM']);
  });
});
