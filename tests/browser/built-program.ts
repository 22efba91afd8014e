import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const BUILD = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

/** Milliseconds that its start may take on a slow machine, where it has to be built first. */
export const START_PATIENCE = 300_000;

/** Milliseconds that the program may take to start on a slow machine. */
const PATIENCE = 60_000;

/** The built program, as it runs for a test. */
export interface RunningProgram {
  /** Without a slash at its end. */
  readonly address: string;
  /** Brings a map in while the program runs, by its files' names and texts. */
  importMap(files: Readonly<Record<string, string>>): Promise<void>;
  stop(): Promise<void>;
}

/** Builds what is not of the present sources; where others do so at the same time, waits for them. */
async function buildProgram(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [BUILD, '--quiet']);
  } catch (cause) {
    // What execFile throws holds what the program said.
    const { stdout = '', stderr = '' } = cause as { stdout?: string; stderr?: string };
    throw new Error(`The program could not be built.\n${stdout}${stderr}`, { cause });
  }
}

/**
 * Starts the program as the present sources have it, with a store of its own, on a port that is
 * free, with the maps it brings.
 *
 * @param settings of it, as its environment has them
 */
export async function startBuiltProgram(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  await buildProgram();
  const folder = mkdtempSync(join(tmpdir(), 'therefore-browser-'));
  const options = {
    cwd: folder,
    // Nothing of the environment around is to lead to another store or another port.
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...settings,
    },
  };
  const server = spawn(process.execPath, [PROGRAM, 'serve'], options);
  const importMap = async (files: Readonly<Record<string, string>>) => {
    const map = join(folder, 'map');
    mkdirSync(map, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(map, name), text);
    const [code] = await once(spawn(process.execPath, [PROGRAM, 'import', map], options), 'exit');
    if (code !== 0) throw new Error(`The import ended with ${code}.`);
  };
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  let told = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const read = (data: Buffer) => {
        told += data;
        const [found] = told.match(/http:\/\/[^/\s]+(?=[/\s])/) ?? [];
        if (found !== undefined) resolve(found);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.once('exit', (code) => reject(new Error(`The program ended with ${code}.\n${told}`)));
      setTimeout(() => reject(new Error(`It told no address.\n${told}`)), PATIENCE).unref();
    });
    return { address, importMap, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
