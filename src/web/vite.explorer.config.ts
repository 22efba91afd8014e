import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { precompress } from './precompress.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What may be loaded before the map is drawn, in bytes after compression; scripts alone. */
const MOST_SCRIPT = 300 * 1024;

/**
 * Prints what the page loads before the map is drawn, its first scripts and the worker that lays
 * it out, and ends the build where that is too much.
 */
function firstLoad(): Plugin {
  return {
    name: 'first-load',
    writeBundle(_options, bundle) {
      const entries = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry);
      const loaded = new Set(entries.map(({ fileName }) => fileName));
      for (const name of loaded) {
        const file = bundle[name]; // whatever it imports joins the names to come
        if (file?.type === 'chunk') for (const other of file.imports) loaded.add(other);
      }
      const first = Object.values(bundle).filter(
        ({ fileName }) => loaded.has(fileName) || /layout-worker.*\.js$/.test(fileName),
      );
      const sizes = first.map((file) => gzipSync(file.type === 'chunk' ? file.code : file.source));
      const bytes = sizes.reduce((sum, { length }) => sum + length, 0);
      const kilobytes = Math.ceil(bytes / 1024);
      process.stdout.write(
        `The explorer's first load: ${kilobytes} KB of script in ${first.length} files; at most ${MOST_SCRIPT / 1024} KB.\n`,
      );
      if (first.length < 2) this.error('The first scripts of the explorer were not found.');
      if (bytes > MOST_SCRIPT)
        this.error(`The explorer's first load is ${kilobytes} KB of script.`);
    },
  };
}

/** Builds the explorer into `dist`, whole: the page loads nothing from anywhere else. */
export default defineConfig({
  root: folder('explorer'),
  base: '/explorer/',
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  plugins: [firstLoad(), precompress(11)],
  build: {
    outDir: folder('../../dist/web/explorer'),
    emptyOutDir: true,
    reportCompressedSize: false,
    assetsInlineLimit: 0, // a strict policy takes no style or script from within a text
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      checks: { bundlerTimings: false }, // the other parts are built at the same time
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log); // "use client" means nothing here
      },
    },
  },
});
