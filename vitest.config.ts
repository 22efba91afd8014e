import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/longest-first.js';
import { propertyTimeout } from './tests/support/property-runs.js';

export default defineConfig({
  resolve: {
    // Two copies of graphql (one imported, one required) make printSchema refuse the other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/skipped-suites.ts', 'tests/support/neo4j/global-setup.ts'],
    // More random maps than usual take longer than usual.
    testTimeout: process.env['PROPERTY_RUNS'] ? propertyTimeout() : 30_000,
    hookTimeout: 120_000,
    // Files share their worker's modules: to load these anew for each took longer than most tests.
    // Nothing in src keeps what one test could leave behind for another.
    isolate: false,
    // Vitest itself would leave one core idle, which on two is half the machine.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
  },
});
