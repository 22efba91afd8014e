// @ts-check
/*
 * Builds `dist` where it is not of the present sources:
 *
 *   node scripts/build.mjs             what has to be built
 *   node scripts/build.mjs --force     all of it
 *   node scripts/build.mjs --quiet     and no word where there is nothing to do
 *
 * Exit codes: 0 `dist` is of the present sources, 1 the build failed and `dist` is what it was.
 */
import { fileURLToPath } from 'node:url';
import { build } from './build/build.mjs';
import { BuildError } from './build/build-error.mjs';
import { partsOf } from './build/parts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const options = new Set(process.argv.slice(2));

try {
  const made = await build({
    root: ROOT,
    dist: `${ROOT}/dist`,
    lock: `${ROOT}/.cache/build.lock`,
    parts: partsOf(ROOT),
    force: options.has('--force'),
    say: (line) => console.log(line),
  });
  if (made.length === 0 && !options.has('--quiet')) {
    console.log('There is nothing to build: dist is of the present sources.');
  }
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
