// @ts-check
/** @import { Built } from './part.mjs' */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './files.mjs';

/** Milliseconds for which a file stays that no part has any more: an open page may still ask for it. */
const KEPT = 24 * 60 * 60 * 1_000;

/**
 * Moves what was made in a folder into `dist`, file by file: each is there as it was or as it is now,
 * and what has not changed is not touched. The pages come last, when all that they name is there.
 *
 * @param {string} from
 * @param {string} dist
 * @returns {Record<string, number>} the size of each file, by its path
 */
export function publish(from, dist) {
  const paths = filesIn(from);
  const isPage = (/** @type {string} */ path) => /\.html(?:\.|$)/.test(path);
  /** @type {Record<string, number>} */
  const sizes = {};
  for (const path of [...paths.filter((one) => !isPage(one)), ...paths.filter(isPage)]) {
    const [made, there] = [join(from, path), join(dist, path)];
    sizes[path] = statSync(made).size;
    if (isSame(made, there)) continue;
    mkdirSync(dirname(there), { recursive: true });
    renameSync(made, there);
  }
  return sizes;
}

/**
 * Removes files of earlier builds that nothing has named for a day.
 *
 * @param {string} dist
 * @param {Built} built
 * @param {number} now
 * @returns {Record<string, number>} since when each that is left is no longer named
 */
export function retire(dist, { parts, retired }, now) {
  const named = new Set(Object.values(parts).flatMap(({ files }) => Object.keys(files)));
  /** @type {Record<string, number>} */
  const left = {};
  for (const path of filesIn(dist)) {
    if (named.has(path)) continue;
    const since = retired[path] ?? now;
    if (now - since < KEPT) left[path] = since;
    else rmSync(join(dist, path), { force: true });
  }
  return left;
}

/** @param {string} made @param {string} there */
function isSame(made, there) {
  const [one, other] = [statSync(made), statSync(there, { throwIfNoEntry: false })];
  if (one.size !== other?.size || one.mode !== other.mode) return false;
  return readFileSync(made).equals(readFileSync(there));
}
