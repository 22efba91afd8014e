// @ts-check
/** @import { Part } from './part.mjs' */
import { mkdirSync, rmSync } from 'node:fs';
import { publish, retire } from './publish.mjs';
import { isWhole, readRecord, writeRecord } from './record.mjs';
import { stampOf } from './stamp.mjs';

/**
 * @typedef {object} Project
 * @property {string} root what the paths of inputs start from
 * @property {string} dist what is built, as a path
 * @property {string} lock the file by which two builds notice each other
 * @property {readonly Part[]} parts
 * @property {boolean} [force] makes parts anew that are of the present sources
 * @property {(line: string) => void} say
 * @property {() => number} [now] milliseconds since 1970
 */

/**
 * Makes the parts of `dist` that are not of the present sources, all of them or none, while what is
 * there stays in use: they are made beside it and moved in file by file.
 *
 * Builds that start at the same time come one after the other, and the later one then has nothing
 * to do. Where there is nothing to do, nothing is waited for.
 *
 * @param {Project} project
 * @returns {Promise<readonly string[]>} the keys of the parts that were made
 * @throws {BuildError} where a part cannot be made; `dist` is then what it was.
 */
export async function build(project) {
  const { dist, force = false, say } = project;
  if (!force && toMake(project).length === 0) return [];
  const { takeLock } = await import('./lock.mjs'); // a binary, of no use where nothing is built
  const letGo = await takeLock(project.lock, () =>
    say('Another build is under way; this one waits for it.'),
  );
  try {
    const wanted = toMake(project);
    if (wanted.length > 0) {
      say(`Building ${wanted.map(({ part }) => part.name).join(', ')} …`);
      mkdirSync(dist, { recursive: true });
      await makeAll(project, wanted);
    }
    return wanted.map(({ part }) => part.key);
  } finally {
    letGo();
  }
}

/**
 * The parts that have to be made, each with the stamp that it will have.
 *
 * @param {Project} project
 */
function toMake({ root, dist, parts, force = false }) {
  const built = readRecord(dist);
  return parts
    .map((part) => ({ part, stamp: stampOf(root, part) }))
    .filter(({ part, stamp }) => force || !isWhole(dist, built.parts[part.key], stamp));
}

/**
 * @param {Project} project
 * @param {ReturnType<typeof toMake>} wanted
 */
async function makeAll({ dist, now = Date.now }, wanted) {
  // As deep as `dist`, so that the paths in source maps hold where the files are moved to.
  const places = wanted.map(({ part }) => `${dist}-building-${part.key}`);
  const clear = () => {
    for (const place of places) rmSync(place, { recursive: true, force: true });
  };
  clear();
  try {
    const ends = await Promise.allSettled(
      wanted.map(({ part }, at) => part.make(places[at] ?? '')),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    const { parts, retired } = readRecord(dist);
    const made = new Set(wanted.map(({ part }) => part.key));
    const kept = Object.entries(parts).filter(([key]) => !made.has(key));
    // Should this be broken off, what is half moved belongs to no stamp.
    writeRecord(dist, { parts: Object.fromEntries(kept), retired });
    const moved = wanted.map(({ part, stamp }, at) => {
      return [part.key, { stamp, files: publish(places[at] ?? '', dist) }];
    });
    const built = { parts: Object.fromEntries([...kept, ...moved]), retired };
    writeRecord(dist, { ...built, retired: retire(dist, built, now()) });
  } finally {
    clear();
  }
}
