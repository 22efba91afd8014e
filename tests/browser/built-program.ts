import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What `npm run build` leaves, and what of it the explorer needs. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const PROGRAM = join(DIST, 'cli/main.js');
const PAGE = join(DIST, 'web/explorer/index.html');

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

export function isProgramBuilt(): boolean {
  return existsSync(PROGRAM) && existsSync(PAGE);
}

/**
 * Starts the program with a store of its own, on a port that is free, with the maps it brings.
 *
 * @param settings of it, as its environment has them
 */
export async function startBuiltProgram(
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
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
