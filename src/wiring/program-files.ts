import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where the program's own files are: found from this file, not from the folder it is started in,
 * so that it works from a checkout, from `dist` and in an image. Both `src/wiring` and `dist/wiring`
 * are two folders below the root.
 */
const ROOT = new URL('../../', import.meta.url);

/** The folder of the maps that come with the program. */
export const SEED_FOLDER = fileURLToPath(new URL('seed/', ROOT)).replace(/[\\/]$/, '');

/** The catalogue of schemes that comes with the program. */
export const SCHEMES_FILE = fileURLToPath(new URL('seed/schemes.yaml', ROOT));

/** The folder of the built pages for a browser. */
export const WEB_FOLDER = fileURLToPath(new URL('dist/web', ROOT));

/** The version of the program. */
export function programVersion(): string {
  const file = readFileSync(new URL('package.json', ROOT), 'utf8');
  return (JSON.parse(file) as { version: string }).version; // our own file
}
