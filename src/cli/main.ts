#!/usr/bin/env node
import type { CommandEntry } from './command.js';
import { run } from './run.js';
import { standardTerminal } from './standard-terminal.js';

const commands: readonly CommandEntry[] = [
  {
    name: 'serve',
    summary: 'answer questions over HTTP',
    load: async () => (await import('./serve.js')).serve,
  },
  {
    name: 'check',
    summary: 'validate and lint maps, and account for their texts',
    load: async () => (await import('./check.js')).check,
  },
  {
    name: 'import',
    summary: 'put maps into the store',
    load: async () => (await import('./import-maps.js')).importMaps,
  },
  {
    name: 'verify',
    summary: 'look whether all that the store holds is what was written',
    load: async () => (await import('./verify.js')).verify,
  },
  {
    name: 'ask',
    summary: 'run a query against the store, without a server',
    load: async () => (await import('./ask.js')).ask,
  },
  {
    name: 'exercises',
    summary: 'make exercises from a map, and take them into a course',
    load: async () => (await import('./exercises.js')).exercises,
  },
  {
    name: 'schema',
    summary: 'print the schema of the API',
    load: async () => (await import('./schema.js')).schema,
  },
];

const code = await run(commands, process.argv.slice(2), standardTerminal());
// All is written and closed. A connection that was taken and never answered would keep us waiting.
process.exit(code);
