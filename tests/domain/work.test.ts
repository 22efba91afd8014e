import { expect, test } from 'vitest';
import { finish, type Work } from '../../src/domain/work.js';

function* sum(upTo: number): Work<number> {
  let total = 0;
  for (let number = 1; number <= upTo; number += 1) {
    total += number;
    yield 1;
  }
  return total;
}

test('work is run to its end, and gives what it returns', () => {
  expect(finish(sum(100))).toBe(5_050);
});

test('work that fails fails whoever runs it', () => {
  function* failing(): Work<number> {
    yield 1;
    throw new Error('no sum');
  }
  expect(() => finish(failing())).toThrow('no sum');
});
