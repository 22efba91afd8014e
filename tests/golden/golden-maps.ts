import { fileURLToPath } from 'node:url';
import type { MapContent } from '../../src/domain/argument-map.js';
import type { Scheme } from '../../src/domain/inference.js';
import { readMap } from '../../src/formats/map-file/read-map.js';
import { readSchemes } from '../../src/formats/map-file/read-schemes.js';
import { openFile, openMapFolder } from '../../src/wiring/file-folder.js';

/** What a directory of golden files asks about: its `maps.ts` exports one as `golden`. */
export interface GoldenMaps {
  readonly schemes: readonly Scheme[];
  readonly maps: readonly MapContent[];
}

const SEED = new URL('../../seed/', import.meta.url);

/** A map of the seed folder with the catalogue of schemes, as a start would import them. */
export function seedMaps(name: string): GoldenMaps {
  const catalogue = openFile(fileURLToPath(new URL('schemes.yaml', SEED)));
  const { schemes } = readSchemes(catalogue.entry, catalogue.readFile);
  const folder = openMapFolder(fileURLToPath(new URL(name, SEED)));
  const { content, problems } = readMap(folder.entry, folder.readFile, schemes);
  if (content === null) throw new Error(`seed/${name}: ${problems[0]?.message}`);
  return { schemes, maps: [content] };
}
