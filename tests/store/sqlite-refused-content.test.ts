import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';

const map = parseMapId('whole');
const SOUND = mapContent(map, { inferences: { i: 'p -> c' }, concepts: ['gold'] });
const missing = entityId(map, 'missing');

/** Contents that no reader hands over, but a program that builds one by itself may. */
const UNSOUND: readonly (readonly [string, Partial<MapContent>, RegExp])[] = [
  [
    'names a statement that it does not hold',
    { inferences: SOUND.inferences.map((one) => ({ ...one, conclusion: missing })) },
    /^map: "whole\/missing" is named in the map, which does not hold it/,
  ],
  [
    'names one that it does not hold in another reading',
    {
      inferences: SOUND.inferences.map((one) => ({
        ...one,
        alternatives: [
          { steps: [{ premises: [missing], conclusion: one.conclusion }], note: null },
        ],
      })),
    },
    /^map: "whole\/missing" is named in the map, which does not hold it/,
  ],
  [
    'holds an identifier twice',
    { concepts: [...SOUND.concepts, ...SOUND.concepts] },
    /^map: "whole\/gold" stands twice in the map/,
  ],
  [
    'has a premise that is no statement',
    { inferences: SOUND.inferences.map((one) => ({ ...one, premises: [entityId(map, 'gold')] })) },
    /FOREIGN KEY/,
  ],
];

describe('an import of a content that is not sound', () => {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-unsound-'));
  let store: Store;
  beforeAll(async () => {
    store = await openSqliteStore({ folder });
    await store.importMap(SOUND);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it.each(UNSOUND)(
    'is refused where it %s, and the old map stays whole',
    async (_, change, why) => {
      await expect(store.importMap({ ...SOUND, ...change })).rejects.toThrow(why);
      expect(await store.revision(map)).toBe(1);
      expect(await store.importMap(SOUND)).toEqual({ revision: 1, changed: false });
      expect(await store.getMany('inference', [entityId(map, 'i')])).toEqual(SOUND.inferences);
      expect(await store.countOfStatements({ map })).toBe(2);
    },
  );

  it('takes nothing from the next import', async () => {
    expect(await store.importMap({ ...SOUND, concepts: [] })).toEqual({
      revision: 2,
      changed: true,
    });
    expect(await store.countOfMembers('concept', map)).toBe(0);
  });
});
