// @ts-check
/** @import { Built, BuiltPart } from './part.mjs' */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RECORD = '.build.json';

/** @type {Built} */
const NOTHING = { parts: {}, retired: {} };

/**
 * What was built into `dist`; nothing where there is no record that can be read.
 *
 * @param {string} dist
 * @returns {Built}
 */
export function readRecord(dist) {
  try {
    return { ...NOTHING, ...JSON.parse(readFileSync(join(dist, RECORD), 'utf8')) };
  } catch {
    return NOTHING; // there is none, or it was cut off: all is built
  }
}

/**
 * @param {string} dist
 * @param {Built} built
 */
export function writeRecord(dist, built) {
  const path = join(dist, RECORD);
  writeFileSync(`${path}.new`, JSON.stringify(built));
  renameSync(`${path}.new`, path);
}

/**
 * Says whether a part in `dist` is of a stamp, and whole.
 *
 * @param {string} dist
 * @param {BuiltPart | undefined} part
 * @param {string} stamp
 */
export function isWhole(dist, part, stamp) {
  if (part?.stamp !== stamp) return false;
  return Object.entries(part.files).every(
    ([path, size]) => statSync(join(dist, path), { throwIfNoEntry: false })?.size === size,
  );
}
