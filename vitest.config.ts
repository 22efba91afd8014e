import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Two copies of graphql (one imported, one required) make printSchema refuse the other's types.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/neo4j/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
