import { describe, expect, it } from 'vitest';
import { freshMap } from './run-names.js';
import type { OpenStore, Subject } from './store-contract.js';

/** ping and close. */
export function describeConnection(subject: Subject, open: OpenStore): void {
  describe('connection', () => {
    it('answers a ping', async () => {
      await expect(subject.store.ping()).resolves.toBeUndefined();
    });

    it('says which engine it is', () => {
      expect(['sqlite', 'neo4j']).toContain(subject.store.engine);
    });

    it('is UNAVAILABLE once it is closed', async () => {
      const { store, close } = await open();
      await store.close();
      await expect(store.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      await expect(store.revision(freshMap('closed'))).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
      await close();
    });

    it('may be closed twice', async () => {
      const { store, close } = await open();
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
      await close();
    });
  });
}
