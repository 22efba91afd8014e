import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MapId } from '../../domain/identifier.js';
import type { Problem } from '../../formats/map-file/problem.js';
import { readMap } from '../../formats/map-file/read-map.js';
import { readSchemes } from '../../formats/map-file/read-schemes.js';
import type { ImportResult, Store } from '../../store/port.js';
import { StartError } from '../start-error.js';
import { MAP_FILE, openFile, openMapFolder } from './file-folder.js';

/**
 * Puts the catalogue of schemes and each map of a folder into the store: the folder's
 * `schemes.yaml`, and every folder in it that holds a `map.yaml`, by name.
 *
 * What is there already stays as it is. All is read before anything is written.
 *
 * @throws StartError where a file has an error.
 */
export async function seedStore(
  store: Store,
  folder: string,
): Promise<readonly (ImportResult & { readonly map: MapId })[]> {
  const catalogue = openFile(join(folder, 'schemes.yaml'));
  const { schemes, problems } = readSchemes(catalogue.entry, catalogue.readFile);
  refuseErrors(folder, problems);
  const contents = mapFolders(folder).map((path) => {
    const { entry, readFile } = openMapFolder(path);
    const reading = readMap(entry, readFile, schemes);
    refuseErrors(path, reading.problems);
    return reading.content;
  });
  await store.importSchemes(schemes);
  const results: (ImportResult & { readonly map: MapId })[] = [];
  for (const content of contents) {
    if (content === null) continue; // it had errors, and was refused above
    results.push({ map: content.map.id, ...(await store.importMap(content)) });
  }
  return results;
}

/** The folders of maps in a folder, by name. */
function mapFolders(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, MAP_FILE)));
}

function refuseErrors(folder: string, errors: readonly Problem[]): void {
  const [first] = errors;
  if (first === undefined) return;
  throw new StartError(
    `A map that comes with the program has ${errors.length} errors; the first is in ` +
      `${join(folder, first.file)}, line ${first.line}: ${first.message} ` +
      `Run "therefore check ${folder}" to see all, or start with --no-seed.`,
  );
}
