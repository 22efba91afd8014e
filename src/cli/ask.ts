import { createApi } from '../api/create-api.js';
import { runQuery } from '../api/run-query.js';
import { DomainError } from '../domain/domain-error.js';
import { readConfiguration } from '../wiring/configuration.js';
import { openFile } from '../wiring/file-folder.js';
import { openStore } from '../wiring/open-store.js';
import { type Command, type Terminal, UsageError } from './command.js';
import { parseCommandLine } from './command-line.js';
import { refuseMoreArguments } from './more-arguments.js';
import { storeSettingsHelp } from './settings-help.js';

/** The longest query file that is read, in bytes. */
const LONGEST_QUERY = 1024 * 1024;

export const ask: Command = {
  help: `Usage: therefore ask [QUERY.graphql] [--variables JSON] [--operation NAME]

Runs a query, from a file or from standard input, against the store, and prints the answer as JSON.
The limits of the server do not hold here, nor do MAPS and EDUCATOR_TOKEN: whoever can read the store
can see all of it.

  --variables JSON    the values of the query's variables, as a JSON object
  --operation NAME    which operation to run, where the query has several

Exit codes: 0 answered, 1 the answer has errors or there is none, 2 wrong usage.

The store is set by variables of the environment:
${storeSettingsHelp()}`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, {
      variables: { type: 'string' },
      operation: { type: 'string' },
    });
    const [file, ...rest] = positionals;
    refuseMoreArguments(rest);
    const variables = parseVariables(values.variables);
    const query = await readQuery(file, terminal);
    const configuration = readConfiguration(terminal.environment);
    const store = await openStore(configuration.store);
    try {
      const api = createApi({
        store,
        onUnknownError: (error) => {
          // An error of the domain is told by the answer; the stack of any other helps to mend it.
          if (!(error instanceof DomainError)) terminal.err(`${stackOf(error)}\n`);
        },
      });
      const answer = await runQuery(api, {
        query,
        variables,
        isEducator: true, // whoever runs this reads the store itself: a token would keep nothing back
        ...(values.operation === undefined ? {} : { operationName: values.operation }),
      });
      terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
      return answer.errors === undefined ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};

function parseVariables(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--variables is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`--variables is ${text}. Expected an object, for example '{"first": 5}'.`);
  }
  return value as Record<string, unknown>; // an object, by the lines above
}

async function readQuery(file: string | undefined, terminal: Terminal): Promise<string> {
  if (file === undefined || file === '-') {
    const input = await terminal.readInput();
    if (input !== null) return input;
    throw new UsageError('Name a file with a query, or send one to standard input.');
  }
  const { entry, readFile } = openFile(file);
  const bytes = readFile(entry, LONGEST_QUERY);
  if (bytes === null || bytes.length > LONGEST_QUERY) {
    throw new UsageError(`${file} is no query: it has more than ${LONGEST_QUERY} bytes.`);
  }
  return new TextDecoder().decode(bytes);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}
