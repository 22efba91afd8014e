import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/domain-error.js';
import type { Work } from '../../src/domain/work.js';
import { createTurnTaking } from '../../src/services/turns.js';

/** Yields so often, and notes its name each time. */
function* counting(name: string, times: number, log: string[] = []): Work<string> {
  for (let time = 0; time < times; time += 1) {
    log.push(name);
    yield 10;
  }
  return name;
}

/** Never ends by itself. */
function* endless(onYield: () => void = () => {}): Work<never> {
  for (;;) {
    onYield();
    yield 1;
  }
}

describe('computations in turns', () => {
  test('each gives its result', async () => {
    const turns = createTurnTaking().forRequest();
    expect(await Promise.all([turns.run(counting('a', 3)), turns.run(counting('b', 0))])).toEqual([
      'a',
      'b',
    ]);
  });

  test('what fails fails whoever waits for it, and nobody else', async () => {
    function* failing(): Work<never> {
      yield 1;
      throw new Error('no result');
    }
    const turns = createTurnTaking().forRequest();
    const other = turns.run(counting('other', 100));
    await expect(turns.run(failing())).rejects.toThrow('no result');
    expect(await other).toBe('other');
  });

  test('requests take turns, however many computations one of them has begun', async () => {
    const log: string[] = [];
    const taking = createTurnTaking(0); // a turn ends with the first yield
    const greedy = taking.forRequest();
    const modest = taking.forRequest();
    const all = [1, 2, 3, 4, 5].map((number) => greedy.run(counting(`greedy ${number}`, 40, log)));
    const other = modest.run(counting('modest', 20, log));
    await Promise.all([...all, other]);
    const last = log.lastIndexOf('modest');
    const before = log.slice(0, last + 1);
    expect(before.filter((one) => one !== 'modest').length).toBeLessThanOrEqual(22);
  });

  test('the event loop goes on between two turns', async () => {
    const gone = new AbortController();
    const turns = createTurnTaking().forRequest({ signal: gone.signal });
    const running = turns.run(endless());
    setTimeout(() => gone.abort(), 30);
    await expect(running).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('work ends with its request', async () => {
    const gone = new AbortController();
    const turns = createTurnTaking().forRequest({ signal: gone.signal });
    let yields = 0;
    const running = turns.run(
      endless(() => {
        yields += 1;
      }),
    );
    setTimeout(() => gone.abort(), 10);
    await expect(running).rejects.toBeInstanceOf(DomainError);
    const atTheEnd = yields;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(yields).toBe(atTheEnd);
    expect(() => turns.check()).toThrow('The time of the request was over');
    await expect(turns.rest()).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('the steps of all computations of a request are counted together', async () => {
    const turns = createTurnTaking().forRequest({ steps: 100 });
    expect(await turns.run(counting('first', 6))).toBe('first');
    await expect(turns.run(counting('second', 6))).rejects.toMatchObject({
      code: 'QUERY_TOO_COSTLY',
    });
    expect(await createTurnTaking().forRequest({ steps: 100 }).run(counting('other', 9))).toBe(
      'other',
    );
  });
});
