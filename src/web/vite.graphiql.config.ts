import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds GraphiQL into `dist`, whole: the page loads nothing from anywhere else. */
export default defineConfig({
  root: folder('graphiql'),
  base: '/graphiql/',
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  plugins: [precompress(9)],
  build: {
    outDir: folder('../../dist/web/graphiql'),
    emptyOutDir: true,
    reportCompressedSize: false,
    // The editor alone is larger than what the bundler likes; it is loaded once and then cached.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      checks: { bundlerTimings: false }, // the other parts are built at the same time
      onLog(level, log, report) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log); // "use client" means nothing here
      },
    },
  },
});
