import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { ExerciseLine } from '../../src/exercises/exercise-line.js';
import { exerciseLine } from '../../src/exercises/kept-lines.js';
import { seedGround } from './exercise-grounds.js';

const essay = seedGround('ai-bubble');
const roles = (seed: number) => exerciseLine(essay, { kind: 'ROLE', seed });

describe('lines of exercises', () => {
  it('are kept, so that the same order costs once', () => {
    const [line] = [roles(1)];
    const made = finish(line.first(null, 10));
    expect(roles(1)).toBe(line);
    expect(finish(roles(1).first(null, 10))[0]?.draft).toBe(made[0]?.draft);
  });

  it('differ by kind and seed', () => {
    const lines = [roles(1), roles(2), exerciseLine(essay, { kind: 'SCHEME', seed: 1 })];
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('make room for others, those asked for longest ago first', () => {
    const [old, lasting] = [roles(1), roles(2)];
    for (let seed = 100; seed < 160; seed += 1) {
      finish(roles(seed).atMost(null, 89));
      expect(roles(2)).toBe(lasting);
    }
    expect(roles(1)).not.toBe(old);
  });

  it('make room for those of other maps', () => {
    const old = roles(1);
    const other = seedGround('ai-bubble');
    for (let seed = 0; seed < 60; seed += 1) {
      const order = { kind: 'ROLE', seed } as const;
      finish(exerciseLine(other, order).atMost(null, 89));
    }
    expect(roles(1)).not.toBe(old);
  });

  it('make just the one that is made again', () => {
    const [, , third] = finish(roles(3).first(null, 3));
    const line = new ExerciseLine(essay, { kind: 'ROLE', seed: 3 });
    const place = third?.place.slice(0, 12) ?? '';
    expect(finish(line.at(place))).toEqual([third]);
    expect(line.size).toBe(1);
    expect(finish(line.at('0123456789ab'))).toEqual([]);
  });

  it('make an exercise once, whatever difficulty is asked for', () => {
    const line = new ExerciseLine(essay, { kind: 'ROLE', seed: 3 });
    const any = finish(line.first(null, 200));
    const easy = finish(line.first('EASY', 200));
    expect(easy).toEqual(any.filter(({ draft }) => draft.difficulty === 'EASY'));
    for (const { draft } of easy) expect(any.map((one) => one.draft)).toContain(draft);
  });
});
