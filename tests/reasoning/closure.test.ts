import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { closure } from '../../src/reasoning/closure.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { Propagation } from '../../src/reasoning/propagation.js';
import { randomMap } from '../support/random-map.js';
import { slowDerived } from './slow-dependence.js';

const SIZE = { statements: 12, inferences: 16, conflicts: 0, evidence: 0 };
const masks = fc.array(fc.constantFrom(0, 1), { minLength: 16, maxLength: 16 });

function chosen<Item>(items: readonly Item[], mask: readonly number[]): readonly Item[] {
  return items.filter((_, at) => mask[at] === 1);
}

describe('closure', () => {
  it('is the least set that holds what is given and is closed, less what is blocked', () => {
    fc.assert(
      fc.property(randomMap(SIZE), masks, masks, masks, (content, from, out, outInferences) => {
        const map = structureOf(content, 1);
        const index = buildMapIndex(map);
        const derived = closure(
          index,
          Uint8Array.from(map.statements, (_, at) => from[at] ?? 0),
          {
            statements: Uint8Array.from(map.statements, (_, at) => out[at] ?? 0),
            inferences: Uint8Array.from(map.inferences, (_, at) => outInferences[at] ?? 0),
          },
        );
        const blocked = new Set(chosen(map.statements, out));
        const left = map.inferences.filter(
          ({ conclusion }, at) => outInferences[at] !== 1 && !blocked.has(conclusion),
        );
        const start = chosen(map.statements, from).filter((one) => !blocked.has(one));
        const expected = slowDerived({ ...map, inferences: left }, start, null);
        expect(new Set(chosen(map.statements, [...derived]))).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('propagation', () => {
  it('is as it was before, once what came after a mark is undone', () => {
    fc.assert(
      fc.property(randomMap(SIZE), masks, masks, masks, (content, first, then, after) => {
        const map = structureOf(content, 1);
        const index = buildMapIndex(map);
        const numbers = map.statements.map((_, at) => at);
        const propagation = new Propagation(index);
        propagation.assumeAll(chosen(numbers, first));
        propagation.propagate();
        const mark = propagation.mark();
        propagation.assumeAll(chosen(numbers, then));
        propagation.propagate(0); // may stop half-way
        propagation.undo(mark);
        propagation.assumeAll(chosen(numbers, after));
        propagation.propagate();
        const both = new Set<EntityId>([
          ...chosen(map.statements, first),
          ...chosen(map.statements, after),
        ]);
        const derived = map.statements.filter((_, at) => propagation.isDerived(at));
        expect(new Set(derived)).toEqual(slowDerived(map, both, null));
      }),
      { numRuns: 1_000 },
    );
  });
});
