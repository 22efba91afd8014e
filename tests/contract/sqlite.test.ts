import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { removeFromSqlite, sqlitePieces } from './sqlite-pieces.js';
import { describeStoreContract } from './store-contract.js';

describeStoreContract('sqlite', async (observe) => {
  const folder = await mkdtemp(join(tmpdir(), 'therefore-contract-'));
  const store = await openSqliteStore({ folder, ...(observe ? { observe } : {}) });
  return {
    store,
    piecesOf: async (map) => sqlitePieces(folder, map),
    removeByHand: async (map) => removeFromSqlite(folder, map),
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
