import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seedOffer } from '../../src/cli/seed-offer.js';
import { type EntityId, parseMapId } from '../../src/domain/identifier.js';
import { readMap } from '../../src/formats/map-file/read-map.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { openMapFolder } from '../../src/wiring/file-folder.js';
import { seedStore } from '../../src/wiring/seed-store.js';
import { temporaryFolder, writeMap } from '../cli/terminal.js';

const RAIN = parseMapId('rain');
const SIGN = 'schemes/sign' as EntityId; // of its form, as the file below has it

let seed: string;
let store: Store;
let remove: () => void;
beforeEach(async () => {
  const temporary = temporaryFolder();
  remove = temporary.remove;
  seed = join(temporary.folder, 'seed');
  writeSchemes('How often does B go with A?');
  seedMap('rain', (text) => text);
  store = await openSqliteStore({ folder: join(temporary.folder, 'data') });
});
afterEach(async () => {
  await store.close();
  remove();
});

function writeSchemes(question: string): void {
  mkdirSync(seed, { recursive: true });
  writeFileSync(
    join(seed, 'schemes.yaml'),
    `schemes:
  sign:
    name: {en: Argument from sign}
    source: a book
    premises: [{en: A is found here.}]
    conclusion: {en: So B is the case.}
    questions:
      strength: {en: ${question}}
`,
  );
}

/** Writes a seed map into a folder of its own. */
function seedMap(name: string, change: (text: string) => string): void {
  const folder = join(seed, name);
  mkdirSync(folder, { recursive: true });
  writeMap(folder, change);
}

async function titleOf(): Promise<string | undefined> {
  const [map] = await store.getMany('map', [RAIN]);
  return map?.title['en'];
}

/** As `therefore import` does with the folder of a map. */
async function importFolder(name: string): Promise<void> {
  const { entry, readFile } = openMapFolder(join(seed, name));
  const { content } = readMap(entry, readFile, []);
  if (content === null) throw new Error('The map has an error.');
  await store.importMap(content);
}

describe('the maps that come with the program', () => {
  it('are brought where there are none, and once', async () => {
    expect(await seedStore(store, seed)).toMatchObject({ brought: [RAIN], folders: [] });
    expect(await seedStore(store, seed)).toMatchObject({ brought: [], folders: [] });
    expect(await store.revision(RAIN)).toBe(1);
    expect(await store.countOfSchemes()).toBe(1);
  });

  it('leave a map of the same identifier that was edited, and are offered', async () => {
    seedMap('rain', (text) => text.replace('title: The rain', 'title: As I see it'));
    await importFolder('rain');
    seedMap('rain', (text) => text);
    const seeded = await seedStore(store, seed);
    expect(seeded.brought).toEqual([]);
    expect(await titleOf()).toBe('As I see it');
    expect(await store.revision(RAIN)).toBe(1);
    expect(seedOffer(seeded, join(seed, '..'))).toBe(
      'The store holds the map rain otherwise than this version of the program brings, and keeps ' +
        `what it holds. To take the program's instead: therefore import ${join('seed', 'rain')}`,
    );
    await importFolder('rain'); // it is taken
    expect(seedOffer(await seedStore(store, seed), seed)).toBeNull();
  });

  it('come beside those that are there when a later version brings more', async () => {
    await seedStore(store, seed);
    seedMap('snow', (text) => text.replace('map: rain', 'map: snow'));
    expect((await seedStore(store, seed)).brought).toEqual(['snow']);
  });

  it('are put into one store by two servers at once', async () => {
    const seeded = await Promise.all([seedStore(store, seed), seedStore(store, seed)]);
    expect(seeded.map(({ brought }) => brought.length).sort()).toEqual([0, 1]);
    expect(seeded.map(({ folders }) => folders)).toEqual([[], []]);
  });
});

describe('the schemes that come with the program', () => {
  it('leave those of the same identifier, and are offered', async () => {
    await seedStore(store, seed);
    const [before] = await store.getMany('scheme', [SIGN]);
    writeSchemes('How often is B there without A?');
    const seeded = await seedStore(store, seed);
    expect(await store.getMany('scheme', [SIGN])).toEqual([before]);
    expect(seedOffer(seeded, '/elsewhere')).toBe(
      'The store holds 1 scheme otherwise than this version of the program brings, and keeps what ' +
        `it holds. To take the program's instead: therefore import ${join(seed, 'rain')}`,
    );
  });
});

describe('the offer', () => {
  it('names all there is in one line, with folders as a shell reads them', () => {
    const offer = seedOffer(
      {
        brought: [],
        other: { maps: [RAIN, parseMapId('snow')], schemes: 12 },
        folders: ["/it's here/rain", '/home/snow'],
      },
      '/home',
    );
    expect(offer).toContain('holds the map rain, the map snow and 12 schemes otherwise');
    expect(offer).toMatch(/: therefore import '\/it'\\''s here\/rain' snow$/);
    expect(offer).not.toContain('\n');
  });
});
