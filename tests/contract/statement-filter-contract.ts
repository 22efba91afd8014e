import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EntityId, entityId } from '../../src/domain/identifier.js';
import type { StatementFilter } from '../../src/store/port.js';
import { filteredMaps, fitting, fittingPage, pagedFilters } from '../support/filtered-maps.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

/** What pageOfStatements and countOfStatements let through; for search alone see search-contract. */
export function describeStatementFilters(subject: Subject): void {
  describe('statement filters', () => {
    const map = freshMap('filters');
    const id = (name: string) => entityId(map, name);
    const content = mapContent(map, {
      concepts: ['gold', 'dollar', 'unspoken'],
      sections: { whole: null, part: 'whole', detail: 'part', other: null },
      statements: {
        p: { kind: 'CAUSAL', section: 'whole', concepts: ['gold'], text: { en: 'gold rises' } },
        q: { kind: 'PREDICTIVE', section: 'part', concepts: ['gold', 'dollar'] },
        m: { kind: 'CAUSAL', section: 'detail', concepts: ['dollar'], text: { en: 'gold falls' } },
        c: { kind: 'NORMATIVE', section: 'other' },
        lone: {},
        attacker: {},
      },
      inferences: { one: 'p + q -> m', two: 'm -> c' },
      conflicts: { clash: 'attacker -> c' },
    });

    beforeAll(async () => {
      await subject.store.importMap(content);
    });

    const cases: readonly (readonly [string, StatementFilter, readonly string[]])[] = [
      ['a map', {}, ['p', 'q', 'm', 'c', 'lone', 'attacker']],
      ['the role PREMISE', { roles: ['PREMISE'] }, ['p', 'q', 'attacker']],
      ['the role INTERMEDIATE', { roles: ['INTERMEDIATE'] }, ['m']],
      ['the role CONCLUSION', { roles: ['CONCLUSION'] }, ['c']],
      ['the role ISOLATED', { roles: ['ISOLATED'] }, ['lone']],
      ['either of two roles', { roles: ['ISOLATED', 'CONCLUSION'] }, ['c', 'lone']],
      ['no role at all', { roles: [] }, []],
      ['a kind', { kinds: ['CAUSAL'] }, ['p', 'm']],
      ['either of two kinds', { kinds: ['NORMATIVE', 'PREDICTIVE'] }, ['q', 'c']],
      ['no kind at all', { kinds: [] }, []],
      ['a concept', { about: [id('gold')] }, ['p', 'q']],
      ['any of two concepts, once each', { about: [id('dollar'), id('gold')] }, ['p', 'q', 'm']],
      ['a concept nobody speaks of', { about: [id('unspoken')] }, []],
      ['a concept that is not there', { about: [id('missing')] }, []],
      ['what is not a concept', { about: [id('one')] }, []],
      ['no concept at all', { about: [] }, []],
      ['a section with those below it', { section: id('whole') }, ['p', 'q', 'm']],
      ['a section in the middle', { section: id('part') }, ['q', 'm']],
      ['a section with none below', { section: id('detail') }, ['m']],
      ['a section that is not there', { section: id('missing') }, []],
      ['a role and a kind', { roles: ['PREMISE'], kinds: ['CAUSAL'] }, ['p']],
      ['a concept and a section', { about: [id('gold')], section: id('part') }, ['q']],
      [
        'everything at once',
        {
          search: 'gold',
          roles: ['INTERMEDIATE', 'PREMISE'],
          kinds: ['CAUSAL'],
          about: [id('dollar')],
          section: id('whole'),
        },
        ['m'],
      ],
      ['things that never meet', { roles: ['CONCLUSION'], kinds: ['CAUSAL'] }, []],
    ];

    it.each(cases)('let through %s', async (_, filter, names) => {
      const page = await subject.store.pageOfStatements(
        { map, ...filter },
        { limit: 100, after: null },
      );
      expect(page).toEqual({ ids: names.map(id), hasNext: false });
      expect(await subject.store.countOfStatements({ map, ...filter })).toBe(names.length);
    });

    it('page through what they let through', async () => {
      const filter: StatementFilter = { map, roles: ['PREMISE'] };
      const page = (limit: number, after: EntityId | null) =>
        subject.store.pageOfStatements(filter, { limit, after });
      expect(await page(2, null)).toEqual({ ids: [id('p'), id('q')], hasNext: true });
      expect(await page(2, id('q'))).toEqual({ ids: [id('attacker')], hasNext: false });
    });

    it('go on after a statement that they do not let through', async () => {
      const page = await subject.store.pageOfStatements(
        { map, roles: ['PREMISE'] },
        { limit: 5, after: id('m') },
      );
      expect(page.ids).toEqual([id('attacker')]);
    });

    it('need no map: a concept is enough', async () => {
      const page = await subject.store.pageOfStatements(
        { about: [id('gold')] },
        { limit: 5, after: null },
      );
      expect(page.ids).toEqual([id('p'), id('q')]);
      expect(await subject.store.countOfStatements({})).toBeGreaterThanOrEqual(
        content.statements.length,
      );
    });

    it('need no map: a section is enough', async () => {
      const section = id('part');
      const page = (after: EntityId | null) =>
        subject.store.pageOfStatements({ section }, { limit: 5, after });
      expect((await page(null)).ids).toEqual([id('q'), id('m')]);
      expect((await page(id('q'))).ids).toEqual([id('m')]);
      expect(await subject.store.countOfStatements({ section })).toBe(2);
    });

    it('are INVALID_INPUT after a statement of another map than the list is of', async () => {
      const other = freshMap('other');
      await subject.store.importMap(mapContent(other, { statements: { s: {} } }));
      for (const filter of [{ map }, { section: id('part') }, { about: [id('gold')] }]) {
        const page = subject.store.pageOfStatements(filter, {
          limit: 5,
          after: entityId(other, 's'),
        });
        await expect(page).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      }
    });

    it('find what looking at each statement finds, in one map and in many', async () => {
      const names = Array.from({ length: 12 }, () => freshMap('many'));
      const word = `w${names[0]?.replaceAll('-', '')}`;
      const maps = filteredMaps(names, word);
      for (const one of maps) await subject.store.importMap(one);
      await fc.assert(
        fc.asyncProperty(pagedFilters(maps, word), async (asked) => {
          const { filter, limit, after } = asked;
          expect(await subject.store.countOfStatements(filter)).toBe(fitting(maps, filter).length);
          const expected = fittingPage(maps, asked);
          const page = subject.store.pageOfStatements(filter, { limit, after });
          if (expected === null) {
            await expect(page).rejects.toMatchObject({ code: 'INVALID_INPUT' });
          } else {
            expect(await page).toEqual(expected);
          }
        }),
        // Neo4j plans each of the many statements when it first meets it, which takes it a while.
        { numRuns: subject.store.engine === 'neo4j' ? 15 : 300 },
      );
    }, 120_000);
  });
}
