import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/exercises/random.js';

const LETTERS = [...'abcdefgh'];

describe('seeded chance', () => {
  it('is the same for the same seeds, on every machine', () => {
    const random = randomFrom('ai-bubble', 'ROLE', 7);
    expect(random.shuffled(LETTERS).join('')).toBe('haefcdbg');
    expect(Array.from({ length: 8 }, () => random.below(100))).toEqual([
      84, 5, 11, 76, 51, 19, 44, 59,
    ]);
  });

  it('is another for other seeds, and does not run seeds together', () => {
    const orders = [
      ['a', 'b', 1],
      ['ab', '', 1],
      ['a', 'b', 2],
      ['a', 'b', '1'],
    ].map((seeds) =>
      randomFrom(...seeds)
        .shuffled(LETTERS)
        .join(''),
    );
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('keeps every thing when it shuffles, and brings each to each place about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed += 1) {
      const order = randomFrom(seed).shuffled(LETTERS);
      expect(new Set(order).size).toBe(LETTERS.length);
      order.forEach((letter, place) => {
        counts.set(`${letter}${place}`, (counts.get(`${letter}${place}`) ?? 0) + 1);
      });
    }
    // 500 on average; five standard deviations are about 105.
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(105);
    expect(counts.size).toBe(64);
  });
});
