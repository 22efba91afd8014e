import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { exerciseLine } from '../../src/exercises/kept-lines.js';
import { seedGround } from './exercise-grounds.js';

const essay = seedGround('ai-bubble');
const roles = (seed: number) => exerciseLine(essay, { kind: 'ROLE', difficulty: null, seed });

describe('lines of exercises', () => {
  it('are kept, so that the same order costs once', () => {
    const [line] = [roles(1)];
    const made = finish(line.first(10));
    expect(roles(1)).toBe(line);
    expect(finish(roles(1).first(10))[0]?.draft).toBe(made[0]?.draft);
  });

  it('differ by kind, difficulty and seed', () => {
    const lines = [
      roles(1),
      roles(2),
      exerciseLine(essay, { kind: 'ROLE', difficulty: 'EASY', seed: 1 }),
      exerciseLine(essay, { kind: 'SCHEME', difficulty: null, seed: 1 }),
    ];
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('make room for others, those asked for longest ago first', () => {
    const [old, lasting] = [roles(1), roles(2)];
    for (let seed = 100; seed < 160; seed += 1) {
      finish(roles(seed).atMost(89));
      expect(roles(2)).toBe(lasting);
    }
    expect(roles(1)).not.toBe(old);
  });

  it('make room for those of other maps', () => {
    const old = roles(1);
    const other = seedGround('ai-bubble');
    for (let seed = 0; seed < 60; seed += 1) {
      const order = { kind: 'ROLE', difficulty: null, seed } as const;
      finish(exerciseLine(other, order).atMost(89));
    }
    expect(roles(1)).not.toBe(old);
  });

  it('give the one of a number, and none beyond the last', () => {
    const line = roles(3);
    expect(finish(line.at(40))).toMatchObject({ kind: 'ROLE', seed: 3, number: 40 });
    expect(line.size).toBe(40);
    expect(finish(line.at(1_000))).toBeUndefined();
  });
});
