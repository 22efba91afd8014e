import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** The built program as a bench asks it. `npm run build` comes first. */
export interface ServedProgram {
  /** Sends a query as the client at that address; what comes back, as text, after how many milliseconds. */
  ask(
    query: string,
    client?: string,
  ): Promise<{ readonly text: string; readonly milliseconds: number }>;
  /** Milliseconds of processor time that the program has taken since its start. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** Starts the program on a store, on a port that is free. */
export async function serveProgram(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServedProgram> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--no-seed'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'fatal',
      TRUST_PROXY: '1', // so that a bench can be several clients
      CLIENT_REQUESTS: '0',
      ...settings,
    },
  });
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!/http:\S+/.test(said)) {
    if (server.exitCode !== null) throw new Error('The program did not start.');
    await pause(20);
  }
  const [address = ''] = /http:\/\/[^/\s]+/.exec(said) ?? [];
  return {
    async ask(query, client = '192.0.2.1') {
      const begin = performance.now();
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      return { text, milliseconds: performance.now() - begin };
    },
    processorTime() {
      // proc(5): utime and stime, in hundredths of a second, after the name in brackets.
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
      return 10 * (Number(fields?.[11]) + Number(fields?.[12]));
    },
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
