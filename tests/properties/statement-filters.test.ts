import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMapId } from '../../src/domain/identifier.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { filteredMaps, fitting, fittingPage, pagedFilters } from '../support/filtered-maps.js';
import { propertyRuns } from '../support/property-runs.js';

/** More than are looked through one by one, so that every plan comes up. */
const MAPS = 90;

/** In no order of their names, as maps come. */
const names = Array.from({ length: MAPS }, (_, at) =>
  parseMapId(`f-${((at * 37) % MAPS).toString().padStart(2, '0')}`),
);

describe('filters over many maps, in the embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-filters-'));
  const maps = filteredMaps(names, 'everywhere');
  let store: Store;
  beforeAll(async () => {
    store = await openSqliteStore({ folder });
    for (const map of maps) await store.importMap(map);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('find what looking at each statement finds, whatever the plan', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(pagedFilters(maps, 'everywhere'), async (asked) => {
        const { filter, limit, after } = asked;
        expect(await store.countOfStatements(filter)).toBe(fitting(maps, filter).length);
        const expected = fittingPage(maps, asked);
        const page = store.pageOfStatements(filter, { limit, after });
        if (expected === null) await expect(page).rejects.toMatchObject({ code: 'INVALID_INPUT' });
        else expect(await page).toEqual(expected);
      }),
      { numRuns: propertyRuns() / 4 },
    );
  });
});
