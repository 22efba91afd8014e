import { UsageError } from './command.js';

/** Refuses arguments that a command has no use for. @throws UsageError naming the first. */
export function refuseMoreArguments(positionals: readonly string[]): void {
  const [first] = positionals;
  if (first !== undefined) throw new UsageError(`"${first}" is one argument too many.`);
}
