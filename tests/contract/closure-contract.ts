import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import type { Direction } from '../../src/domain/direction.js';
import { type EntityId, entityId } from '../../src/domain/identifier.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

const UNLIMITED = 1_000_000;
const DIRECTIONS = ['DOWNSTREAM', 'UPSTREAM'] as const satisfies readonly Direction[];

/** What a chain of inferences reaches, computed by the database. */
export function describeClosure(subject: Subject): void {
  describe('closure', () => {
    const map = freshMap('closure');
    const id = (name: string) => entityId(map, name);
    const content = mapContent(map, {
      // The order of the map is not the order of the chain.
      statements: { top: {}, beside: {}, middle: {}, low: {} },
      inferences: {
        first: 'low + beside -> middle',
        second: 'middle -> top',
        there: 'top -> around',
        back: 'around -> middle',
        far: 'elsewhere -> nowhere',
      },
      conflicts: { clash: 'low -> elsewhere' },
    });

    beforeAll(async () => {
      await subject.store.importMap(content);
    });

    it('follows inferences downstream, in the order of the map', async () => {
      expect(await subject.store.closure(id('low'), 'DOWNSTREAM', UNLIMITED)).toEqual(
        ['top', 'middle', 'around'].map(id),
      );
    });

    it('follows inferences upstream, in the order of the map', async () => {
      expect(await subject.store.closure(id('top'), 'UPSTREAM', UNLIMITED)).toEqual(
        ['beside', 'middle', 'low', 'around'].map(id),
      );
    });

    it('leaves out the start even where a cycle leads back to it', async () => {
      expect(await subject.store.closure(id('middle'), 'DOWNSTREAM', UNLIMITED)).toEqual(
        ['top', 'around'].map(id),
      );
    });

    it('gives the first of the map where there are more than the limit', async () => {
      for (const limit of [1, 2, 3, 4]) {
        const all = await subject.store.closure(id('top'), 'UPSTREAM', UNLIMITED);
        expect(await subject.store.closure(id('top'), 'UPSTREAM', limit)).toEqual(
          all.slice(0, limit),
        );
      }
    });

    it('is empty where no inference leads on, and where there is no such statement', async () => {
      for (const name of ['nowhere', 'missing', 'first', 'clash']) {
        expect(await subject.store.closure(id(name), 'DOWNSTREAM', UNLIMITED)).toEqual([]);
      }
    });

    it('agrees with a plain search on random maps', async () => {
      await fc.assert(
        fc.asyncProperty(randomSketch(), async (inferences) => {
          const random = mapContent(freshMap('random'), { inferences });
          await subject.store.importMap(random);
          for (const direction of DIRECTIONS) {
            for (const start of random.statements.slice(0, 5)) {
              expect(await subject.store.closure(start.id, direction, UNLIMITED)).toEqual(
                plainClosure(random, start.id, direction),
              );
            }
          }
        }),
        { numRuns: 20 },
      );
    });

    it('ends on a chain of two thousand inferences', async () => {
      const length = 2_000;
      const long = mapContent(freshMap('long'), {
        inferences: Object.fromEntries(
          Array.from({ length }, (_, at) => [`i${at}`, `s${at} -> s${at + 1}`]),
        ),
      });
      await subject.store.importMap(long);
      const start = entityId(long.map.id, 's0');
      expect(await subject.store.closure(start, 'DOWNSTREAM', UNLIMITED)).toHaveLength(length);
    });
  });
}

/** Up to 14 statements and 20 inferences of one to three premises; cycles and all. */
function randomSketch(): fc.Arbitrary<Record<string, string>> {
  const statement = fc.integer({ min: 0, max: 13 }).map((at) => `s${at}`);
  const inference = fc
    .tuple(fc.uniqueArray(statement, { minLength: 1, maxLength: 3 }), statement)
    .filter(([premises, conclusion]) => !premises.includes(conclusion))
    .map(([premises, conclusion]) => `${premises.join(' + ')} -> ${conclusion}`);
  return fc
    .array(inference, { minLength: 1, maxLength: 20 })
    .map((arrows) => Object.fromEntries(arrows.map((arrow, at) => [`i${at}`, arrow])));
}

/** The same by looking at every inference until nothing new comes: O(V·E), and plainly right. */
function plainClosure(
  content: MapContent,
  start: EntityId,
  direction: Direction,
): readonly EntityId[] {
  const reached = new Set<EntityId>([start]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { premises, conclusion } of content.inferences) {
      if (direction === 'DOWNSTREAM' && premises.some((premise) => reached.has(premise))) {
        reached.add(conclusion);
      }
      if (direction === 'UPSTREAM' && reached.has(conclusion)) {
        for (const premise of premises) reached.add(premise);
      }
    }
  }
  return content.statements.map(({ id }) => id).filter((id) => id !== start && reached.has(id));
}
