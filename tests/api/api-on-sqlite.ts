import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormattedExecutionResult } from 'graphql';
import { afterAll } from 'vitest';
import { type Api, type ApiOptions, createApi } from '../../src/api/create-api.js';
import { type QueryRequest, runQuery } from '../../src/api/run-query.js';
import type { MapContent } from '../../src/domain/argument-map.js';
import type { Scheme } from '../../src/domain/inference.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';

/** An API over a store of its own. */
export interface ApiForTests {
  readonly api: Api;
  readonly store: Store;
  /** The statements that the store has run since the last call. */
  takeStatements(): readonly string[];
  ask: Ask;
  /** Asks as one who may see the keys of exercises. */
  askAsEducator: Ask;
}

type Ask = (
  query: string,
  variables?: QueryRequest['variables'],
) => Promise<FormattedExecutionResult>;

/** Opens an API over an embedded store that holds these maps, for the tests of one file. */
export async function apiOnSqlite(
  content: { readonly schemes?: readonly Scheme[]; readonly maps?: readonly MapContent[] },
  options: Omit<ApiOptions, 'store'> = {},
): Promise<ApiForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'therefore-api-'));
  let ran: string[] = [];
  const store = await openSqliteStore({ folder, observe: ({ text }) => ran.push(text) });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  await store.importSchemes(content.schemes ?? []);
  for (const map of content.maps ?? []) await store.importMap(map);
  const api = createApi({ store, onUnknownError: console.error, ...options });
  return {
    api,
    store,
    takeStatements() {
      const taken = ran;
      ran = [];
      return taken;
    },
    ask: (query, variables = {}) => runQuery(api, { query, variables }),
    askAsEducator: (query, variables = {}) => runQuery(api, { query, variables, isEducator: true }),
  };
}
