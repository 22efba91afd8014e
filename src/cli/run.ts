import { DomainError, didYouMean } from '../domain/domain-error.js';
import { nearestNames } from '../domain/nearest-names.js';
import { StartError } from '../server/start-error.js';
import { ConfigurationError } from '../wiring/configuration.js';
import { programVersion } from '../wiring/program-files.js';
import { type CommandEntry, type ExitCode, type Terminal, UsageError } from './command.js';

/** Runs the command that the arguments name, and turns what it throws into lines and a code. */
export async function run(
  commands: readonly CommandEntry[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === '--version' || first === '-v') {
    terminal.out(`${programVersion()}\n`);
    return 0;
  }
  const isHelp = first === '--help' || first === '-h' || first === 'help';
  const name = isHelp ? rest[0] : first;
  if (name === undefined) {
    (isHelp ? terminal.out : terminal.err)(overview(commands));
    return isHelp ? 0 : 2;
  }
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) {
    terminal.err(unknownCommand(name, commands));
    return 2;
  }
  return isHelp || asksForHelp(rest) ? help(entry, terminal) : runCommand(entry, rest, terminal);
}

async function help(entry: CommandEntry, terminal: Terminal): Promise<ExitCode> {
  terminal.out(`${(await entry.load()).help}\n`);
  return 0;
}

async function runCommand(
  entry: CommandEntry,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const command = await entry.load();
  try {
    return await command.run(args, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n`);
      terminal.err(`Run "therefore ${entry.name} --help" for how it is used.\n`);
      return 2;
    }
    const isExpected =
      error instanceof DomainError ||
      error instanceof StartError ||
      error instanceof ConfigurationError;
    if (!isExpected) throw error; // our own bug: its stack helps whoever mends it
    terminal.err(`${error.message}\n`);
    return 1;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function unknownCommand(name: string, commands: readonly CommandEntry[]): string {
  const what = name.startsWith('-') ? 'option' : 'command';
  const near = name.startsWith('-')
    ? nearestNames(name, ['--help', '--version'])
    : nearestNames(name, [...commands.map((command) => command.name), 'help']);
  return `There is no ${what} ${name}.${didYouMean(near, '')}\nRun "therefore --help" for all there are.\n`;
}

function overview(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Therefore: ask what an argument rests on.

Usage: therefore COMMAND [ARGUMENTS]

${list.join('\n')}

  therefore COMMAND --help    how one command is used
  therefore --version         the version

Exit codes: 0 all is well, 1 it failed or found problems, 2 wrong usage.
`;
}
