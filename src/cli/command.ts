import type { Environment } from '../wiring/configuration.js';

/** How a command ends: 0 all is well, 1 it failed or found problems, 2 it was used wrongly. */
export type ExitCode = 0 | 1 | 2;

/** What a command reads from and writes to. */
export interface Terminal {
  /** The variables it is set by; the process's own where there are none. */
  readonly environment?: Environment;
  /** Standard output: the command's answer, and nothing else. */
  out(text: string): void;
  /** Standard error: what went wrong, and what was done. */
  err(text: string): void;
  /** All of standard input, or null where it is a keyboard. */
  readInput(): Promise<string | null>;
}

/** One of the things that `therefore` does. */
export interface Command {
  /** What `--help` shows. */
  readonly help: string;
  /** @throws UsageError, StartError or DomainError, which `run` turns into a line and a code. */
  run(args: readonly string[], terminal: Terminal): Promise<ExitCode>;
}

/** A command before it is loaded: what the list of commands shows of it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loaded only where it is run: `check` has no need of a server, nor `--version` of a store. */
  load(): Promise<Command>;
}

/** The command line itself is wrong. The message says what is, and what would have been right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
