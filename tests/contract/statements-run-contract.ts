import { beforeAll, describe, expect, it } from 'vitest';
import { type EntityId, entityId } from '../../src/domain/identifier.js';
import type { Store } from '../../src/store/port.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

type Many = (store: Store, ids: readonly EntityId[]) => Promise<readonly unknown[]>;

const METHODS: readonly (readonly [string, Many])[] = [
  ['getMany', (store, ids) => store.getMany('statement', ids)],
  ['kindsOf', (store, ids) => store.kindsOf(ids)],
  ['inferencesTo', (store, ids) => store.inferencesTo(ids)],
  ['inferencesFrom', (store, ids) => store.inferencesFrom(ids)],
  ['conflictsAgainst', (store, ids) => store.conflictsAgainst(ids)],
  ['conflictsFrom', (store, ids) => store.conflictsFrom(ids)],
  ['evidenceOn', (store, ids) => store.evidenceOn(ids)],
  ['rolesOf', (store, ids) => store.rolesOf(ids)],
];

/** How many statements the database runs, and that the observer sees them. */
export function describeStatementsRun(subject: Subject): void {
  describe('statements run', () => {
    const map = freshMap('counted');
    const names = Array.from({ length: 1_000 }, (_, at) => `s${at}`);
    const ids = names.map((name) => entityId(map, name));

    beforeAll(async () => {
      await subject.store.importMap(
        mapContent(map, { inferences: { one: `${names.slice(1).join(' + ')} -> s0` } }),
      );
    });

    it.each(METHODS)('are one for %s, whatever the number of identifiers', async (_, ask) => {
      for (const many of [1, 10, 1_000]) {
        const ran = await subject.statementsOf(async () => {
          expect(await ask(subject.store, ids.slice(0, many))).toHaveLength(many);
        });
        expect(ran).toHaveLength(1);
      }
    });

    it('are one for a revision', async () => {
      expect(await subject.statementsOf(() => subject.store.revision(map))).toHaveLength(1);
    });

    it('are as many for a long page as for a short one', async () => {
      const page = (limit: number) => () =>
        subject.store.pageOfStatements({ map }, { limit, after: null });
      const short = await subject.statementsOf(page(1));
      expect(await subject.statementsOf(page(1_000))).toEqual(short);
    });

    it('hold none of the values asked for', async () => {
      const ran = await subject.statementsOf(async () => {
        await subject.store.getMany('statement', ids);
        await subject.store.pageOfStatements({ map, search: 'zebra' }, { limit: 1, after: null });
      });
      expect(ran.join('\n')).not.toContain(map);
      expect(ran.join('\n')).not.toContain('zebra');
    });
  });
}
