import { isAbsolute, relative } from 'node:path';
import type { Seeded } from '../wiring/seed-store.js';

/**
 * One line on what the program brings otherwise than the store holds, and how to take it; null
 * where there is nothing.
 *
 * @param workingFolder where the command would be typed
 */
export function seedOffer({ other, folders }: Seeded, workingFolder: string): string | null {
  if (folders.length === 0) return null;
  const schemes = other.schemes === 1 ? '1 scheme' : `${other.schemes} schemes`;
  const things = [
    ...other.maps.map((id) => `the map ${id}`),
    ...(other.schemes > 0 ? [schemes] : []),
  ];
  const last = things.pop();
  const all = things.length > 0 ? `${things.join(', ')} and ${last}` : last;
  const named = folders.map((folder) => shellWord(fromHere(folder, workingFolder)));
  return (
    `The store holds ${all} otherwise than this version of the program brings, and keeps what it ` +
    `holds. To take the program's instead: therefore import ${named.join(' ')}`
  );
}

function fromHere(folder: string, workingFolder: string): string {
  const path = relative(workingFolder, folder);
  return path.startsWith('..') || isAbsolute(path) ? folder : path;
}

function shellWord(path: string): string {
  return /^[\w./:\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
