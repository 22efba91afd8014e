// @ts-check
/** @import { Part } from './part.mjs' */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from './build-error.mjs';

/** What goes into every part: the packages as they are locked and as they are installed, and how. */
const COMMON = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/build',
];

/**
 * The parts of `dist`: the program, and its two pages for a browser.
 *
 * @param {string} root
 * @returns {readonly Part[]}
 */
export function partsOf(root) {
  return [
    {
      key: 'program',
      name: 'the program',
      inputs: [...COMMON, 'tsconfig.build.json', 'src'],
      counts: (path) => !path.startsWith('src/') || /^src\/(?!web\/).*\.ts$/.test(path),
      make: async (into) => {
        await run(root, 'typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', into]);
        chmodSync(join(into, 'cli/main.js'), 0o755);
      },
    },
    page(root, 'explorer', 'the explorer', []),
    page(root, 'graphiql', 'GraphiQL', ['docs/guide/queries']),
  ];
}

/**
 * @param {string} root
 * @param {string} key
 * @param {string} name
 * @param {readonly string[]} inputs beside its own folder
 * @returns {Part}
 */
function page(root, key, name, inputs) {
  return {
    key,
    name,
    inputs: [...COMMON, 'src/web/*', `src/web/${key}`, ...inputs],
    counts: (path) => !/\.(?:md|d\.ts)$/.test(path), // the bundler reads neither
    make: (into) =>
      run(root, 'vite/bin/vite.js', [
        'build',
        '--config',
        `src/web/vite.${key}.config.ts`,
        '--outDir',
        join(into, 'web', key),
        '--emptyOutDir',
      ]),
  };
}

/**
 * Runs a tool of the development, and lets it say what it has to.
 *
 * @param {string} root
 * @param {string} tool its file below node_modules
 * @param {readonly string[]} args
 */
async function run(root, tool, args) {
  const file = join(root, 'node_modules', tool);
  if (!existsSync(file)) {
    throw new BuildError('The packages that build it are not installed. Run npm ci.');
  }
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  const [code, signal] = await once(child, 'exit');
  if (code === 0) return;
  const [name] = tool.split('/');
  throw new BuildError(
    `The build failed: ${name} ended with ${signal ?? code}. What was built before is as it was.`,
  );
}
