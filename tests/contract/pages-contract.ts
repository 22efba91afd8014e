import { beforeAll, describe, expect, it } from 'vitest';
import { type EntityId, entityId, type MapId } from '../../src/domain/identifier.js';
import type { Page, PageRequest } from '../../src/store/port.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

/** In no alphabetical order: the order of the file is what counts. */
const NAMES = ['zulu', 'alpha', 'mike', 'bravo', 'yankee'];

/** How long a count and a list may differ because another suite writes at the same time. */
const PATIENCE = { timeout: 20_000 };

/** Pages of maps, of schemes, of what a map holds, and of statements. */
export function describePages(subject: Subject): void {
  describe('pages', () => {
    const map = freshMap('pages');
    const ids = NAMES.map((name) => entityId(map, name));
    const content = mapContent(map, {
      statements: Object.fromEntries(NAMES.map((name) => [name, {}])),
      inferences: { only: 'zulu -> alpha' },
    });
    const [first, second, third, , last] = ids as [
      EntityId,
      EntityId,
      EntityId,
      EntityId,
      EntityId,
    ]; // five names

    beforeAll(async () => {
      await subject.store.importMap(content);
    });

    const lists = [
      {
        list: 'members',
        page: (request: PageRequest<EntityId>) =>
          subject.store.pageOfMembers('statement', map, request),
      },
      {
        list: 'statements',
        page: (request: PageRequest<EntityId>) => subject.store.pageOfStatements({ map }, request),
      },
    ];

    describe.each(lists)('of $list', ({ page }) => {
      it('begin with the first', async () => {
        expect(await page({ limit: 2, after: null })).toEqual({
          ids: [first, second],
          hasNext: true,
        });
      });

      it('follow the one that is named', async () => {
        expect(await page({ limit: 1, after: second })).toEqual({ ids: [third], hasNext: true });
      });

      it('have no next where they end with the last', async () => {
        expect(await page({ limit: 5, after: null })).toEqual({ ids, hasNext: false });
        expect(await page({ limit: 3, after: second })).toEqual({
          ids: ids.slice(2),
          hasNext: false,
        });
      });

      it('are empty after the last', async () => {
        expect(await page({ limit: 5, after: last })).toEqual({ ids: [], hasNext: false });
      });

      it('are the whole list, one by one', async () => {
        expect(await walk(page)).toEqual(ids);
      });

      it('are INVALID_INPUT after what is not in the list', async () => {
        for (const name of ['vanished', 'only']) {
          await expect(page({ limit: 5, after: entityId(map, name) })).rejects.toMatchObject({
            code: 'INVALID_INPUT',
            details: { argument: 'after' },
          });
        }
      });
    });

    it('go on at the same place after the map was imported again', async () => {
      const again = freshMap('again');
      const names = (texts: readonly string[]) =>
        mapContent(again, { statements: Object.fromEntries(texts.map((name) => [name, {}])) });
      const id = (name: string) => entityId(again, name);
      await subject.store.importMap(names(['c', 'a', 'b']));
      await subject.store.importMap(names(['new', 'c', 'added', 'b']));
      const page = (after: EntityId) =>
        subject.store.pageOfMembers('statement', again, { limit: 5, after });
      expect(await page(id('c'))).toEqual({ ids: [id('added'), id('b')], hasNext: false });
      await expect(page(id('a'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('hold nothing of a map that is not there', async () => {
      const missing = freshMap('missing');
      const request = { limit: 5, after: null };
      expect(await subject.store.pageOfMembers('statement', missing, request)).toEqual({
        ids: [],
        hasNext: false,
      });
      expect(await subject.store.pageOfStatements({ map: missing }, request)).toEqual({
        ids: [],
        hasNext: false,
      });
      expect(await subject.store.countOfMembers('statement', missing)).toBe(0);
      expect(await subject.store.countOfStatements({ map: missing })).toBe(0);
    });

    it('give all maps in the order of their identifiers', async () => {
      const maps = [freshMap('order-b'), freshMap('order-a'), freshMap('order')];
      for (const one of maps) await subject.store.importMap(mapContent(one, {}));
      const walkAll = () => walk<MapId>((request) => subject.store.pageOfMaps(request), 50);
      // Other suites put maps into the same database meanwhile, and take them out.
      await expect
        .poll(async () => (await subject.store.countOfMaps()) - (await walkAll()).length, PATIENCE)
        .toBe(0);
      const all = await walkAll();
      expect(all).toEqual([...all].sort());
      expect(all.filter((one) => maps.includes(one))).toEqual([...maps].sort());
      await expect(
        subject.store.pageOfMaps({ limit: 1, after: freshMap('vanished') }),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('give all schemes in the order of their identifiers', async () => {
      const schemes = [freshScheme('b'), freshScheme('a')];
      await subject.store.importSchemes(schemes.map(specimenScheme));
      const walkAll = () => walk<EntityId>((request) => subject.store.pageOfSchemes(request), 50);
      await expect
        .poll(
          async () => (await subject.store.countOfSchemes()) - (await walkAll()).length,
          PATIENCE,
        )
        .toBe(0);
      const all = await walkAll();
      expect(all).toEqual([...all].sort());
      expect(all.filter((one) => schemes.includes(one))).toEqual([...schemes].sort());
      await expect(
        subject.store.pageOfSchemes({ limit: 1, after: freshScheme('vanished') }),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    });

    it('give statements of several maps by map, and then in the order of each map', async () => {
      const later = freshMap('two-b');
      const earlier = freshMap('two-a');
      const word = `w${later.replaceAll('-', '')}`;
      for (const one of [later, earlier]) {
        const said = { text: { en: `says ${word}` } };
        await subject.store.importMap(mapContent(one, { statements: { z: said, a: said } }));
      }
      const all = [
        entityId(earlier, 'z'),
        entityId(earlier, 'a'),
        entityId(later, 'z'),
        entityId(later, 'a'),
      ];
      const page = (request: PageRequest<EntityId>) =>
        subject.store.pageOfStatements({ search: word }, request);
      expect(await page({ limit: 9, after: null })).toEqual({ ids: all, hasNext: false });
      expect(await walk(page)).toEqual(all);
    });
  });
}

/** Every page in turn, each after the last thing of the one before. */
async function walk<Id>(
  page: (request: PageRequest<Id>) => Promise<Page<Id>>,
  limit = 1,
): Promise<readonly Id[]> {
  const all: Id[] = [];
  for (let hasNext = true; hasNext; ) {
    const next = await page({ limit, after: all.at(-1) ?? null });
    expect(next.ids.length).toBeLessThanOrEqual(limit);
    if (next.hasNext) expect(next.ids).toHaveLength(limit);
    all.push(...next.ids);
    hasNext = next.hasNext;
  }
  return all;
}
