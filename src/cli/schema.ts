import { printApiSchema } from '../api/print-schema.js';
import type { Command } from './command.js';
import { parseCommandLine } from './command-line.js';
import { refuseMoreArguments } from './more-arguments.js';

export const schema: Command = {
  help: `Usage: therefore schema

Prints the schema of the GraphQL API, in GraphQL's own language.

Exit codes: 0 printed, 2 wrong usage.`,

  async run(args, terminal) {
    refuseMoreArguments(parseCommandLine(args, {}).positionals);
    terminal.out(printApiSchema());
    return 0;
  },
};
