import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, ExitCode, Terminal } from '../../src/cli/command.js';
import { run } from '../../src/cli/run.js';
import type { Environment } from '../../src/wiring/configuration.js';

/** How a command ended, and what it wrote. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs one command as its program does, with nothing set but `environment`. */
export async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  environment: Environment = {},
  input: string | null = null,
): Promise<Ran> {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    environment,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    readInput: async () => input,
  };
  const entry = { name, summary: 'the one under test', load: async () => command };
  return { code: await run([entry], [name, ...args], terminal), out, err };
}

/** A folder for one test, and a way to be rid of it. */
export function temporaryFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'therefore-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Writes the files of a small map into a folder, with some of their lines changed. */
export function writeMap(folder: string, change: (map: string) => string = (map) => map): void {
  writeFileSync(join(folder, 'text.txt'), 'It rained. So the street is wet, and shoes get wet.\n');
  writeFileSync(join(folder, 'map.yaml'), change(RAIN));
}

const RAIN = `map: rain
language: en
title: The rain
documents:
  text:
    file: text.txt
    title: A remark
concepts:
  street: The street
statements:
  it-rained: {en: It rained, kind: factual, said: It rained}
  street-wet: {en: The street is wet, kind: factual, said: the street is wet, concepts: [street]}
  shoes-wet: {en: Shoes get wet, kind: predictive, said: shoes get wet}
inferences:
  rain-wets: {premises: [it-rained], conclusion: street-wet, signals: So}
  street-wets: {premises: [street-wet], conclusion: shoes-wet}
`;
