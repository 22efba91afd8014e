import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { buildServer } from '../../src/server/build-server.js';
import { listen } from '../../src/server/listen.js';
import type { Store } from '../../src/store/port.js';
import { readConfiguration } from '../../src/wiring/configuration.js';
import { createLogger } from '../../src/wiring/logger.js';
import { openStore } from '../../src/wiring/open-store.js';
import { SEED_FOLDER, WEB_FOLDER } from '../../src/wiring/program-files.js';
import { seedStore } from '../../src/wiring/seed-store.js';

const QUERIES = fileURLToPath(new URL('../../docs/guide/queries/', import.meta.url));

/** Everything as `therefore serve` puts it together, with the maps that come with the program. */
describe('the whole server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-server-'));
  let store: Store;
  let server: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    const configuration = readConfiguration({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' });
    store = await openStore(configuration.store);
    await seedStore(store, SEED_FOLDER);
    server = await buildServer({
      api: createApi({ store }),
      store,
      configuration,
      logger: createLogger('silent'),
      webFolder: WEB_FOLDER,
    });
    url = await listen(server, configuration);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(readdirSync(QUERIES))('answers %s of the guide within its usual limits', async (file) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: readFileSync(join(QUERIES, file), 'utf8') }),
    });
    const answer: unknown = await response.json();
    expect(answer).not.toHaveProperty('errors');
    expect(answer).toHaveProperty('data');
  });

  it('changes nothing when the same maps are brought again, and has nothing to offer', async () => {
    expect(await seedStore(store, SEED_FOLDER)).toEqual({
      brought: [],
      other: { maps: [], schemes: 0 },
      folders: [],
    });
  });

  it('answers health checks while it computes the dearest thing it accepts', async () => {
    const query =
      '{ statements(first: 60) { nodes { id dependents(first: 100) { totalCount } } } }';
    const [dear, live] = await Promise.all([
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
      fetch(`${url}/health/ready`),
    ]);
    expect([dear.status, live.status]).toEqual([200, 200]);
  });
});
