import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CommandEntry, Terminal } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';
import { schema } from '../../src/cli/schema.js';
import { serve } from '../../src/cli/serve.js';

const commands: readonly CommandEntry[] = [
  { name: 'serve', summary: 'answer questions over HTTP', load: async () => serve },
  { name: 'schema', summary: 'print the schema of the API', load: async () => schema },
];

async function therefore(...args: readonly string[]) {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    environment: {},
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    readInput: async () => null,
  };
  return { code: await run(commands, args, terminal), ...written };
}

describe('therefore', () => {
  it.each([['--help'], ['-h'], ['help']])('shows its commands on %s', async (argument) => {
    const { code, out, err } = await therefore(argument);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('  serve   answer questions over HTTP\n  schema  print the schema');
    expect(out).toContain('Exit codes: 0');
  });

  it.each([
    ['serve', '--help'],
    ['serve', '-h'],
    ['help', 'serve'],
    ['--help', 'serve'],
    ['serve', '--no-such', '--help'],
  ])('shows how a command is used, with its exit codes, on %s %s', async (...args) => {
    const { code, out } = await therefore(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: therefore serve/);
    expect(out).toContain('Exit codes: 0');
    expect(out).toMatch(/NEO4J_URI .*\n.*MAX_DEPTH /s);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect(await therefore('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('shows its commands as an error where none is named', async () => {
    const { code, out, err } = await therefore();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: therefore COMMAND');
  });

  it.each([
    ['shcema', 'There is no command shcema. Did you mean schema?'],
    ['--hlep', 'There is no option --hlep. Did you mean --help?'],
    ['frobnicate', 'There is no command frobnicate.\n'],
  ])('suggests the nearest name for %s', async (argument, message) => {
    const { code, err } = await therefore(argument);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('prints the schema of the API, whole', async () => {
    const { code, out } = await therefore('schema');
    expect(code).toBe(0);
    expect(out).toMatch(/^"""/);
    expect(out).toContain('type Query {');
    expect(await therefore('schema', 'more')).toMatchObject({
      code: 2,
      err: '"more" is one argument too many.\nRun "therefore schema --help" for how it is used.\n',
    });
  });
});
