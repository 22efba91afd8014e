import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { orderKeys } from '../../src/domain/order-keys.js';
import { propertyRuns } from '../support/property-runs.js';

const NONE: ReadonlyMap<string, string> = new Map();
const NAMES = Array.from({ length: 40 }, (_, at) => `n${at}`);

/** A list whose keys came of some imports one after the other. */
const grownList = fc
  .array(fc.shuffledSubarray(NAMES, { minLength: 1 }), { minLength: 1, maxLength: 4 })
  .map((lists) => {
    let known = NONE;
    for (const list of lists) known = keyed(list, known);
    return { list: lists.at(-1) ?? [], known };
  });

function keyed(list: readonly string[], known = NONE): ReadonlyMap<string, string> {
  const keys = keysOf(list, known);
  expect(keys).toHaveLength(list.length);
  return new Map(list.map((id, at) => [id, keys[at] ?? '']));
}

function keysOf(list: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  return orderKeys(list.map((id) => known.get(id) ?? null));
}

/** Those of a list whose key is not the one that they had. */
function rewritten(list: readonly string[], known: ReadonlyMap<string, string>): string[] {
  const keys = keyed(list, known);
  return list.filter((id) => keys.get(id) !== known.get(id));
}

function expectGrowing(keys: readonly string[]): void {
  keys.forEach((key, at) => {
    expect(key).toMatch(/^[A-Za-z][0-9A-Za-z]+$/);
    if (at > 0) expect((keys[at - 1] ?? '') < key, `${keys[at - 1]} < ${key}`).toBe(true);
  });
}

/** The length of a longest subsequence whose keys grow, by comparing each with each. */
function slowLongest(keys: readonly (string | undefined)[]): number {
  const lengths: number[] = [];
  keys.forEach((key, at) => {
    const before = lengths.filter((_, place) => (keys[place] ?? '~') < (key ?? ''));
    lengths[at] = key === undefined ? 0 : 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...lengths);
}

describe('order keys', () => {
  it('are short, and count on where nothing is known', () => {
    expect(orderKeys([null, null, null])).toEqual(['a0', 'a1', 'a2']);
    const many = orderKeys(Array(300_000).fill(null));
    expect([many[99_999], many.at(-1)]).toEqual(['cOzt', 'd0F1h']);
    expect(orderKeys(['a0', null, 'a1'])).toEqual(['a0', 'a0V', 'a1']);
    expect(orderKeys([])).toEqual([]);
  });

  it('grow along any list, whatever was known', () => {
    fc.assert(
      fc.property(grownList, fc.shuffledSubarray(NAMES), ({ known }, list) => {
        expectGrowing(keysOf(list, known));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('stay as they were for as many as the new order allows', () => {
    fc.assert(
      fc.property(grownList, fc.shuffledSubarray(NAMES), ({ known }, list) => {
        const kept = list.length - rewritten(list, known).length;
        expect(kept).toBe(slowLongest(list.map((id) => known.get(id))));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('change for the one thing alone that is put in, moved or taken out', () => {
    fc.assert(
      fc.property(grownList, fc.nat(), fc.nat(), ({ list, known }, from, to) => {
        const at = from % list.length;
        const without = list.toSpliced(at, 1);
        const place = to % list.length;
        const [moved = ''] = list.slice(at, at + 1);
        expect(rewritten(list, known)).toEqual([]);
        expect(rewritten(without, known)).toEqual([]);
        expect(rewritten(list.toSpliced(place, 0, 'new'), known)).toEqual(['new']);
        const others = rewritten(without.toSpliced(place, 0, moved), known);
        // Of two neighbours that change places either may be taken for the one that moved.
        expect(others.length).toBe(at === place ? 0 : 1);
        if (Math.abs(at - place) > 1) expect(others).toEqual([moved]);
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('stay short where a thousand things are put into one place, and grow all the same', () => {
    let list: readonly string[] = ['first', 'last'];
    let known = keyed(list);
    let anew = 0;
    for (let at = 0; at < 1_000; at += 1) {
      list = list.toSpliced(1, 0, `n${at}`);
      const next = keyed(list, known);
      if (rewritten(list, known).length > 1) anew += 1;
      known = next;
    }
    const keys = list.map((id) => known.get(id) ?? '');
    expectGrowing(keys);
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(128);
    expect(anew).toBeGreaterThan(0);
    expect(anew).toBeLessThan(3);
  });

  it('take what is none for none, and of two that are the same one', () => {
    const known = new Map([
      ['a', 'a0'],
      ['b', 'a00'],
      ['c', 'a5'],
      ['d', 'a5'],
      ['e', 'not a key'],
      ['f', ''],
      ['g', 'b!!'],
      ['h', `a${'9'.repeat(200)}`],
      ['i', 'a7'],
    ]);
    const list = [...known.keys()];
    expectGrowing(keysOf(list, known));
    expect(rewritten(list, known)).toEqual(['b', 'c', 'e', 'f', 'g', 'h']);
  });

  it('fit beside those of the library that they come from', () => {
    const [first = '', second = ''] = orderKeys([null, null]);
    const between = generateKeyBetween(first, second);
    const known = new Map([
      ['x', first],
      ['z', between],
      ['y', second],
    ]);
    expect(rewritten(['x', 'z', 'y'], known)).toEqual([]);
  });
});
