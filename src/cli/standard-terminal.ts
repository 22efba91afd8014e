import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Terminal } from './command.js';

/**
 * The terminal of this process. It writes at once, so that nothing is lost however the process
 * ends; a reader that has had enough (`therefore schema | head`) ends it quietly.
 */
export function standardTerminal(): Terminal {
  return {
    out: (written) => writeAll(1, written),
    err: (written) => writeAll(2, written),
    readInput: async () => (process.stdin.isTTY ? null : text(process.stdin)),
  };
}

function writeAll(file: number, written: string): void {
  let rest = Buffer.from(written);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error; // a pipe that is full for now: try again
    }
  }
}
