import { describe, expect, it } from 'vitest';
import { memoizedWork, SharedWork } from '../../src/domain/shared-work.js';
import { finish, type Work } from '../../src/domain/work.js';

describe('a shared computation', () => {
  /** Yields so often, and says how far it came. */
  function* counting(times: number, log: number[]): Work<string> {
    for (let time = 1; time <= times; time += 1) {
      log.push(time);
      yield time;
    }
    return 'done';
  }

  it('goes on from where another who waits has left it, and costs once', () => {
    const log: number[] = [];
    const shared = new SharedWork(() => counting(6, log));
    const [one, other] = [shared.wait(), shared.wait()];
    expect([one.next().value, other.next().value, one.next().value]).toEqual([1, 2, 3]);
    expect(finish(other)).toBe('done'); // the one has gone away
    expect(finish(shared.wait())).toBe('done');
    expect(log).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is done for all at once, and takes no step from who comes late', () => {
    const shared = new SharedWork(() => counting(2, []));
    const [one, other] = [shared.wait(), shared.wait()];
    one.next();
    other.next();
    expect(one.next()).toEqual({ done: true, value: 'done' });
    expect(other.next()).toEqual({ done: true, value: 'done' });
    expect(shared.wait().next()).toEqual({ done: true, value: 'done' });
  });

  it('fails for whoever took that step, and is begun anew by the next', () => {
    let begun = 0;
    const shared = new SharedWork(function* (): Work<number> {
      begun += 1;
      yield 1;
      if (begun === 1) throw new Error('no result');
      return begun;
    });
    const other = shared.wait();
    other.next();
    expect(() => finish(shared.wait())).toThrow('no result');
    expect(finish(other)).toBe(2);
  });

  it('may have nothing for a result', () => {
    const shared = new SharedWork(() => counting(1, []));
    const nothing = new SharedWork(function* (): Work<undefined> {
      yield* shared.wait();
      return undefined;
    });
    expect(finish(nothing.wait())).toBeUndefined();
    expect(finish(nothing.wait())).toBeUndefined();
  });
});

describe('a computation that is remembered', () => {
  it('is taken once for each key', () => {
    const begun: object[] = [];
    const size = memoizedWork(function* (key: { readonly name: string }): Work<number> {
      begun.push(key);
      yield 1;
      return key.name.length;
    });
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    expect([one, other, one].map((key) => finish(size(key)))).toEqual([3, 5, 3]);
    expect(begun).toEqual([one, other]);
  });
});
