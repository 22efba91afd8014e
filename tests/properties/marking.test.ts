import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import type { BuiltMap } from '../../src/exercises/built-map.js';
import type { KeyReading } from '../../src/exercises/draft.js';
import { difference, share } from '../../src/exercises/marking/difference.js';
import { maximumWeightMatching } from '../../src/exercises/marking/maximum-weight-matching.js';
import { mapMeasures } from '../../src/exercises/marking/measures.js';
import { conflictsInCircle } from '../../src/exercises/marking/relations.js';
import { drawing } from '../exercises/drawings.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';

const TEXTS = ['1', '2', '3', '4', '5'];
const text = fc.constantFrom(...TEXTS);
const sources = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });

/** Drawings as they are read: nothing that leads to itself, no relation twice, no circle. */
function drawings(most: number): fc.Arbitrary<BuiltMap> {
  const end = fc.oneof(
    { weight: 2, arbitrary: text },
    fc.constantFrom('i1', 'i2', 'i3', 'c1', 'c2'),
  );
  const inferences = fc.uniqueArray(
    fc.record({ from: sources, to: text }).filter(({ from, to }) => !from.includes(to)),
    { maxLength: most, selector: ({ from, to }) => [...from].sort().join('+') + to },
  );
  const conflicts = fc.uniqueArray(
    fc.record({ from: sources, to: end }).filter(({ from, to }) => !from.includes(to)),
    { maxLength: 3, selector: ({ from, to }) => [...from].sort().join('+') + to },
  );
  return fc
    .tuple(inferences, conflicts)
    .map(([supports, attacks]) =>
      drawing(
        [
          ...supports.map(({ from, to }) => `${from.join(' + ')} > ${to}`),
          ...attacks.map(({ from, to }) => `${from.join(' + ')} x ${to}`),
        ].join(';'),
      ),
    )
    .map(withoutLoose);
}

/** Without the conflicts that strike nothing, or themselves. */
function withoutLoose(map: BuiltMap): BuiltMap {
  const keys = [...map.inferences, ...map.conflicts].map(({ key }) => key);
  const circle = conflictsInCircle(map);
  const conflicts = map.conflicts.filter(
    ({ key, target }) => !circle.includes(key) && (TEXTS.includes(target) || keys.includes(target)),
  );
  const left = { ...map, conflicts };
  return conflicts.length === map.conflicts.length ? map : withoutLoose(left);
}

function asReading(map: BuiltMap, standIns: KeyReading['standIns'] = {}): KeyReading {
  return { ...map, note: null, reread: {}, standIns };
}

/** A key with another reading of its first inference, its premises apart, where it has several. */
const keys: fc.Arbitrary<readonly KeyReading[]> = drawings(6)
  .filter(({ inferences }) => inferences.length > 0)
  .map((own) => {
    const [first, ...rest] = own.inferences;
    if (first === undefined || first.premises.length < 2) return [asReading(own)];
    const apart = first.premises
      .map((premise, at) => ({ ...first, key: `i1-${at}`, premises: [premise] }))
      .filter(({ premises: [premise], conclusion }) =>
        rest.every((one) => one.conclusion !== conclusion || String(one.premises) !== premise),
      );
    const [one] = apart;
    if (one === undefined) return [asReading(own)];
    const conflicts = own.conflicts.map((conflict) =>
      conflict.target === first.key ? { ...conflict, target: one.key } : conflict,
    );
    const standIns = { [first.key]: apart.map(({ key }) => key) };
    return [asReading(own), asReading({ inferences: [...apart, ...rest], conflicts }, standIns)];
  });

/** Drawings that have something of a key in them. */
const keysWithDrawings = keys.chain((readings) =>
  fc
    .tuple(drawings(6), fc.infiniteStream(fc.boolean()), fc.nat({ max: 1 }))
    .map(([drawn, coins, which]) => {
      const from =
        readings[which % readings.length] ?? asReading({ inferences: [], conflicts: [] });
      const taken = from.inferences.filter(() => coins.next().value);
      const others = drawn.inferences.filter((one) =>
        taken.every((other) => nameOf(one) !== nameOf(other)),
      );
      const renamed = others.map((one) => ({ ...one, key: `d${one.key}` }));
      const map = { inferences: [...taken, ...renamed], conflicts: from.conflicts };
      return { readings, drawn: withoutLoose(map) };
    }),
);

