import { closeSync, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { ReadFile } from '../formats/map-file/read-text.js';
import { StartError } from '../server/start-error.js';

/** A file that a reader begins with, and the folder from which it may read on. */
export interface FileFolder {
  /** As the person named it, for messages. */
  readonly folder: string;
  /** The name of the first file in it. */
  readonly entry: string;
  readonly readFile: ReadFile;
}

/** The file that makes a folder one of a map. */
export const MAP_FILE = 'map.yaml';

/**
 * Opens the folder of a map: `path` names the folder, or the map's file in it.
 *
 * @throws StartError where there is nothing at `path`.
 */
export function openMapFolder(path: string): FileFolder {
  return isFolder(path) ? fileFolder(path, MAP_FILE) : openFile(path);
}

/** Opens a file, and the folder it lies in. @throws StartError where it is not there. */
export function openFile(path: string): FileFolder {
  if (isFolder(path)) throw new StartError(`${path} is a folder. Name a file in it.`);
  return fileFolder(dirname(path), basename(path));
}

function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new StartError(`There is no file or folder ${path}.`);
  return found.isDirectory();
}

function fileFolder(folder: string, entry: string): FileFolder {
  const root = realpathSync(resolve(folder));
  return { folder, entry, readFile: (path, maxBytes) => readWithin(root, path, maxBytes) };
}

/**
 * Reads a plain file below `root`, at most one byte past `maxBytes`: enough for the reader to see
 * that it is too long. A link is followed only as long as it stays in the folder.
 */
function readWithin(root: string, path: string, maxBytes: number): Uint8Array | null {
  const named = join(root, path);
  if (statSync(named, { throwIfNoEntry: false }) === undefined) return null;
  const real = realpathSync(named);
  if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) {
    throw new Error('it is a link that leads out of the folder.');
  }
  if (!statSync(real).isFile()) throw new Error('it is not a plain file.'); // a pipe would block
  const file = openSync(real, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(fstatSync(file).size, maxBytes + 1));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, length);
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
