import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalDigest } from '../domain/canonical-digest.js';
import { DomainError } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Scheme } from '../domain/inference.js';
import type { Problem } from '../formats/map-file/problem.js';
import { readMap } from '../formats/map-file/read-map.js';
import { readSchemes } from '../formats/map-file/read-schemes.js';
import { StartError } from '../server/start-error.js';
import { oneByOneIfDamaged } from '../services/one-by-one.js';
import type { Store } from '../store/port.js';
import { MAP_FILE, openFile, openMapFolder } from './file-folder.js';

/** What was brought into a store, and what it holds of another content than the program brings. */
export interface Seeded {
  readonly brought: readonly MapId[];
  readonly other: { readonly maps: readonly MapId[]; readonly schemes: number };
  /** What to import to have all of the program's; empty where nothing is other. */
  readonly folders: readonly string[];
}

/**
 * Puts the catalogue of schemes and each map of a folder into the store where there is none of the
 * same identifier: the folder's `schemes.yaml`, and every folder in it that holds a `map.yaml`, by
 * name.
 *
 * What is there already stays as it is: somebody may have edited it, and a store may be shared. All
 * is read before anything is written.
 *
 * @throws StartError where a file has an error.
 */
export async function seedStore(store: Store, folder: string): Promise<Seeded> {
  const catalogue = openFile(join(folder, 'schemes.yaml'));
  const { schemes, problems } = readSchemes(catalogue.entry, catalogue.readFile);
  refuseErrors(folder, problems);
  const seeds = mapFolders(folder).flatMap((path) => {
    const { entry, readFile } = openMapFolder(path);
    const reading = readMap(entry, readFile, schemes);
    refuseErrors(path, reading.problems);
    return reading.content === null ? [] : [{ path, content: reading.content }];
  });
  await store.importSchemes(schemes, { ifAbsent: true });
  const brought: MapId[] = [];
  const other: typeof seeds = [];
  for (const seed of seeds) {
    const { changed, leftOther } = await store.importMap(seed.content, { ifAbsent: true });
    if (changed) brought.push(seed.content.map.id);
    if (leftOther) other.push(seed);
  }
  const otherSchemes = await countOther(store, schemes);
  // Any import takes the schemes along; that of a map which is the same changes nothing else.
  const first = otherSchemes > 0 ? seeds.slice(0, 1) : [];
  const toImport = other.length > 0 ? other : first;
  return {
    brought,
    other: { maps: other.map(({ content }) => content.map.id), schemes: otherSchemes },
    folders: toImport.map(({ path }) => path),
  };
}

/** How many of these schemes the store holds otherwise. */
async function countOther(store: Store, schemes: readonly Scheme[]): Promise<number> {
  const ids = schemes.map(({ id }) => id);
  const read = oneByOneIfDamaged((some: readonly EntityId[]) => store.getMany('scheme', some));
  const stored = await read(ids);
  const differs = (scheme: Scheme, at: number) =>
    stored[at] instanceof DomainError || canonicalDigest(stored[at]) !== canonicalDigest(scheme);
  return schemes.filter(differs).length;
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