function nameOf({ premises, conclusion }: BuiltMap['inferences'][number]): string {
  return `${[...premises].sort().join('+')} > ${conclusion}`;
}

describe('the difference of random drawings from random keys', {
  timeout: propertyTimeout(),
}, () => {
  it('is full marks for each reading of a key, and none for nothing', () => {
    fc.assert(
      fc.property(keys, (readings) => {
        for (const one of readings) expect(share(finish(difference(one, readings)))).toBe(1);
        expect(share(finish(difference({ inferences: [], conflicts: [] }, readings)))).toBe(0);
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('never gives more where a right relation is taken away', () => {
    let tried = 0;
    fc.assert(
      fc.property(keysWithDrawings, ({ readings, drawn }) => {
        const before = finish(difference(drawn, readings));
        for (const { relation, outcome } of before.drawn) {
          const isStruck = drawn.conflicts.some(({ target }) => target === relation.key);
          if (isStruck || (outcome !== 'RIGHT' && outcome !== 'RIGHT_ELSEWHERE')) continue;
          const after = {
            inferences: drawn.inferences.filter(({ key }) => key !== relation.key),
            conflicts: drawn.conflicts.filter(({ key }) => key !== relation.key),
          };
          tried += 1;
          expect(share(finish(difference(after, readings)))).toBeLessThanOrEqual(share(before));
        }
      }),
      { numRuns: propertyRuns() },
    );
    expect(tried).toBeGreaterThan(150);
  });

  it('adds up: each relation of the reading is matched once or missing, and a score is a share', () => {
    fc.assert(
      fc.property(keysWithDrawings, ({ readings, drawn }) => {
        const found = finish(difference(drawn, readings));
        const matched = found.drawn.flatMap(({ like, quarters }) => (quarters > 0 ? like : null));
        const counted = matched.filter((one) => one !== null);
        expect(new Set(counted).size).toBe(counted.length);
        expect(counted.length + found.missing.length).toBe(found.relations);
        expect(found.drawn).toHaveLength(drawn.inferences.length + drawn.conflicts.length);
        expect(share(found)).toBeGreaterThanOrEqual(0);
        expect(share(found)).toBeLessThanOrEqual(1);
      }),
      { numRuns: propertyRuns() },
    );
  });
});

describe('a matching of maximum weight', { timeout: propertyTimeout() }, () => {
  /** The most that any choice of pairs comes to, by trying all. */
  function slowBest(
    [row, ...rows]: readonly (readonly number[])[],
    taken: readonly number[],
  ): number {
    if (row === undefined) return 0;
    const paired = row.map((weight, column) =>
      taken.includes(column) ? 0 : weight + slowBest(rows, [...taken, column]),
    );
    return Math.max(slowBest(rows, taken), ...paired);
  }

  it('comes to as much as the best of all choices', () => {
    const weights = fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })).chain(([rows, columns]) => {
      const row = fc.array(fc.integer({ min: -2, max: 9 }), {
        minLength: columns,
        maxLength: columns,
      });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
    fc.assert(
      fc.property(weights, (table) => {
        const columns = maximumWeightMatching(table);
        const pairs = columns.flatMap((column, row) => (column === null ? [] : [[row, column]]));
        const weightOf = ([row = 0, column = 0]: readonly number[]) => table[row]?.[column] ?? 0;
        expect(columns).toHaveLength(table.length);
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
        expect(pairs.every((pair) => weightOf(pair) > 0)).toBe(true);
        const sum = pairs.reduce((all, pair) => all + weightOf(pair), 0);
        expect(sum).toBe(slowBest(table, []));
      }),
      { numRuns: propertyRuns() },
    );
  });
});

describe('the measures of random maps', { timeout: propertyTimeout() }, () => {
  it('are shares, the same both ways, and 1 for a map against itself', () => {
    fc.assert(
      fc.property(drawings(8), drawings(8), (one, other) => {
        const found = mapMeasures(one, other, TEXTS);
        for (const share of Object.values(found)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(mapMeasures(other, one, TEXTS)).toEqual(found);
        expect(new Set(Object.values(mapMeasures(one, one, TEXTS)))).toEqual(new Set([1]));
      }),
      { numRuns: propertyRuns() },
    );
  });
});
