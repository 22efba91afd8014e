import { describe, expect, it } from 'vitest';
import { flatMapInPieces, Pace } from '../../src/domain/pace.js';
import { finish, STEPS_BETWEEN_YIELDS } from '../../src/domain/work.js';

describe('a pace', () => {
  it('is due once so many steps have come together, and begins again when they are taken', () => {
    const pace = new Pace();
    expect(pace.isDue(STEPS_BETWEEN_YIELDS - 1)).toBe(false);
    expect(pace.isDue(1)).toBe(true);
    expect(pace.taken()).toBe(STEPS_BETWEEN_YIELDS);
    expect(pace.isDue(1)).toBe(false);
    expect(pace.taken()).toBe(1);
  });
});

describe('a flatMap in pieces', () => {
  const things = Array.from({ length: 5_000 }, (_, at) => at);

  it('gives what flatMap gives', () => {
    const find = (thing: number, at: number) => {
      if (thing % 3 === 0) return [];
      return thing % 3 === 1 ? thing + at : [thing, -thing];
    };
    expect(finish(flatMapInPieces(things, find))).toEqual(things.flatMap(find));
  });

  it('yields the steps of all things, and looks at few between two yields', () => {
    let looked = 0;
    const look = () => {
      looked += 1;
      return [];
    };
    const work = flatMapInPieces(things, look, 100);
    let [steps, most, before] = [0, 0, 0];
    for (let next = work.next(); next.done !== true; next = work.next()) {
      steps += next.value;
      most = Math.max(most, looked - before);
      before = looked;
    }
    expect(most).toBe(STEPS_BETWEEN_YIELDS / 100);
    expect(steps).toBe(things.length * 100);
  });
});
