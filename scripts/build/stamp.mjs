// @ts-check
/** @import { Part } from './part.mjs' */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files.mjs';

/**
 * The fingerprint of all that a part is made of, by content and not by time: a fresh clone and a
 * branch that was left and entered again have the same. An input that is not there counts as such.
 *
 * @param {string} root
 * @param {Part} part
 * @returns {string}
 */
export function stampOf(root, { key, inputs, counts = () => true }) {
  const hash = createHash('sha256').update(key);
  for (const path of inputs.flatMap((input) => expand(root, input)).filter(counts)) {
    const content = readFileSync(join(root, path));
    hash.update(`\n${path} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} input @returns {string[]} */
function expand(root, input) {
  if (input.endsWith('/*')) {
    const folder = input.slice(0, -2);
    return filesIn(join(root, folder))
      .filter((path) => !path.includes('/'))
      .map((path) => `${folder}/${path}`);
  }
  const found = statSync(join(root, input), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [input];
  return filesIn(join(root, input)).map((path) => `${input}/${path}`);
}
